'use client';

import { useQuery } from '@tanstack/react-query';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { priorityOutcome, type PriorityOutcome } from './priority-options';

const MINUTE = 60_000;

/**
 * What a ticket's deadlines would be under each priority, by its id; null while its log is not here, or
 * where they cannot be counted.
 */
export function usePriorityOutcomes(
  ticketId: number | null,
): (priorityId: number) => PriorityOutcome | null {
  const book = useSlaBook();
  const { zone } = usePageTime();
  const minute = useTicking((now) => String(Math.floor(now / MINUTE) * MINUTE));
  const { data } = useQuery({
    ...ticketQueries.detail(ticketId ?? 0),
    enabled: ticketId !== null,
  });
  return (priorityId) =>
    data ? priorityOutcome(data, priorityId, book, { now: Number(minute), zone }) : null;
}
