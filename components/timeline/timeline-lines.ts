import type { Instant } from '@/lib/domain/instant';
import { formatInstant } from '@/components/time/format-instant';
import type { TimelineEntry } from './timeline-entries';

/** What is drawn one under the other: a new day, or something that happened on it. */
export type TimelineLine =
  { kind: 'day'; key: string; at: Instant } | { kind: 'entry'; key: string; entry: TimelineEntry };

const HOUR = 3_600_000;

/** `Mon 24 Nov 2026` in an IANA zone. */
function dayOf(at: Instant, zone: string): string {
  return formatInstant(at, zone).split(',', 1)[0] ?? '';
}

/** The entries with a line before the first of each day of the viewer's zone. */
export function timelineLines(entries: readonly TimelineEntry[], zone: string): TimelineLine[] {
  const lines: TimelineLine[] = [];
  let today: string | null = null;
  for (const entry of entries) {
    const day = entry.at === null ? null : dayOf(entry.at, zone);
    if (day !== today && entry.at !== null) {
      lines.push({ kind: 'day', key: `day-${day}`, at: entry.at });
      today = day;
    }
    lines.push({ kind: 'entry', key: entry.key, entry });
  }
  return lines;
}

/** `Today`, `Yesterday`, `Mon 24 Nov`; with its year where that is another than now. */
export function describeDay(at: Instant, now: Instant, zone: string): string {
  const day = dayOf(at, zone);
  const told = formatInstant(now, zone);
  if (day === dayOf(now, zone)) return 'Today';
  // Twelve hours before midnight, so that a day of 23 or 25 hours is met as well.
  const hour = Number(told.slice(-5, -3));
  if (day === dayOf(now - (hour + 12) * HOUR, zone)) return 'Yesterday';
  return day.slice(-4) === dayOf(now, zone).slice(-4) ? day.slice(0, -5) : day;
}
