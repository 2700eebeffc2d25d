import { localTime } from '@/tenant/store/seed/local-time';
import type { Random } from '@/tenant/store/seed/random';

const LEAST_S = 40;
const MOST_S = 300;
/** With the least and the most this makes two minutes on average. */
const MEAN_BEYOND_LEAST_S = 84;
const NIGHT_FROM = 20 * 60;
const NIGHT_UNTIL = 7 * 60;
const NIGHT_SLOWER = 5;

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 300_000;

/** Whether the desk sleeps at an instant (epoch ms): 20:00 to 07:00 of its own time zone. */
export function isNight(at: number): boolean {
  const { minute } = localTime(at);
  return minute >= NIGHT_FROM || minute < NIGHT_UNTIL;
}

/** Ms until the next thing happens: about two minutes by day, about ten by night. */
export function nextWait(now: number, random: Random): number {
  const beyond = -Math.log(1 - random.next()) * MEAN_BEYOND_LEAST_S;
  const seconds = Math.min(MOST_S, LEAST_S + beyond) * (isNight(now) ? NIGHT_SLOWER : 1);
  return Math.round(seconds * 1000);
}

/** Ms until the next try after so many failures in a row, from `firstMs` doubling up to five minutes. */
export function retryWait(failures: number, firstMs = FIRST_RETRY_MS): number {
  return Math.min(LAST_RETRY_MS, firstMs * 2 ** Math.min(failures - 1, 20));
}
