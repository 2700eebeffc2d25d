import { ballOf } from './ball';
import type { Instant } from './instant';
import { wakeUpDueAt } from './parked';
import type { SlaBook } from './sla-book';
import { clockMoves, nextMove, stateAt, type SlaMoves, type SlaState } from './sla-moves';
import { isFinished } from './status';
import type { Ticket } from './ticket';
import { clockToShow, ticketClocks } from './ticket-clocks';
import { workingDaysAfter } from './working-days';

/** After how many working days without an action a ticket that waits for us counts as untouched. */
export const UNTOUCHED_DAYS = 2;

/** What time alone changes about a ticket. */
export type Standing = {
  /** Of the clock that breaks next. */
  slaState: SlaState;
  responseSla: SlaState;
  resolutionSla: SlaState;
  /** Parked, and to be looked at again (rules §6). */
  isWakeUpDue: boolean;
  isUntouched: boolean;
};

/** When each part of a ticket's standing changes; instants that never come are null. */
export type StandingMoves = {
  shown: SlaMoves;
  response: SlaMoves;
  resolution: SlaMoves;
  wakeUpAt: Instant | null;
  untouchedAt: Instant | null;
};

/** Reads once when time is going to move a ticket, so that each later look is a few comparisons. */
export function standingMoves(ticket: Ticket, book: SlaBook): StandingMoves {
  const clocks = ticketClocks(ticket, book.targetOf(ticket));
  const response = clockMoves(clocks.response, ticket, book);
  const resolution = clockMoves(clocks.resolution, ticket, book);
  const calendar = book.hoursOf(ticket)?.calendar ?? null;
  const isOurs = !isFinished(ticket.role) && ballOf(ticket) === 'us';
  const touchedAt = touchedLast(ticket);
  return {
    shown: clockToShow(clocks).clock === 'response' ? response : resolution,
    response,
    resolution,
    wakeUpAt: wakeUpDueAt(ticket, calendar),
    untouchedAt:
      isOurs && touchedAt !== null ? workingDaysAfter(calendar, touchedAt, UNTOUCHED_DAYS) : null,
  };
}

/** When somebody last did something on a ticket; when it came in where nobody did. */
export function touchedLast(
  ticket: Pick<Ticket, 'lastActionAt' | 'createdAt' | 'occurredAt'>,
): Instant | null {
  return ticket.lastActionAt ?? ticket.createdAt ?? ticket.occurredAt;
}

/** How a ticket stands at `now`. */
export function standingAt(moves: StandingMoves, now: Instant): Standing {
  return {
    slaState: stateAt(moves.shown, now),
    responseSla: stateAt(moves.response, now),
    resolutionSla: stateAt(moves.resolution, now),
    isWakeUpDue: moves.wakeUpAt !== null && now >= moves.wakeUpAt,
    isUntouched: moves.untouchedAt !== null && now >= moves.untouchedAt,
  };
}

/** The first instant after `now` at which any of it may be another; Infinity where none comes. */
export function nextStandingMove(moves: StandingMoves, now: Instant): Instant {
  let next = Math.min(nextMove(moves.response, now), nextMove(moves.resolution, now));
  for (const at of [moves.wakeUpAt, moves.untouchedAt]) {
    if (at !== null && at > now && at < next) next = at;
  }
  return next;
}

/** Whether two standings are the same. */
export function isSameStanding(a: Standing, b: Standing): boolean {
  return (
    a.slaState === b.slaState &&
    a.responseSla === b.responseSla &&
    a.resolutionSla === b.resolutionSla &&
    a.isWakeUpDue === b.isWakeUpDue &&
    a.isUntouched === b.isUntouched
  );
}
