import type { Instant } from '@/lib/domain/instant';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const make = (timeZone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  let made: Intl.DateTimeFormat;
  try {
    made = make(zone);
  } catch {
    made = make('UTC');
  }
  formatters.set(zone, made);
  return made;
}

type Parts = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>;

// Put together by hand: the locale's own patterns differ between Node's and a browser's data.
function partsOf(at: Instant, zone: string): Parts {
  const parts: Parts = { weekday: '', day: '', month: '', year: '', hour: '', minute: '' };
  for (const { type, value } of formatterFor(zone).formatToParts(at)) {
    if (type in parts) parts[type as keyof Parts] = value;
  }
  return parts;
}

const date = ({ weekday, day, month }: Parts) => `${weekday} ${day} ${month}`;
const time = ({ hour, minute }: Parts) => `${hour}:${minute}`;

/** `Mon 24 Nov 2026, 17:00` in the given IANA zone (UTC where the zone is unknown). */
export function formatInstant(at: Instant, zone: string): string {
  const { weekday, day, month, year, hour, minute } = partsOf(at, zone);
  return `${weekday} ${day} ${month} ${year}, ${hour}:${minute}`;
}

/** `Mon 17:00` within six days of `now`, else `24 Nov 17:00`. */
export function formatNearby(at: Instant, now: Instant, zone: string): string {
  const { weekday, day, month, hour, minute } = partsOf(at, zone);
  const when = Math.abs(at - now) < 6 * DAY ? weekday : `${day} ${month}`;
  return `${when} ${hour}:${minute}`;
}

/** `Tue 24 Nov, 11:00`. */
export function formatMoment(at: Instant, zone: string): string {
  const parts = partsOf(at, zone);
  return `${date(parts)}, ${time(parts)}`;
}

/** `Tue 24 Nov, 11:00 – 12:00` within a day, else `Tue 24 Nov, 11:00 – Wed 25 Nov, 10:00`. */
export function formatRange(from: Instant, to: Instant, zone: string): string {
  const [start, end] = [partsOf(from, zone), partsOf(to, zone)];
  const isOneDay = date(start) === date(end) && to - from < DAY;
  const first = `${date(start)}, ${time(start)}`;
  return isOneDay ? `${first} – ${time(end)}` : `${first} – ${date(end)}, ${time(end)}`;
}

/** The local days from `from` until before `to`: `Fri 25 Dec`, or `Fri 25 Dec – Mon 28 Dec`. */
export function formatDays(from: Instant, to: Instant, zone: string): string {
  const [first, last] = [date(partsOf(from, zone)), date(partsOf(to - 1, zone))];
  return first === last ? first : `${first} – ${last}`;
}

/** How long ago, briefly: `just now`, `5 min ago`, `3 h ago`, `2 d ago`, `24 Nov`, `24 Nov 2025`. */
export function describeAge(at: Instant, now: Instant, zone: string): string {
  const age = now - at;
  if (age >= -MINUTE && age < MINUTE) return 'just now';
  if (age >= 0 && age < HOUR) return `${Math.floor(age / MINUTE)} min ago`;
  if (age >= 0 && age < DAY) return `${Math.floor(age / HOUR)} h ago`;
  if (age >= 0 && age < 7 * DAY) return `${Math.floor(age / DAY)} d ago`;
  const { day, month, year } = partsOf(at, zone);
  return year === partsOf(now, zone).year ? `${day} ${month}` : `${day} ${month} ${year}`;
}
