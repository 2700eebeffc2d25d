import type { Instant } from './instant';
import { calculateSlaStatus, type SlaReading } from './sla';

/** Hours in which a clock counts: open spans, ascending and disjoint. */
export type OpenHours = readonly (readonly [from: Instant, to: Instant])[];

/** A running clock as a screen is sent it; it counts on by itself from there. */
export type BoardClock = {
  kind: 'reply' | 'fix';
  dueAt: Instant;
  /** How little working time may be left before it is at risk, ms; as in `SlaFacts`. */
  riskMs?: number;
  /** Working time left when the frame was made, ms; negative: late by so much. */
  leftMs: number;
  /** Which of the frame's hours it counts in; null: wall time. */
  hours: number | null;
};

/** What a screen counts by. */
export type BoardTime = { at: Instant; hours: readonly OpenHours[] };

function openBetween(spans: OpenHours, from: Instant, to: Instant): number {
  let open = 0;
  for (const [opens, shuts] of spans) {
    if (opens >= to) break;
    if (shuts > from) open += Math.min(shuts, to) - Math.max(opens, from);
  }
  return open;
}

/**
 * Reads a clock at `now`, which may be long after the frame was made. Beyond the hours it was sent it
 * stands. `resumesAt`: the next opening, where it stands now.
 */
export function readBoardClock(
  clock: BoardClock,
  time: BoardTime,
  now: Instant,
): SlaReading & { resumesAt: Instant | null } {
  const { dueAt, riskMs, leftMs, hours } = clock;
  const spans = hours === null ? undefined : time.hours[hours];
  // A screen may tick a moment behind the frame it was just sent.
  const at = Math.max(now, time.at);
  const worked = spans ? openBetween(spans, time.at, at) : at - time.at;
  const reading = calculateSlaStatus(
    {
      role: 'in-progress',
      dueAt,
      stoppedAt: null,
      paused: false,
      riskMs,
      workingLeftMs: leftMs - worked,
    },
    at,
  );
  const { state, remainingMs } = reading;
  return { state, remainingMs, resumesAt: spans ? resumption(spans, at) : null };
}

function resumption(spans: OpenHours, now: Instant): Instant | null {
  for (const [opens, shuts] of spans) {
    if (now < opens) return opens;
    if (now < shuts) return null;
  }
  return null;
}
