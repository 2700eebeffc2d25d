import { bankHolidays } from './bank-holidays';
import { addDays, instantOf, localTime, MINUTE } from './local-time';
import type { Random } from './random';

export const DAYS = 90;

/** Per cent of a week's tickets by weekday, Sunday first. */
const BY_WEEKDAY = [1.2, 25, 21, 19, 18, 14, 1.8];
/** Per cent of a working day's tickets by hour, from 07:00. */
const BY_HOUR = [4, 13, 16, 14, 11, 7, 10, 10, 8, 5, 2];
const FIRST_HOUR = 7;
/** Out of hours the round-the-clock clients spread theirs over the waking day. */
const BY_WEEKEND_HOUR = [6, 9, 11, 11, 9, 8, 8, 8, 8, 8, 6];
/** Tickets already in when the desk is looked at during a working day. */
const BUSY_START = 19;
/** The mail outage: how far back its Tuesday lies, in weeks, and how much more came in. */
const OUTAGE_WEEKS_AGO = 6;
const OUTAGE_DAYS: Record<number, number> = { 2: 2.1, 3: 1.9, 4: 1.3 };

/** First and last local day (inclusive) of the week in which the mail outage happened. */
export function outageWeek(now: number): { from: string; to: string } {
  const today = localTime(now);
  const monday = addDays(today.date, -((today.weekday + 6) % 7) - 7 * OUTAGE_WEEKS_AGO);
  return { from: monday, to: addDays(monday, 6) };
}

/** Whether an instant lies in the days of the mail outage (Tuesday to Thursday of its week). */
export function isDuringOutage(now: number, at: number): boolean {
  const { from, to } = outageWeek(now);
  const { date, weekday } = localTime(at);
  return date >= from && date <= to && OUTAGE_DAYS[weekday] !== undefined;
}

function dayWeight(
  date: string,
  outage: { from: string; to: string },
  holidays: Set<string>,
): number {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (holidays.has(date)) return BY_WEEKDAY[0] ?? 0;
  const surge = date >= outage.from && date <= outage.to ? (OUTAGE_DAYS[weekday] ?? 1) : 1;
  return (BY_WEEKDAY[weekday] ?? 0) * surge;
}

function shareUntil(minute: number): number {
  const shares = BY_HOUR.map((weight, index) => {
    const from = (FIRST_HOUR + index) * 60;
    return weight * Math.min(1, Math.max(0, (minute - from) / 60));
  });
  return shares.reduce((sum, share) => sum + share, 0) / 100;
}

/**
 * When tickets came in over the last 90 days, oldest first, none within the last minute.
 * Weekday and hour shares are those of a UK office desk; `count` scales them.
 */
export function generateArrivals(now: number, count: number, random: Random): number[] {
  const today = localTime(now);
  const year = Number(today.date.slice(0, 4));
  const holidays = new Set([year - 1, year].flatMap(bankHolidays).map(({ date }) => date));
  const outage = outageWeek(now);
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today.date, index + 1 - DAYS));
  const weights = days.map((date) => dayWeight(date, outage, holidays));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const perWeight = count / sum;
  const scale = count / 2700;

  const isWorkingDay = (dayWeight(today.date, outage, holidays) ?? 0) > 5;
  const natural = (weights.at(-1) ?? 0) * perWeight * shareUntil(today.minute);
  const isOpen = isWorkingDay && today.minute >= 8 * 60 && today.minute < 18 * 60;
  const todays = Math.round(isOpen ? Math.max(natural, BUSY_START * scale) : natural);

  const earlier = days.slice(0, -1);
  const rest = count - todays;
  const restSum = sum - (weights.at(-1) ?? 0);
  const arrivals: number[] = [];
  let owed = 0;
  earlier.forEach((date, index) => {
    const weight = weights[index] ?? 0;
    owed += (rest * weight) / restSum;
    const due = Math.round(owed);
    owed -= due;
    arrivals.push(
      ...dayArrivals(date, due, weight > 5 ? BY_HOUR : BY_WEEKEND_HOUR, 24 * 60, random),
    );
  });
  arrivals.push(...dayArrivals(today.date, count - arrivals.length, BY_HOUR, today.minute, random));
  const latest = now - MINUTE;
  return arrivals.map((at) => Math.min(at, latest - random.int(1, 20_000))).sort((a, b) => a - b);
}

function dayArrivals(
  date: string,
  count: number,
  byHour: number[],
  untilMinute: number,
  random: Random,
): number[] {
  const hours = byHour
    .map((weight, index) => {
      const from = (FIRST_HOUR + index) * 60;
      const to = Math.min(from + 60, untilMinute);
      return { from, to, weight: (weight * Math.max(0, to - from)) / 60 };
    })
    .filter(({ weight }) => weight > 0);
  // Before seven in the morning whatever came in came during the night.
  const spans = hours.length > 0 ? hours : [{ from: 0, to: Math.max(1, untilMinute), weight: 1 }];
  return Array.from({ length: Math.max(0, count) }, () => {
    const span = random.weighted(spans, ({ weight }) => weight);
    return instantOf(date, 0) + Math.floor(random.between(span.from, span.to) * MINUTE);
  });
}
