export const CALLBACK_PATH = '/api/auth/callback/halo';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

function parse(uri: string | undefined): URL | null {
  return uri !== undefined && URL.canParse(uri) ? new URL(uri) : null;
}

const loopbackCallback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?(\/.*)$/;

/**
 * The configured callback, or any loopback port's (a developer's machine has several), letter for
 * letter: a parser forgives blanks, NULs and dots that an exact comparison refuses.
 */
export function isAllowedRedirect(uri: string | undefined, appUrl: string): uri is string {
  if (uri === undefined || parse(uri) === null) return false;
  if (uri === appUrl + CALLBACK_PATH) return true;
  return loopbackCallback.exec(uri)?.[3] === CALLBACK_PATH;
}

/** After signing out one may only go back to Halyard itself, or to a loopback address. */
export function isAllowedReturn(uri: string | undefined, appUrl: string): uri is string {
  const url = parse(uri);
  if (url === null) return false;
  if (url.origin === new URL(appUrl).origin) return true;
  return url.protocol === 'http:' && loopback.has(url.hostname);
}
