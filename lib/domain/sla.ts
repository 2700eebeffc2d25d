import type { Instant } from './instant';
import { isFinished, type StatusRole } from './status';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What is known of one clock of a ticket (rules §5). */
export type SlaFacts = {
  role: StatusRole;
  dueAt: Instant | null;
  stoppedAt: Instant | null;
  paused: boolean;
  /** Working time left while the clock stands, ms. */
  remainingWhenPausedMs?: number | null;
  /** How little may be left before the clock is at risk, ms; 1 hour when left out. */
  riskMs?: number;
  /** Working time left at `now`, ms, negative when late; wall time counts when left out. */
  workingLeftMs?: number;
  /** When the clock starts; before that there is nothing to read. Left out: it has started. */
  startsAt?: Instant;
  /** Excluded from SLA or merged into another ticket: there is no due instant, and never was. */
  offClock?: boolean;
  /** The tenant's own verdict; counts only where there are no dates to judge by. */
  toldOutcome?: 'met' | 'breached';
};

/** What a badge shows. `remainingMs` negative: late by that much. */
export type SlaReading = {
  state: 'none' | 'on-track' | 'at-risk' | 'breached' | 'paused' | 'met';
  remainingMs: number | null;
};

/** Reads one clock at `now` (rules §5). Total: every combination of facts has a reading. */
export function calculateSlaStatus(facts: SlaFacts, now: Instant): SlaReading {
  const { dueAt, stoppedAt, startsAt = now, workingLeftMs, riskMs = HOUR } = facts;
  const undated: SlaReading = { state: facts.toldOutcome ?? 'none', remainingMs: null };

  if (stoppedAt !== null) {
    if (dueAt === null) return undated;
    return { state: stoppedAt <= dueAt ? 'met' : 'breached', remainingMs: dueAt - stoppedAt };
  }
  if (isFinished(facts.role)) return undated;
  if (now < startsAt) return { state: 'none', remainingMs: null };
  if (facts.paused) return { state: 'paused', remainingMs: facts.remainingWhenPausedMs ?? null };
  if (dueAt === null) return undated;

  const remainingMs = workingLeftMs ?? dueAt - now;
  if (now > dueAt) return { state: 'breached', remainingMs };
  return { state: remainingMs < riskMs ? 'at-risk' : 'on-track', remainingMs };
}

/**
 * How much of a target of `targetMs` may be left before its clock is at risk, ms: a quarter, at
 * least 5 minutes, at most an hour; 5 minutes of what is no target.
 */
export function riskWindow(targetMs: number): number {
  return targetMs > 0 ? Math.min(HOUR, Math.max(5 * MINUTE, 0.25 * targetMs)) : 5 * MINUTE;
}
