import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { QueueFilter, QueuePage } from '@/lib/contracts/queue';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { routes } from '@/lib/routes';
import { getJson } from './http';

const REFRESH_MS = 60_000;

/** Keys and fetchers of tickets. A write invalidates `lists()`, never the key of one page. */
export const ticketQueries = {
  all: ['tickets'] as const,
  lists: () => [...ticketQueries.all, 'list'] as const,
  list: (filter: QueueFilter) =>
    queryOptions({
      queryKey: [...ticketQueries.lists(), filter] as const,
      queryFn: ({ signal }) => getJson<QueuePage>(routes.api.tickets(filter), signal),
      placeholderData: keepPreviousData,
      refetchInterval: REFRESH_MS,
    }),
  details: () => [...ticketQueries.all, 'detail'] as const,
  detail: (ticketId: number) =>
    queryOptions({
      queryKey: [...ticketQueries.details(), ticketId] as const,
      queryFn: ({ signal }) => getJson<TicketDetail>(routes.api.ticket(ticketId), signal),
      // No interval: each reading is three calls to the tenant. Coming back to the page reads again.
      staleTime: 30_000,
    }),
};
