import { z } from 'zod';
import type { Executor } from '@/tenant/context';
import { findApp, type App } from './apps';
import { isChallenge } from './pkce';
import { isAllowedRedirect } from './redirects';
import { grantScope } from './scopes';

// PostgreSQL knows no NUL character.
const short = z
  .string()
  .max(2_000)
  .refine((text) => !text.includes('\0'))
  .optional();

const fields = z.object({
  client_id: short,
  redirect_uri: short,
  response_type: short,
  scope: short,
  state: short,
  nonce: short,
  code_challenge: short,
  code_challenge_method: short,
  prompt: short,
});

export type AuthorizeFields = z.infer<typeof fields>;

export type AuthorizeRequest = {
  app: App;
  redirectUri: string;
  scope: string;
  state: string | undefined;
  nonce: string | null;
  challenge: string;
  mustSignIn: boolean;
  /** What the sign-in form carries through. */
  fields: AuthorizeFields;
};

export type AuthorizeReading =
  | { kind: 'good'; request: AuthorizeRequest }
  /** Nobody to send the browser back to: say it on a page. */
  | { kind: 'page'; message: string }
  | { kind: 'redirect'; to: string };

/** Where the browser goes back to, with the answer added to what the address already carries. */
export function answerAddress(
  redirectUri: string,
  answer: Record<string, string | undefined>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

/** Reads an authorization request (RFC 6749 §4.1.1 with PKCE required). */
export async function readAuthorizeRequest(
  db: Executor,
  appUrl: string,
  given: Record<string, unknown>,
): Promise<AuthorizeReading> {
  const read = fields.safeParse(given);
  if (!read.success) {
    return { kind: 'page', message: 'The sign-in request is malformed. Start again from Halyard.' };
  }
  const request = read.data;
  const app = await findApp(db, request.client_id);
  if (app === null || app.kind !== 'agents') {
    return {
      kind: 'page',
      message: 'The program that sent you here is not registered with this tenant (client_id).',
    };
  }
  if (!isAllowedRedirect(request.redirect_uri, appUrl)) {
    return {
      kind: 'page',
      message:
        'The address to return to is not registered (redirect_uri), so you were not sent there. ' +
        'Set PUBLIC_URL to the address Halyard is opened at.',
    };
  }
  const redirectUri = request.redirect_uri;
  const refuse = (error: string, description: string): AuthorizeReading => ({
    kind: 'redirect',
    to: answerAddress(redirectUri, { error, error_description: description, state: request.state }),
  });
  if (request.response_type !== 'code') {
    return refuse('unsupported_response_type', 'Only response_type=code is supported');
  }
  if (!isChallenge(request.code_challenge) || request.code_challenge_method !== 'S256') {
    return refuse(
      'invalid_request',
      'A code_challenge with code_challenge_method=S256 is required',
    );
  }
  const scope = grantScope(request.scope, app.scope);
  if (scope === null) return refuse('invalid_scope', 'None of the scopes is known');
  return {
    kind: 'good',
    request: {
      app,
      redirectUri,
      scope,
      state: request.state,
      nonce: request.nonce ?? null,
      challenge: request.code_challenge,
      mustSignIn: request.prompt?.split(' ').includes('login') ?? false,
      fields: request,
    },
  };
}
