import type { Instant } from '@/lib/domain/instant';
import { instantOfText, wallText } from '@/components/time/wall-time';

const DAY = 86_400_000;

/** The day `days` after today in a zone, `YYYY-MM-DD`. */
export function dayFrom(now: Instant, days: number, zone: string): string {
  return wallText(now + days * DAY, zone).slice(0, 10);
}

/** Nine in the morning of a day in a zone, epoch ms UTC; null for what is no day. */
export function followUpAt(day: string, zone: string): Instant | null {
  return instantOfText(`${day}T09:00`, zone);
}
