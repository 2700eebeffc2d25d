import type { Instant } from '@/lib/domain/instant';

const shape =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Years that stand for "not set": .NET's zero, OLE's and SQL Server's first day. */
const unsetYears = new Set(['0001', '1899', '1900']);

/**
 * A date of HaloPSA as epoch ms UTC. A value without a zone is UTC; fractions may have seven digits
 * (cut to ms). Null for an absent date, for the sentinels that mean "not set", and for garbage.
 */
export function readInstant(value: unknown): Instant | null {
  if (typeof value !== 'string') return null;
  const match = shape.exec(value.trim());
  if (!match) return null;
  const [, year = '', month, day, hour = '00', minute = '00', second = '00', fraction = ''] = match;
  if (unsetYears.has(year)) return null;

  const zone = (match[8] ?? 'Z').toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const ms = fraction.slice(0, 3).padEnd(3, '0');
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}${zone}`);
  if (Number.isNaN(at)) return null;
  // Date.parse rolls 31 June over into July; such a date is garbage.
  const local = new Date(at + zoneOffsetMs(zone));
  return local.getUTCDate() === Number(day) || hour === '24' ? at : null;
}

function zoneOffsetMs(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

/** The calendar day a date names as written, YYYY-MM-DD, whatever its zone; null when not set. */
export function readDay(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value.trim());
  if (!match || unsetYears.has(match[1] ?? '')) return null;
  return match[0];
}

/**
 * The wall time a date or a span names, HH:MM or HH:MM:SS; the date beside it is a sentinel and means nothing.
 * 23:59:59 is how HaloPSA says midnight: it becomes 24:00. Null when there is no time.
 */
export function readWallTime(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const match = /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{2}):(\d{2})(?::(\d{2}))?/.exec(value.trim());
  if (!match) return null;
  const [, hour = '', minute = '', second = '00'] = match;
  if (hour === '23' && minute === '59' && second === '59') return '24:00';
  if (Number(hour) > 24 || Number(minute) > 59) return null;
  return second === '00' ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
}

/** An instant as tenants take it; null empties, undefined stays as it is. */
export function writeInstantOrNone<Absent extends null | undefined>(
  at: Instant | Absent,
): string | Absent {
  return typeof at === 'number' ? new Date(at).toISOString() : at;
}
