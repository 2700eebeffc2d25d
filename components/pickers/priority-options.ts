import { countClocks } from '@/lib/domain/counted-clocks';
import type { Instant } from '@/lib/domain/instant';
import type { PriorityTarget } from '@/lib/domain/lookups';
import { rankPriorities, type SlaBook } from '@/lib/domain/sla-book';
import type { SlaClock } from '@/lib/domain/sla-clocks';
import type { Ticket, TicketAction } from '@/lib/domain/ticket';
import { workingTimeBetween, type WorkingCalendar } from '@/lib/domain/working-time';
import { formatWorking } from '@/components/sla/describe-deadline';
import { formatNearby } from '@/components/time/format-instant';

export type PriorityOption = {
  id: number;
  name: string;
  /** 0 for the most urgent. */
  urgency: number;
  /** What it promises; null where that depends on the ticket, or nothing is promised. */
  target: PriorityTarget | null;
};

const isSamePromise = (a: PriorityTarget, b: PriorityTarget) =>
  a.responseMs === b.responseMs && a.resolutionMs === b.resolutionMs;

/**
 * The tenant's priorities, the most urgent first, as they are under one SLA. `slaId` undefined: for
 * tickets of any, where a target is told only if all SLAs agree.
 */
export function priorityOptions(
  priorities: readonly PriorityTarget[],
  slaId: number | null | undefined,
): PriorityOption[] {
  const ranked = [...rankPriorities(priorities)].sort(([, a], [, b]) => a - b);
  return ranked.map(([id, urgency]) => {
    const rows = priorities.filter(({ priorityId }) => priorityId === id);
    const [first] = rows;
    const own =
      rows.find((row) => row.slaId === slaId) ?? rows.find((row) => row.slaId === null) ?? null;
    const agreed = first && rows.every((row) => isSamePromise(row, first)) ? first : null;
    const target = slaId === undefined ? agreed : own;
    return { id, name: (target ?? first)?.name ?? `#${id}`, urgency, target };
  });
}

/** A target in words: `answer in 1h, resolve in 4h`; working time. */
export function tellPromise(target: PriorityTarget | null): string {
  const parts = [
    target?.responseMs ? `answer in ${formatWorking(target.responseMs)}` : null,
    target?.resolutionMs ? `resolve in ${formatWorking(target.resolutionMs)}` : null,
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a clock would come to; `isLate`: it would be late at once. */
export type DeadlineOutcome = { text: string; isLate: boolean };

/**
 * A clock that still counts, in a few words; null where it has stopped or counts nothing. Late is told
 * as the ticket will say it: by all working time since it was due.
 */
function tellDeadline(
  { targetMs, stoppedAt, dueAt, leftMs }: SlaClock,
  calendar: WorkingCalendar,
  { now, zone }: { now: Instant; zone: string },
): DeadlineOutcome | null {
  if (targetMs === null || leftMs === null || stoppedAt !== null) return null;
  const isLate = dueAt === null ? leftMs < 0 : dueAt < now;
  const lateMs = dueAt === null ? leftMs : workingTimeBetween(calendar, dueAt, now);
  if (isLate) return { text: `${formatWorking(lateMs)} late already`, isLate };
  if (dueAt === null) return { text: `${formatWorking(leftMs)} left, paused`, isLate };
  return { text: formatNearby(dueAt, now, zone), isLate };
}

export type PriorityOutcome = {
  response: DeadlineOutcome | null;
  resolution: DeadlineOutcome | null;
};

/**
 * What a ticket's deadlines would be under another priority (rules §5), from its whole log; null where
 * they cannot be counted.
 */
export function priorityOutcome(
  { ticket, actions }: { ticket: Ticket; actions: readonly TicketAction[] },
  priorityId: number,
  book: SlaBook,
  moment: { now: Instant; zone: string },
): PriorityOutcome | null {
  const targets = book.targetsOf({ ...ticket, priorityId });
  const counted = countClocks(ticket, actions, targets, moment.now);
  if (!targets || !counted) return null;
  const { response, resolution } = counted.clocks;
  return {
    response: tellDeadline(response, targets.calendar, moment),
    resolution: tellDeadline(resolution, targets.calendar, moment),
  };
}
