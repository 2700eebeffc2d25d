import 'server-only';
import type { NextRequest } from 'next/server';
import { boardIdParam } from '@/lib/contracts/boards';
import type { ScreenDesk } from '@/lib/desk/show-board';
import { usesHttps } from './auth';
import { refuseForeignOrigin } from './desk-route';
import { problemResponse } from './problem';
import { screenCookieName, screenDesk } from './screen-desk';

/** Bytes; a screen has little to say. */
export const SCREEN_BODY_MAX = 4 * 1024;
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

type Call = { request: NextRequest; desk: ScreenDesk; boardId: string; token: string | null };

/**
 * A route of a screen on a wall, which has no session: origin, the cookie of that very board, handler;
 * whatever is thrown becomes problem+json.
 */
export function screenRoute(handle: (call: Call) => Promise<Response>) {
  return async (
    request: NextRequest,
    context: { params: Promise<{ boardId: string }> },
  ): Promise<Response> => {
    try {
      refuseForeignOrigin(request);
      const boardId = boardIdParam.parse((await context.params).boardId);
      const token = request.cookies.get(screenCookieName(boardId))?.value ?? null;
      return await handle({ request, desk: await screenDesk(), boardId, token });
    } catch (error) {
      return problemResponse(error);
    }
  };
}

/** Has the browser keep what lets the screen in. */
export function withScreenCookie(response: Response, boardId: string, token: string): Response {
  const secure = usesHttps() ? '; Secure' : '';
  response.headers.append(
    'set-cookie',
    `${screenCookieName(boardId)}=${token}; Path=/; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Strict${secure}`,
  );
  return response;
}
