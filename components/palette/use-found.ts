'use client';

import { useQuery } from '@tanstack/react-query';
import type { QueuePage } from '@/lib/contracts/queue';
import { PEOPLE_SEARCH_MIN } from '@/lib/contracts/limits';
import type { Person } from '@/lib/domain/person';
import { noFilter } from '@/lib/domain/queue-filter';
import { asProblem } from '@/lib/queries/api-problem';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { peopleQueries } from '@/lib/queries/dispatch-queries';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { useSettled } from './use-settled';

const TICKETS_PAUSE_MS = 150;
/** Each search for people is a call to the tenant. */
const PEOPLE_PAUSE_MS = 400;
const PHONE_MIN = 5;

const dueFirst = { sort: 'due', descending: false, group: null } as const;

export type Found = {
  /** Of what was typed; undefined while it is on its way. */
  tickets: QueuePage | undefined;
  people: readonly Person[];
  isSearching: boolean;
  /** Why something could not be looked for. */
  trouble: { what: 'tickets' | 'people'; problem: ApiProblem; retry: () => void }[];
};

/** A short number is a ticket's, not a phone's. */
function isWorthPeople(text: string): boolean {
  if (/^#?\d+$/.test(text)) return text.length >= PHONE_MIN;
  return text.length > PEOPLE_SEARCH_MIN;
}

/** Looks for what was typed among the open tickets and the clients' people, once typing pauses. */
export function useFound(typed: string): Found {
  const q = useSettled(typed, TICKETS_PAUSE_MS);
  const name = useSettled(typed, PEOPLE_PAUSE_MS);
  const hasPeople = isWorthPeople(name);
  const asked = { filter: { ...noFilter, q }, order: dueFirst, page: 1 };
  const tickets = useQuery({ ...ticketQueries.list(asked), enabled: q !== '' });
  const people = useQuery({ ...peopleQueries.search(name), enabled: hasPeople });
  const isBehind = typed !== q || (typed !== name && isWorthPeople(typed));
  const failed = (
    what: 'tickets' | 'people',
    { error, refetch }: typeof tickets | typeof people,
  ) => (error ? [{ what, problem: asProblem(error), retry: () => void refetch() }] : []);
  return {
    tickets: typed === q && q !== '' ? tickets.data : undefined,
    people: typed === name && hasPeople ? (people.data?.people ?? []) : [],
    isSearching: isBehind || (q !== '' && tickets.isFetching) || (hasPeople && people.isFetching),
    trouble: isBehind ? [] : [...failed('tickets', tickets), ...failed('people', people)],
  };
}
