import 'server-only';
import { cookies } from 'next/headers';
import { routes } from '@/lib/routes';
import { sessionCookieName } from './auth';
import { refuseForeignOrigin } from './desk-route';
import { env } from './env';
import { connection, halo } from './halo';
import { problemResponse } from './problem';
import { sessionId } from './session';
import { endSession } from './session-tokens';

/**
 * Ends the session: the store forgets its tokens, the cookie goes, and the browser passes by the
 * embedded tenant's own sign-out, so that the next one at this machine is asked who they are.
 */
export async function signOut(request: Request): Promise<Response> {
  try {
    refuseForeignOrigin(request);
    const sid = await sessionId();
    if (sid) await endSession(sid);
    const jar = await cookies();
    for (const { name } of jar.getAll()) {
      if (name.startsWith(sessionCookieName())) jar.delete(name);
    }
    return new Response(null, { status: 303, headers: { location: await afterSignOut() } });
  } catch (error) {
    return problemResponse(error);
  }
}

async function afterSignOut(): Promise<string> {
  const home = new URL(routes.signIn(), env().PUBLIC_URL).toString();
  if (!connection().embedded) return home;
  try {
    const { authUrl } = await halo().tokenEndpoint();
    return `${authUrl}/endsession?${new URLSearchParams({ post_logout_redirect_uri: home }).toString()}`;
  } catch {
    return home;
  }
}
