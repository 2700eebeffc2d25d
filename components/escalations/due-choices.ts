import { deskHours, deskWorkday } from '@/lib/domain/desk-workday';
import type { DecisionKind } from '@/lib/domain/review';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import { wholeSecond } from '@/lib/domain/ticket-change';
import { workingDaysAfter } from '@/lib/domain/working-days';
import type { WorkingCalendar } from '@/lib/domain/working-time';
import { dayFrom, followUpAt } from '@/components/composer/follow-up';
import { instantOfText, wallText } from '@/components/time/wall-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const dueChoices = ['hour', 'today', 'noon', 'days', 'own'] as const;
export type DueChoice = (typeof dueChoices)[number];

/** When the desk works: the same for every ticket, whatever hours its own clocks count in. */
export type DeskTime = { calendar: WorkingCalendar | null; zone: string };

/** The desk's own hours and zone; `zone` where its lists are not there or tell none. */
export function deskTime(
  lookups: Pick<Lookups, 'slas' | 'calendars'> | undefined,
  zone: string,
): DeskTime {
  if (!lookups) return { calendar: null, zone };
  return {
    calendar: deskHours(lookups),
    zone: deskWorkday(lookups)?.calendar.timeZone ?? zone,
  };
}

const dueNames: Readonly<Record<Exclude<DueChoice, 'noon'>, string>> = {
  hour: '1 hour',
  today: 'Today',
  days: '3 working days',
  own: 'Other',
};

/** What a choice is called; noon is that of the next day the desk works, be it tomorrow or not. */
export function dueName(choice: DueChoice, desk: DeskTime, now: Instant): string {
  if (choice !== 'noon') return dueNames[choice];
  return nextWorkday(desk, now) === dayFrom(now, 1, desk.zone)
    ? 'Tomorrow noon'
    : 'Next working day, noon';
}

/** What one most likely wants of each kind of decision. */
export const usualDue: Readonly<Record<DecisionKind, DueChoice>> = {
  escalate: 'today',
  reassign: 'today',
  raise: 'today',
  comment: 'today',
  snooze: 'noon',
  accept: 'days',
};

function nextWorkday({ calendar, zone }: DeskTime, now: Instant): string {
  return wallText(workingDaysAfter(calendar, now, 1) ?? now + DAY, zone).slice(0, 10);
}

function endOfToday({ calendar, zone }: DeskTime, now: Instant): Instant {
  const midnight = instantOfText(`${dayFrom(now, 1, zone)}T00:00`, zone) ?? now + 12 * HOUR;
  const closes = calendar?.openSpans(now, midnight).at(-1)?.to ?? midnight;
  const end = Math.min(closes, midnight - MINUTE);
  return end > now ? end : now + HOUR;
}

/**
 * When a choice falls due by the desk's own time, epoch ms UTC to the second; null for one's own time, and
 * where the days are none. Today ends when the desk closes, else with its local day.
 */
export function dueAtOf(choice: DueChoice, desk: DeskTime, now: Instant): Instant | null {
  const at = {
    hour: () => now + HOUR,
    today: () => endOfToday(desk, now),
    noon: () => instantOfText(`${nextWorkday(desk, now)}T12:00`, desk.zone),
    days: () => workingDaysAfter(desk.calendar, now, 3),
    own: () => null,
  }[choice]();
  return at === null ? null : wholeSecond(at);
}

/** Nine in the morning of the next day the desk works. */
export function nextMorning(desk: DeskTime, now: Instant): Instant {
  return wholeSecond(followUpAt(nextWorkday(desk, now), desk.zone) ?? now + DAY);
}
