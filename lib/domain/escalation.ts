import type { Instant } from './instant';
import type { SlaFacts } from './sla';
import { isFinished, type StatusRole } from './status';
import { readInWorkingTime } from './ticket-clocks';
import { subtractWorkingTime, type WorkingCalendar } from './working-time';

/** How a running clock stands, and since when: late since its due instant, at risk since the risk window. */
export type ClockDanger = { state: 'at-risk' | 'breached'; since: Instant };

/** What escalation asks of a ticket (rules §7). */
export type EscalationFacts = {
  role: StatusRole;
  /** The resolution clock stands: by its status, or held by hand. */
  paused: boolean;
  response: ClockDanger | null;
  resolution: ClockDanger | null;
  /** When a parked ticket is to be looked at again; null for others. */
  wakeUpDueAt: Instant | null;
  /** Messages of the client that nobody answered, oldest first. */
  unansweredAt: readonly Instant[];
  /** When it was last escalated; null for never. */
  escalatedAt: Instant | null;
};

export type EscalationCode =
  | 'response-breached'
  | 'resolution-breached'
  | 'response-at-risk'
  | 'resolution-at-risk'
  | 'wake-up-due'
  | 'client-wrote-twice';

/** Why a ticket is due for escalation, and since when. */
export type EscalationReason = { code: EscalationCode; since: Instant };

/**
 * The danger a clock is in at `now`; null for one that is on track, stands or has stopped. Without
 * a calendar, wall time counts.
 */
export function clockDanger(
  facts: SlaFacts,
  calendar: WorkingCalendar | null,
  now: Instant,
): ClockDanger | null {
  const { dueAt, stoppedAt } = facts;
  if (dueAt === null || stoppedAt !== null) return null;
  const { state } = readInWorkingTime(facts, calendar, now).reading;
  if (state === 'breached') return { state, since: dueAt };
  if (state !== 'at-risk') return null;
  return { state, since: riskBeganAt(facts.riskMs, dueAt, calendar) };
}

const HOUR = 3_600_000;

function riskBeganAt(
  riskMs: number = HOUR,
  dueAt: Instant,
  calendar: WorkingCalendar | null,
): Instant {
  try {
    return calendar ? subtractWorkingTime(calendar, dueAt, riskMs) : dueAt - riskMs;
  } catch (error) {
    // A calendar of single dates may not have been open for so long; a review of many must go on.
    if (error instanceof RangeError) return dueAt - riskMs;
    throw error;
  }
}

/**
 * Why a ticket is due for escalation, the worst first; none where it is not (rules §7). A clock
 * counts while the ticket is neither paused, resolved nor closed; a parked ticket whose wake-up is
 * due, and a client who wrote twice without an answer, count too. What somebody escalated after it
 * began is taken care of.
 */
export function escalationReasons(facts: EscalationFacts, now: Instant): EscalationReason[] {
  const { role, paused, response, resolution, wakeUpDueAt, unansweredAt, escalatedAt } = facts;
  const isWorked = !paused && !isFinished(role);
  const reasons: EscalationReason[] = [];
  const add = (code: EscalationCode, since: Instant | null | undefined) => {
    if (since === null || since === undefined || since > now) return;
    if (escalatedAt === null || escalatedAt < since) reasons.push({ code, since });
  };
  for (const state of ['breached', 'at-risk'] as const) {
    if (isWorked && response?.state === state) add(`response-${state}`, response.since);
    if (isWorked && resolution?.state === state) add(`resolution-${state}`, resolution.since);
  }
  if (paused && !isFinished(role)) add('wake-up-due', wakeUpDueAt);
  if (role !== 'closed') add('client-wrote-twice', unansweredAt[1]);
  return reasons;
}

/** True where a manager should see the ticket in the escalation review (rules §7). */
export function isDueForEscalation(facts: EscalationFacts, now: Instant): boolean {
  return escalationReasons(facts, now).length > 0;
}
