import { isOffClock } from './clock-facts';
import type { Instant } from './instant';
import type { PriorityTarget } from './lookups';
import { calculateSlaStatus, riskWindow, type SlaFacts, type SlaReading } from './sla';
import { isFinished, isPausing } from './status';
import type { ClockState, Ticket } from './ticket';
import {
  isCountable,
  isWorkingTime,
  nextWorkingInstant,
  workingTimeBetween,
  type WorkingCalendar,
} from './working-time';

/** Both clocks of a ticket (rules §5). */
export type TicketClocks = { response: SlaFacts; resolution: SlaFacts };

/** One of them, and which it is. */
export type TicketClock = { clock: 'response' | 'resolution'; facts: SlaFacts };

/** The tenant's verdict on a clock; undefined where it has not judged it. */
export function outcomeOf(state: ClockState | null): 'met' | 'breached' | undefined {
  return state === 'met' || state === 'breached' ? state : undefined;
}

function riskOf(targetMs: number | null | undefined): number | undefined {
  return targetMs === null || targetMs === undefined ? undefined : riskWindow(targetMs);
}

/**
 * What is known of a ticket's clocks. `target` are the targets of its priority under its SLA, null
 * where unknown. The tenant's own met or breached is passed on only where it gives no dates to
 * judge by; a ticket that is off the clock (excluded from SLA, or merged into another) has neither.
 */
export function ticketClocks(ticket: Ticket, target: PriorityTarget | null): TicketClocks {
  const { role } = ticket;
  const isOff = isOffClock(ticket);
  const startsAt = ticket.occurredAt ?? undefined;
  const finished = isFinished(role);
  const endedAt = finished ? (ticket.resolvedAt ?? ticket.closedAt) : null;
  const respondedAt = ticket.respondedAt ?? endedAt;
  // Answered in time by the tenant's word, when it does not say: no date can tell otherwise.
  const answeredUndated = ticket.respondedAt === null && ticket.responseState === 'met';

  return {
    response: {
      role,
      dueAt: isOff || answeredUndated ? null : ticket.responseDueAt,
      stoppedAt: respondedAt,
      paused: false,
      riskMs: riskOf(target?.responseMs),
      startsAt,
      toldOutcome: isOff ? undefined : outcomeOf(ticket.responseState),
      ...(isOff && { offClock: true }),
    },
    resolution: {
      role,
      dueAt: isOff ? null : ticket.resolutionDueAt,
      stoppedAt: endedAt,
      paused: !finished && !isOff && (ticket.onHold || isPausing(role)),
      remainingWhenPausedMs: ticket.remainingWhenPausedMs,
      riskMs: riskOf(target?.resolutionMs),
      startsAt,
      toldOutcome: isOff ? undefined : outcomeOf(ticket.resolutionState),
      ...(isOff && { offClock: true }),
    },
  };
}

/**
 * The clock that breaks next: the response while it is owed and due no later than the resolution,
 * or while the resolution stands; else the resolution.
 */
export function clockToShow({ response, resolution }: TicketClocks): TicketClock {
  const isOwed =
    !isFinished(response.role) && response.stoppedAt === null && response.dueAt !== null;
  const isFirst =
    isOwed &&
    (resolution.paused || resolution.dueAt === null || Number(response.dueAt) <= resolution.dueAt);
  return isFirst
    ? { clock: 'response', facts: response }
    : { clock: 'resolution', facts: resolution };
}

/** Facts with the working time left, and when a clock that stands outside hours goes on. */
export type WorkingFacts = SlaFacts & { resumesAt: Instant | null };

/**
 * Tells a running clock in working time: `workingLeftMs` until due (negative: late by so much
 * working time) and `resumesAt`, the next opening while the calendar is shut. Without a calendar,
 * or with a due instant no calendar reaches (a tenant's "never"), the facts stay as they are.
 */
export function withWorkingLeft(
  facts: SlaFacts,
  calendar: WorkingCalendar | null,
  now: Instant,
): WorkingFacts {
  const { dueAt, stoppedAt, paused, role } = facts;
  const isRunning = stoppedAt === null && !paused && !isFinished(role);
  if (!calendar || !isRunning || dueAt === null || !isCountable(dueAt)) {
    return { ...facts, resumesAt: null };
  }
  const workingLeftMs =
    now <= dueAt
      ? workingTimeBetween(calendar, now, dueAt)
      : 0 - workingTimeBetween(calendar, dueAt, now);
  return { ...facts, workingLeftMs, resumesAt: resumption(calendar, now) };
}

function resumption(calendar: WorkingCalendar, now: Instant): Instant | null {
  if (isWorkingTime(calendar, now)) return null;
  try {
    return nextWorkingInstant(calendar, now);
  } catch (error) {
    // A calendar of single dates may have had its last one.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * A clock as people are told it: what is left and what it is late by in working time, also by how
 * much it was missed (rules §5); wall time counts without a calendar. `lateMs`: late by so much wall
 * time, null where it is not.
 */
export function readInWorkingTime(
  facts: SlaFacts,
  calendar: WorkingCalendar | null,
  now: Instant,
): { reading: SlaReading; resumesAt: Instant | null; lateMs: number | null } {
  const { resumesAt, ...told } = withWorkingLeft(facts, calendar, now);
  const reading = calculateSlaStatus(told, now);
  const { dueAt, stoppedAt } = facts;
  if (reading.state !== 'breached' || dueAt === null) return { reading, resumesAt, lateMs: null };
  const lateMs = (stoppedAt ?? now) - dueAt;
  const isMissed = calendar && stoppedAt !== null && isCountable(dueAt) && isCountable(stoppedAt);
  if (!isMissed) return { reading, resumesAt, lateMs };
  const remainingMs = 0 - workingTimeBetween(calendar, dueAt, stoppedAt);
  return { reading: { ...reading, remainingMs }, resumesAt, lateMs };
}

/** Where a ticket stands in a queue: groups in order, then ascending within a group. */
export type DuePlace = { group: number; within: number; id: number };

const RUNNING = 0;
const NO_DUE = 1;
const PAUSED = 2;
const FINISHED = 3;

/**
 * What is due first: running clocks by the due instant a badge would show (late ones lead), then
 * tickets without one, then paused ones by what is left, then finished ones; ties by id.
 */
export function duePlace(ticket: Ticket): DuePlace {
  const { id } = ticket;
  if (isFinished(ticket.role)) return { group: FINISHED, within: 0, id };
  const { facts } = clockToShow(ticketClocks(ticket, null));
  if (facts.paused) {
    return { group: PAUSED, within: facts.remainingWhenPausedMs ?? Number.MAX_VALUE, id };
  }
  if (facts.dueAt === null) return { group: NO_DUE, within: 0, id };
  return { group: RUNNING, within: facts.dueAt, id };
}

/** Orders places; a sort's comparison. */
export function compareDuePlaces(a: DuePlace, b: DuePlace): number {
  return a.group - b.group || a.within - b.within || a.id - b.id;
}

/** Orders tickets by `duePlace`. */
export function byDueFirst(a: Ticket, b: Ticket): number {
  return compareDuePlaces(duePlace(a), duePlace(b));
}
