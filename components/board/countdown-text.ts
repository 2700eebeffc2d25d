import { readBoardClock } from '@/lib/domain/board-clock';
import type { BoardClock, BoardTime } from '@/lib/domain/board-clock';
import type { Instant } from '@/lib/domain/instant';
import type { SlaReading } from '@/lib/domain/sla';
import { formatCountdown } from '@/components/sla/describe-sla';
import { formatNearby } from '@/components/time/format-instant';

const SECOND = 1_000;
const DAY = 86_400_000;

/** As all countdowns, with two digits of minutes: `04:12`, `2h 05m`, `3d 4h`, `−00:47` late. */
export function boardCountdown(ms: number): string {
  const text = formatCountdown(ms);
  // Five hundred of these a second: no pattern is matched.
  const first = ms < 0 ? 1 : 0;
  return text[first + 1] === ':' ? `${text.slice(0, first)}0${text.slice(first)}` : text;
}

/** How long ago, in full seconds: `12:05`, `2h 05m`; never negative. */
export function boardElapsed(since: Instant, now: Instant): string {
  return boardCountdown(Math.max(0, Math.floor((now - since) / SECOND) * SECOND));
}

/** `14:03`; with its day, `Mon 14:03`, where that is a day ago or more. */
export function clockTime(at: Instant, now: Instant, zone: string): string {
  const text = formatNearby(at, now, zone);
  return Math.abs(now - at) < DAY ? text.slice(-5) : text;
}

/** What a countdown shows at `now`. */
export function readCountdown(
  clock: BoardClock,
  time: BoardTime,
  now: Instant,
): { state: SlaReading['state']; text: string } {
  const { state, remainingMs } = readBoardClock(clock, time, now);
  return { state, text: boardCountdown(remainingMs ?? 0) };
}
