import type { Context } from 'hono';
import { z } from 'zod';
import type { Executor } from '@/tenant/context';
import { findApp, type App } from './apps';
import { OAuthError } from './oauth-error';
import { hashSecret, isSameSecret } from './secrets';

/** What a POST to the token endpoint may carry. */
export const tokenForm = z.object({
  grant_type: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  scope: z.string().optional(),
  code: z.string().optional(),
  redirect_uri: z.string().optional(),
  code_verifier: z.string().optional(),
  refresh_token: z.string().optional(),
  token: z.string().optional(),
});

export type TokenForm = z.infer<typeof tokenForm>;

/**
 * The fields of a form-encoded request. Hosted tenants let some of them (such as `tenant`) stand in
 * the query, so the query fills what the body leaves out.
 */
export async function readTokenForm(c: Context): Promise<TokenForm> {
  const type = c.req.header('content-type') ?? '';
  if (type !== '' && !/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) {
    throw new OAuthError('invalid_request', 'Send the fields form-encoded');
  }
  const body = type === '' ? {} : await c.req.parseBody().catch(() => null);
  const read = body === null ? null : tokenForm.safeParse({ ...c.req.query(), ...body });
  if (!read?.success) throw new OAuthError('invalid_request', 'The form is malformed');
  return read.data;
}

function basicCredentials(header: string | undefined): { id: string; secret: string } | null {
  const encoded = /^basic\s+([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      return text;
    }
  };
  return { id: decode(id), secret: decode(rest.join(':')) };
}

/** The application that asks, by `client_secret_post`, Basic, or (agents' application) its id alone. */
export async function authenticateApp(db: Executor, c: Context, form: TokenForm): Promise<App> {
  const basic = basicCredentials(c.req.header('authorization'));
  const refused = new OAuthError(
    'invalid_client',
    'The application is unknown or its secret is wrong',
    basic !== null,
  );
  const app = await findApp(db, basic?.id ?? form.client_id);
  if (app === null) throw refused;
  if (app.secretHash === null) return app;
  const secret = basic?.secret ?? form.client_secret;
  if (secret === undefined || !isSameSecret(hashSecret(secret), app.secretHash)) throw refused;
  return app;
}
