import 'server-only';
import type { ScreenDesk } from '@/lib/desk/show-board';
import { usesHttps } from './auth';
import { buildId } from './build-id';
import { serverNow } from './clock';
import { live } from './live';
import { store } from './store';

/** What a screen on a wall works with. Rejects where the store does not open. */
export async function screenDesk(): Promise<ScreenDesk> {
  const [{ screens }, { wall, health }] = await Promise.all([store(), live()]);
  return { screens, wall, health, build: buildId(), now: serverNow };
}

/** The cookie that lets a screen in to one board. */
export function screenCookieName(boardId: string): string {
  // With the prefix no other host of the domain can put one of its own in the place of ours.
  return `${usesHttps() ? '__Host-' : ''}halyard-screen-${boardId}`;
}
