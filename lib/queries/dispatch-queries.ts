import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AgentsAnswer } from '@/lib/contracts/agents';
import type { ClosedPage, ClosedQuery } from '@/lib/contracts/closed-tickets';
import { PEOPLE_SEARCH_MIN } from '@/lib/contracts/limits';
import type { ClientCardAnswer, ClientsAnswer } from '@/lib/contracts/clients';
import type { DuplicatesAnswer } from '@/lib/contracts/new-ticket';
import type { PeopleAnswer, PersonCardAnswer, PersonTicketsAnswer } from '@/lib/contracts/people';
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
      queryKey: ['people', 'search', q] as const,
      queryFn: ({ signal }) => getJson<PeopleAnswer>(routes.api.people(q), signal),
      enabled: q.length >= PEOPLE_SEARCH_MIN,
      staleTime: 5 * MINUTE,
    });
  },
  /** Those of one client; all of them, as far as an answer goes, while nothing is searched for. */
  ofClient: (clientId: number, text: string) => {
    const q = text.trim();
    return queryOptions({
      queryKey: ['people', 'of-client', clientId, q] as const,
      queryFn: ({ signal }) => getJson<PeopleAnswer>(routes.api.people(q, clientId), signal),
      placeholderData: keepPreviousData,
      staleTime: 5 * MINUTE,
    });
  },
  /** Two calls to the tenant. */
  card: (personId: number) =>
    queryOptions({
      queryKey: ['people', 'card', personId] as const,
      queryFn: ({ signal }) => getJson<PersonCardAnswer>(routes.api.person(personId), signal),
      staleTime: 5 * MINUTE,
    }),
  /** One call to the tenant. */
  tickets: (personId: number) =>
    queryOptions({
      queryKey: [...ticketQueries.all, 'of-person', personId] as const,
      queryFn: ({ signal }) =>
        getJson<PersonTicketsAnswer>(routes.api.personTickets(personId), signal),
      staleTime: MINUTE,
    }),
};

/** The desk's clients. */
export const clientQueries = {
  /** Each search is a call to the tenant. */
  search: (text: string) => {
    const q = text.trim();
    return queryOptions({
      queryKey: ['clients', 'search', q] as const,
      queryFn: ({ signal }) => getJson<ClientsAnswer>(routes.api.clients(q), signal),
      placeholderData: keepPreviousData,
      staleTime: 5 * MINUTE,
    });
  },
  /** Three calls to the tenant. */
  card: (clientId: number) =>
    queryOptions({
      queryKey: ['clients', 'card', clientId] as const,
      queryFn: ({ signal }) => getJson<ClientCardAnswer>(routes.api.client(clientId), signal),
      staleTime: 5 * MINUTE,
    }),
};

/** Open tickets like one that is being written; answered without the tenant. */
export const duplicatesQueries = {
  of: (clientId: number, summary: string) =>
    queryOptions({
      queryKey: [...ticketQueries.all, 'duplicates', clientId, summary.trim()] as const,
      queryFn: ({ signal }) =>
        getJson<DuplicatesAnswer>(routes.api.duplicates(clientId, summary.trim()), signal),
      placeholderData: keepPreviousData,
    }),
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
