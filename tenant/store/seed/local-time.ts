import { tzOffset } from '@date-fns/tz';

export const TIME_ZONE = 'Europe/London';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type LocalTime = {
  /** YYYY-MM-DD */
  date: string;
  /** Minutes since local midnight. */
  minute: number;
  /** 0 Sunday … 6 Saturday. */
  weekday: number;
};

// Zones change on whole hours; asking the time-zone data for each of a hundred thousand instants
// would be most of the seed's time.
const offsets = new Map<number, number>();

function offsetMs(at: number): number {
  const hour = Math.floor(at / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const offset = tzOffset(TIME_ZONE, new Date(at)) * MINUTE;
  offsets.set(hour, offset);
  return offset;
}

/** The desk's wall clock at an instant. */
export function localTime(at: number): LocalTime {
  const shifted = new Date(at + offsetMs(at));
  return {
    date: shifted.toISOString().slice(0, 10),
    minute: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

/** The instant at which the desk's wall clock shows `minute` minutes after midnight of `date`. */
export function instantOf(date: string, minute: number): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minute * MINUTE;
  return wall - offsetMs(wall - offsetMs(wall));
}

/** `date` moved by whole calendar days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** 'Monday' … 'Sunday' of a local date. */
export function weekdayName(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** '09:05' of an instant on the desk's wall clock. */
export function clockText(at: number): string {
  const { minute } = localTime(at);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** '24 November 2026 09:05', as a quoted mail's head shows it. */
export function dateText(at: number): string {
  const { date } = localTime(at);
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return `${Number(date.slice(8))} ${month} ${date.slice(0, 4)} ${clockText(at)}`;
}

/** 'Mon 30 Nov' of a local date. */
export function shortDate(date: string): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return `${weekdayName(date).slice(0, 3)} ${Number(date.slice(8))} ${month.slice(0, 3)}`;
}
