import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AgentsAnswer } from '@/lib/contracts/agents';
import type { ClosedPage, ClosedQuery } from '@/lib/contracts/closed-tickets';
import { PEOPLE_SEARCH_MIN } from '@/lib/contracts/limits';
import type { PeopleAnswer } from '@/lib/contracts/people';
import { routes } from '@/lib/routes';
import { getJson } from './http';
import { ticketQueries } from './ticket-queries';

const MINUTE = 60_000;

/** Who a ticket can be given to, and how much each has to do. A change of a ticket makes it old. */
export const agentsQueries = {
  load: () =>
    queryOptions({
      queryKey: ['agents'] as const,
      queryFn: ({ signal }) => getJson<AgentsAnswer>(routes.api.agents(), signal),
    }),
};

/** The clients' people. Each search is a call to the tenant. */
export const peopleQueries = {
  search: (text: string) => {
    const q = text.trim();
    return queryOptions({
      queryKey: ['people', q] as const,
      queryFn: ({ signal }) => getJson<PeopleAnswer>(routes.api.people(q), signal),
      enabled: q.length >= PEOPLE_SEARCH_MIN,
      staleTime: 5 * MINUTE,
    });
  },
};

/** Closed tickets, asked of the tenant page by page. */
export const closedQueries = {
  list: (query: ClosedQuery) =>
    queryOptions({
      queryKey: [...ticketQueries.all, 'closed', query] as const,
      queryFn: ({ signal }) => getJson<ClosedPage>(routes.api.closedTickets(query), signal),
      placeholderData: keepPreviousData,
      staleTime: MINUTE,
    }),
};
