'use client';

import { useQuery } from '@tanstack/react-query';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { priorityOutcome, type PriorityOutcome } from './priority-options';

const MINUTE = 60_000;

type Reading = {
  /** Null while the ticket's log is not here. */
  detail: TicketDetail | null;
  outcomeOf: (
    detail: Pick<TicketDetail, 'ticket' | 'actions'>,
    priorityId: number,
  ) => PriorityOutcome | null;
};

function useReading(ticketId: number | null): Reading {
  const book = useSlaBook();
  const { zone } = usePageTime();
  const minute = useTicking((now) => String(Math.floor(now / MINUTE) * MINUTE));
  const { data } = useQuery({
    ...ticketQueries.detail(ticketId ?? 0),
    enabled: ticketId !== null,
  });
  return {
    detail: data ?? null,
    outcomeOf: (detail, priorityId) =>
      priorityOutcome(detail, priorityId, book, { now: Number(minute), zone }),
  };
}

/**
 * What a ticket's deadlines would be under each priority, by its id; null while its log is not here, or
 * where they cannot be counted.
 */
export function usePriorityOutcomes(
  ticketId: number | null,
): (priorityId: number) => PriorityOutcome | null {
  const { detail, outcomeOf } = useReading(ticketId);
  return (priorityId) => detail && outcomeOf(detail, priorityId);
}

/** The same under each SLA, by its id. */
export function useSlaOutcomes(ticketId: number | null): (slaId: number) => PriorityOutcome | null {
  const { detail, outcomeOf } = useReading(ticketId);
  return (slaId) => {
    if (!detail || detail.ticket.priorityId === null) return null;
    const { ticket, actions } = detail;
    return outcomeOf({ ticket: { ...ticket, slaId }, actions }, detail.ticket.priorityId);
  };
}
