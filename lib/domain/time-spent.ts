import type { Instant } from './instant';
import type { Wait } from './log-story';
import { isCountable, workingTimeBetween, type WorkingCalendar } from './working-time';

/** How a ticket's time was spent, ms: working time by whom it waited for, and all that lay outside hours. */
export type TimeSpent = {
  usMs: number;
  clientMs: number;
  thirdPartyMs: number;
  outOfHoursMs: number;
};

/**
 * Adds up whom a ticket waited for until an instant. The four are together all the wall time it was
 * open: a stretch it stood finished is left out. Without a calendar nothing is outside hours.
 */
export function timeSpent(
  waits: readonly Wait[],
  calendar: WorkingCalendar | null,
  until: Instant,
): TimeSpent {
  const spent = { us: 0, client: 0, 'third-party': 0, nobody: 0 };
  let outOfHoursMs = 0;
  waits.forEach(({ from, with: ball }, index) => {
    const to = Math.min(waits[index + 1]?.from ?? until, until);
    if (to <= from || ball === 'nobody') return;
    const isCounted = calendar !== null && isCountable(from) && isCountable(to);
    const workedMs = isCounted ? workingTimeBetween(calendar, from, to) : to - from;
    spent[ball] += workedMs;
    outOfHoursMs += to - from - workedMs;
  });
  return {
    usMs: spent.us,
    clientMs: spent.client,
    thirdPartyMs: spent['third-party'],
    outOfHoursMs,
  };
}
