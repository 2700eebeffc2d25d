import type { Context } from 'hono';
import type { messagePage } from './pages';

export type PageStatus = 200 | 400 | 401 | 403 | 404 | 429;
export type PageContent = ReturnType<typeof messagePage>;

/**
 * Answers one of the tenant's own pages: no script, nothing from elsewhere, in nobody's frame.
 * `form-action` covers the redirect after a form too, so it names where that goes (`returnTo`).
 */
export function answerPage(
  c: Context,
  content: PageContent,
  status: PageStatus,
  returnTo?: string,
): Response | Promise<Response> {
  const back = returnTo === undefined ? '' : ` ${new URL(returnTo).origin}`;
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-content-type-options', 'nosniff');
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'unsafe-inline'; form-action 'self'${back}; frame-ancestors 'none'; base-uri 'none'`,
  );
  return c.html(content, status);
}
