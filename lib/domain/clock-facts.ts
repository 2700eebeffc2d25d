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
  /** What the first resolving was judged by, where priority or SLA changed after it. */
  firstResolvedUnder?: Pick<SlaTargets, 'calendar' | 'resolutionMs'>;
  /** Excluded from SLA, or merged into another ticket. */
  offClock: boolean;
};

/** Facts read from a ticket and its log. */
export type ClockHistory = {
  facts: ClockFacts;
  /** False where the log does not lead to the status the ticket has: some pause may be missing. */
  isComplete: boolean;
};

type LoggedMove = StatusMove & { id: number; from: StatusRole | null };

function movesIn(actions: readonly TicketAction[]): LoggedMove[] {
  return actions
    .flatMap(({ id, at, fromRole, toRole }) =>
      at === null || toRole === null ? [] : [{ id, at, role: toRole, from: fromRole }],
    )
    .sort((a, b) => a.at - b.at || a.id - b.id);
}

/** True for a ticket that no clock counts: excluded from SLA, or merged into another (rules §5). */
export function isOffClock({
  excludedFromSla,
  mergedIntoId,
}: Pick<Ticket, 'excludedFromSla' | 'mergedIntoId'>): boolean {
  return excludedFromSla || mergedIntoId !== null;
}

/**
 * What a ticket and its whole log, in any order, tell of its clocks; null where no start is known,
 * or no end of a finished one. The ticket's own `respondedAt` and `resolvedAt` win over the log; what
 * it was when it was created is told by the first move away from it.
 */
export function clockHistory(
  ticket: Ticket,
  actions: readonly TicketAction[],
): ClockHistory | null {
  const startAt = ticket.occurredAt ?? ticket.createdAt;
  if (startAt === null) return null;

  const { role } = ticket;
  const logged = movesIn(actions);
  const [first] = logged;
  const createdAt = Math.min(ticket.createdAt ?? startAt, first?.at ?? Infinity);
  const bornAs = first ? (first.from ?? 'new') : role;
  // Resolved from the start only where its dates say so or it was reopened; else the log lacks how.
  const endedAt = ticket.resolvedAt ?? ticket.closedAt ?? Infinity;
  const isBornSo = !isFinished(bornAs) || !isFinished(role) || endedAt <= createdAt;
  const moves: StatusMove[] = [
    { at: createdAt, role: isBornSo ? bornAs : 'new' },
    ...logged.map(({ at, role: to }) => ({ at, role: to })),
  ];
  const isAccountedFor = isBornSo && moves.at(-1)?.role === role;
  if (isFinished(role)) {
    const lastOpen = moves.findLastIndex((move) => !isFinished(move.role));
    const at = endOf(ticket, moves[lastOpen], moves[lastOpen + 1]);
    if (at === null) return null;
    moves.splice(lastOpen + 1, Infinity, { at, role });
  }

  // Held although its status runs: by hand, or because the tenant lets that status pause.
  const lastMove = moves.at(-1)?.at ?? createdAt;
  const isHeld = ticket.onHold && !isPausing(role) && !isFinished(role);
  return {
    facts: {
      startAt,
      moves,
      holds: isHeld ? [{ from: lastMove, to: null }] : [],
      respondedAt: ticket.respondedAt ?? firstResponseAt(actions, ticket.userEmail),
      offClock: isOffClock(ticket),
    },
    isComplete: isAccountedFor && !isHeld,
  };
}

/**
 * When a finished ticket was finished: when it says it was resolved, else as the log has it, else
 * when it was closed; null where nothing tells. A date before the ticket was last open tells of an
 * earlier resolving, or has lost its fraction of a second.
 */
function endOf(
  { resolvedAt, closedAt }: Ticket,
  lastOpen: StatusMove | undefined,
  logged: StatusMove | undefined,
): Instant | null {
  const openedAt = lastOpen?.at ?? -Infinity;
  const told = (at: Instant | null) => (at !== null && at >= openedAt ? at : null);
  return told(resolvedAt) ?? logged?.at ?? told(closedAt);
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
