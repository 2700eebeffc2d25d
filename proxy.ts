import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/server/content-security-policy';
import { env, isDevelopment } from '@/lib/server/env';
import { routes } from '@/lib/routes';

/**
 * Early and optimistic: the one address, a redirect for who has no cookie at all, and the security
 * headers. Each page and route checks the session itself.
 */
export function proxy(request: NextRequest) {
  const { PUBLIC_URL } = env();
  const { pathname, search } = request.nextUrl;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && request.headers.get('host') !== new URL(PUBLIC_URL).host) {
    // Next takes both names for one and would make the redirect relative, and endless; a route's it leaves.
    return NextResponse.rewrite(new URL(routes.api.address(pathname + search), request.url));
  }
  const hasCookie = request.cookies
    .getAll()
    .some(({ name }) => /halyard-session(\.\d+)?$/.test(name));
  const isOpen =
    pathname.startsWith(routes.signIn()) ||
    // A screen on a wall has no session: the page lets it in by a key of its own, or does not.
    pathname.startsWith(routes.board('')) ||
    (isDevelopment() && pathname.startsWith('/dev/'));
  if (isRead && !hasCookie && !isOpen) {
    return NextResponse.redirect(
      new URL(routes.signIn({ callbackUrl: pathname + search }), PUBLIC_URL),
      307,
    );
  }

  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from the request.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // Never /api: it would buffer bodies. What lies in public/ is for everybody.
  matcher: ['/((?!api/|_next/|icon[^/]*$|manifest\\.webmanifest$|favicon\\.ico$).*)'],
};
