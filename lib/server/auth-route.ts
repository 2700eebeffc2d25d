import 'server-only';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { HaloError } from '@/lib/halo/errors';
import { routes } from '@/lib/routes';
import { authOptions } from './auth';
import { env } from './env';
import { log } from './log';

/**
 * Runs next-auth. A tenant that can't be reached sends the person back to the sign-in page, which
 * says so.
 */
export async function handleAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  // The tenant's own refusal: nothing failed, the agent or the tenant said no.
  if (request.nextUrl.searchParams.get('error') === 'access_denied') {
    const url = new URL(routes.signIn({ error: 'AccessDenied' }), env().PUBLIC_URL);
    return Response.redirect(url, 302);
  }
  try {
    return await NextAuth(request, context, await authOptions());
  } catch (error) {
    if (!(error instanceof HaloError)) throw error;
    log().warn({ kind: error.kind }, 'sign-in: the tenant cannot be asked');
    const url = new URL(routes.signIn({ error: 'TenantUnavailable' }), env().PUBLIC_URL).toString();
    // next-auth's client posts by fetch and follows `url`; a plain visit follows the redirect.
    return request.method === 'POST' ? Response.json({ url }) : Response.redirect(url, 302);
  }
}
