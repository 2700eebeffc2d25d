import { firstResponseAt } from './conversation';
import type { Instant, Interval } from './instant';
import type { SlaTargets } from './sla-clocks';
import { isFinished, isPausing, type StatusRole } from './status';
import type { Ticket, TicketAction } from './ticket';

/** A status a ticket came to have. */
export type StatusMove = { at: Instant; role: StatusRole };

/** All that happened to a ticket's two clocks (rules §5). Instants are epoch ms UTC. */
export type ClockFacts = {
  /** `dateoccurred`, else `datecreated`. */
  startAt: Instant;
  /** The statuses it had, the one it was created in first; in any order. */
  moves: readonly StatusMove[];
  /** Held by hand while its status would have let the clock run. */
  holds: readonly Interval[];
  /** The first thing a person of ours did that reached the requester. */
  respondedAt: Instant | null;
  /** What the response was judged by, where priority or SLA changed after it was given. */
  respondedUnder?: Pick<SlaTargets, 'calendar' | 'responseMs'>;
  /** Excluded from SLA, or merged into another ticket. */
  offClock: boolean;
};

/** Facts read from a ticket and its log. */
export type ClockHistory = {
  facts: ClockFacts;
  /** False where the log does not lead to the status the ticket has: some pause may be missing. */
  isComplete: boolean;
};

function movesIn(actions: readonly TicketAction[]): (StatusMove & { from: StatusRole | null })[] {
  return actions
    .flatMap(({ at, fromRole, toRole }) =>
      at === null || toRole === null ? [] : [{ at, role: toRole, from: fromRole }],
    )
    .sort((a, b) => a.at - b.at);
}

/**
 * What a ticket and its whole log tell of its clocks; null where no start is known. The ticket's
 * own `respondedAt` and `resolvedAt` (else `closedAt`) win over the log; what it was when it was
 * created is told by the first move away from it.
 */
export function clockHistory(
  ticket: Ticket,
  actions: readonly TicketAction[],
): ClockHistory | null {
  const startAt = ticket.occurredAt ?? ticket.createdAt;
  if (startAt === null) return null;

  const logged = movesIn(actions);
  const createdAt = Math.min(ticket.createdAt ?? startAt, logged[0]?.at ?? Infinity);
  const firstRole = logged.length > 0 ? (logged[0]?.from ?? 'new') : ticket.role;
  const moves: StatusMove[] = [{ at: createdAt, role: firstRole }, ...logged];
  const isAccountedFor = moves.at(-1)?.role === ticket.role;

  const endedAt = isFinished(ticket.role) ? (ticket.resolvedAt ?? ticket.closedAt) : null;
  if (endedAt !== null) endAt(moves, { at: endedAt, role: ticket.role });

  // Held although its status runs: by hand, or because the tenant lets that status pause.
  const lastMove = moves.at(-1)?.at ?? createdAt;
  const isHeld = ticket.onHold && !isPausing(ticket.role) && !isFinished(ticket.role);
  return {
    facts: {
      startAt,
      moves,
      holds: isHeld ? [{ from: lastMove, to: null }] : [],
      respondedAt: ticket.respondedAt ?? firstResponseAt(actions, ticket.userEmail),
      offClock: ticket.excludedFromSla || ticket.mergedIntoId !== null,
    },
    isComplete: isAccountedFor && !isHeld,
  };
}

/** Lets the last finished stretch begin when the ticket itself says it ended. */
function endAt(moves: StatusMove[], end: StatusMove): void {
  while (moves.length > 1 && isFinished(moves.at(-1)?.role ?? 'new')) moves.pop();
  moves.push(end);
}

/**
 * The facts of a ticket that another was merged into: the earliest start and the earliest response
 * of both, its own pauses (rules §5). The merged ticket itself is off the clock.
 */
export function withMerged(survivor: ClockFacts, merged: ClockFacts): ClockFacts {
  const responses = [survivor.respondedAt, merged.respondedAt].filter((at) => at !== null);
  return {
    ...survivor,
    startAt: Math.min(survivor.startAt, merged.startAt),
    respondedAt: responses.length > 0 ? Math.min(...responses) : null,
  };
}
