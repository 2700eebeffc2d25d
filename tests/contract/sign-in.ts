import { createHash, randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { tokenAnswer, type TokenAnswer } from './wire';

export const REDIRECT_URI = 'http://127.0.0.1:3999/api/auth/callback/halo';
export const AGENTS_APP = 'halyard';

export type SignInPage = {
  status: number;
  /** What the tenant set, as a browser would send it back. */
  cookie: string;
  hidden: Record<string, string>;
  html: string;
  /** Where the browser was sent instead of being shown a page. */
  location: URL | null;
};

/** A PKCE verifier and its S256 challenge. */
export function pkcePair(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** The authorization request Halyard makes, with the given fields changed or (undefined) left out. */
export function authorizeQuery(
  challenge: string,
  over: Record<string, string | undefined> = {},
): URLSearchParams {
  const fields = {
    response_type: 'code',
    client_id: AGENTS_APP,
    redirect_uri: REDIRECT_URI,
    scope: 'openid profile email offline_access all',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...over,
  };
  const given = Object.entries(fields).filter((field): field is [string, string] => !!field[1]);
  return new URLSearchParams(given);
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

async function readPage(response: Response, cookieBefore: string): Promise<SignInPage> {
  const html = await response.text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [unescapeHtml(name), unescapeHtml(value)],
  );
  const set = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const location = response.headers.get('location');
  return {
    status: response.status,
    cookie: [cookieBefore, ...set].filter(Boolean).join('; '),
    hidden: Object.fromEntries(hidden) as Record<string, string>,
    html,
    location: location === null ? null : new URL(location, response.url),
  };
}

/** Opens the authorization endpoint as a browser does, without following a redirect. */
export async function openSignIn(
  query: URLSearchParams,
  { base = inject('tenantUrl'), cookie = '' }: { base?: string; cookie?: string } = {},
): Promise<SignInPage> {
  const headers: Record<string, string> = cookie === '' ? {} : { cookie };
  const url = `${base}/auth/authorize?${query}`;
  return readPage(await fetch(url, { headers, redirect: 'manual' }), cookie);
}

/** Posts the sign-in form with what the page carried. */
export async function submitSignIn(
  page: SignInPage,
  given: { username: string; password: string },
  base: string = inject('tenantUrl'),
): Promise<SignInPage> {
  const response = await fetch(`${base}/auth/authorize`, {
    method: 'POST',
    headers: { cookie: page.cookie },
    body: new URLSearchParams({ ...page.hidden, ...given }),
    redirect: 'manual',
  });
  return readPage(response, page.cookie);
}

/** Asks the token endpoint; resolves to status and JSON body. */
export async function askToken(
  fields: Record<string, string>,
  base: string = inject('tenantUrl'),
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const response = await fetch(`${base}/auth/token`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

/** The form that exchanges a code for tokens. */
export function codeForm(code: string, verifier: string): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    client_id: AGENTS_APP,
    redirect_uri: REDIRECT_URI,
    code,
    code_verifier: verifier,
  };
}

/** Signs in through the page up to the code in the redirect. */
export async function obtainCode(
  username: string,
  { base = inject('tenantUrl'), scope }: { base?: string; scope?: string } = {},
): Promise<{ code: string; verifier: string; location: URL; cookie: string }> {
  const { verifier, challenge } = pkcePair();
  const over = scope === undefined ? {} : { scope };
  const page = await openSignIn(authorizeQuery(challenge, over), { base });
  const after = await submitSignIn(page, { username, password: 'demo' }, base);
  const code = after.location?.searchParams.get('code');
  if (!after.location || !code) {
    throw new Error(`${username} was not signed in: ${after.status}\n${after.html}`);
  }
  return { code, verifier, location: after.location, cookie: after.cookie };
}

/** Signs an agent in over HTTP: page, password, code, tokens. */
export async function signIn(
  username: string,
  options: { base?: string; scope?: string } = {},
): Promise<TokenAnswer> {
  const { code, verifier } = await obtainCode(username, options);
  const { status, body } = await askToken(codeForm(code, verifier), options.base);
  if (status !== 200) throw new Error(`No tokens for ${username}: ${JSON.stringify(body)}`);
  return tokenAnswer.parse(body);
}
