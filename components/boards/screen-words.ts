import type { BoardLink, BoardScreen } from '@/lib/domain/board';
import type { Instant } from '@/lib/domain/instant';
import { describeAge } from '@/components/time/format-instant';

/** A screen asks every 20 s; it says itself that it has no contact after as long as this. */
const UP_MS = 60_000;

/** True for a screen that was heard of lately. */
export function isUp({ lastContactAt }: Pick<BoardScreen, 'lastContactAt'>, now: Instant): boolean {
  return now - lastContactAt < UP_MS;
}

/** When a screen was last heard of: `now`, `4 min ago`. */
export function describeContact(at: Instant, now: Instant, zone: string): string {
  const age = describeAge(at, now, zone);
  return age === 'just now' ? 'now' : age;
}

/** How far a screen is with loading anew as it was asked to; null where that is of no interest any more. */
export function reloadState(screen: BoardScreen, now: Instant): 'asked' | 'reloaded' | null {
  const { reloadAt, lastContactAt } = screen;
  if (reloadAt === null) return null;
  if (lastContactAt <= reloadAt) return 'asked';
  return now - reloadAt < 10 * UP_MS ? 'reloaded' : null;
}

/** How many screens there are and how many of them are up: `2 of 3 screens are up`. */
export function countScreens(screens: readonly BoardScreen[], now: Instant): string {
  const up = screens.filter((screen) => isUp(screen, now)).length;
  if (screens.length === 0) return 'No screen shows it yet';
  if (screens.length === 1) return up === 1 ? '1 screen, up' : '1 screen, away';
  return `${up} of ${screens.length} screens are up`;
}

/** What going dark means, for a question: `2 screens go dark at once` or `No screen shows it`. */
export function darkScreens(screens: readonly BoardScreen[]): string {
  if (screens.length === 0) return 'No screen was opened by it yet.';
  return screens.length === 1
    ? 'The screen that was opened by it goes dark at once.'
    : `The ${screens.length} screens that were opened by it go dark at once.`;
}

/** True where a link opens nothing any more. */
export function isExpired({ expiresAt }: Pick<BoardLink, 'expiresAt'>, now: Instant): boolean {
  return expiresAt !== null && expiresAt <= now;
}
