import { queryOptions } from '@tanstack/react-query';
import type { Query, QueryClient } from '@tanstack/react-query';
import type { QueuePage, QueuePageQuestion } from '@/lib/contracts/queue';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { routes } from '@/lib/routes';
import { getJson } from './http';
import { isKeptCurrent } from './live/live-status';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Changes come by themselves while the live channel works; asking is for when it does not. */
function refreshMs(page: QueuePage | undefined): number {
  if (page?.health.loading) return SECOND;
  return isKeptCurrent() ? 5 * MINUTE : MINUTE;
}

/** Keys and fetchers of tickets. A write invalidates `lists()`, never the key of one page. */
export const ticketQueries = {
  all: ['tickets'] as const,
  lists: () => [...ticketQueries.all, 'list'] as const,
  list: (asked: QueuePageQuestion) =>
    queryOptions({
      queryKey: [...ticketQueries.lists(), asked] as const,
      queryFn: ({ signal }) => getJson<QueuePage>(routes.api.tickets(asked), signal),
      // Who scrolls through thousands of rows leaves many pages behind.
      gcTime: asked.page === 1 ? 5 * MINUTE : MINUTE,
      staleTime: () => (isKeptCurrent() ? 5 * MINUTE : 15 * SECOND),
      refetchInterval: ({ state }) => refreshMs(state.data),
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

/** A page of a list that was asked for, and what it was asked with. */
export type CachedList = { asked: QueuePageQuestion; query: Query<QueuePage> };

function isQuestion(part: unknown): part is QueuePageQuestion {
  return typeof part === 'object' && part !== null && 'filter' in part && 'page' in part;
}

/** The cached page under a key; null where the key is of something else, or nothing is cached. */
export function cachedList(client: QueryClient, key: readonly unknown[]): CachedList | null {
  const [subject, kind, asked] = key;
  const [listSubject, listKind] = ticketQueries.lists();
  if (subject !== listSubject || kind !== listKind || !isQuestion(asked)) return null;
  const query = client.getQueryCache().find<QueuePage>({ queryKey: key });
  return query ? { asked, query } : null;
}

/** Every page of a list that was asked for and is still remembered. */
export function cachedLists(client: QueryClient): CachedList[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: ticketQueries.lists() })
    .flatMap(({ queryKey }) => cachedList(client, queryKey) ?? []);
}
