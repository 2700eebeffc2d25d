import type { DecisionKind } from '@/lib/domain/review';
import type { Instant } from '@/lib/domain/instant';
import { wholeSecond } from '@/lib/domain/ticket-change';
import { workingDaysAfter } from '@/lib/domain/working-days';
import type { WorkingCalendar } from '@/lib/domain/working-time';
import { dayFrom, followUpAt } from '@/components/composer/follow-up';
import { instantOfText } from '@/components/time/wall-time';

const HOUR = 3_600_000;

export const dueChoices = ['hour', 'today', 'noon', 'days', 'own'] as const;
export type DueChoice = (typeof dueChoices)[number];

/** What each is called. */
export const dueNames: Readonly<Record<DueChoice, string>> = {
  hour: '1 hour',
  today: 'Today',
  noon: 'Tomorrow noon',
  days: '3 working days',
  own: 'Other',
};

/** What one most likely wants of each kind of decision. */
export const usualDue: Readonly<Record<DecisionKind, DueChoice>> = {
  escalate: 'today',
  reassign: 'today',
  raise: 'today',
  comment: 'today',
  snooze: 'noon',
  accept: 'days',
};

function endOfToday(calendar: WorkingCalendar | null, now: Instant, zone: string): Instant {
  const midnight = instantOfText(`${dayFrom(now, 1, zone)}T00:00`, zone) ?? now + 12 * HOUR;
  const closes = calendar?.openSpans(now, midnight).at(-1)?.to;
  const lastMinute = midnight - 60_000;
  return closes ?? (lastMinute > now ? lastMinute : now + HOUR);
}

/**
 * When a choice falls due, epoch ms UTC to the second; null for one's own time, and where the days are
 * none. Today ends when the hours of `calendar` close, else with the local day in `zone`.
 */
export function dueAtOf(
  choice: DueChoice,
  { calendar, now, zone }: { calendar: WorkingCalendar | null; now: Instant; zone: string },
): Instant | null {
  const at = {
    hour: () => now + HOUR,
    today: () => endOfToday(calendar, now, zone),
    noon: () => instantOfText(`${dayFrom(now, 1, zone)}T12:00`, zone),
    days: () => workingDaysAfter(calendar, now, 3),
    own: () => null,
  }[choice]();
  return at === null ? null : wholeSecond(at);
}

/** Nine in the morning of the next local day. */
export function tomorrowMorning(now: Instant, zone: string): Instant {
  return wholeSecond(followUpAt(dayFrom(now, 1, zone), zone) ?? now + 24 * HOUR);
}
