'use client';

import { useQuery } from '@tanstack/react-query';
import { noFilter } from '@/lib/domain/queue-filter';
import type { Ticket } from '@/lib/domain/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { duplicatesQueries } from '@/lib/queries/dispatch-queries';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { typedNumber } from '@/components/palette/rank-items';
import { useSettled } from '@/components/palette/use-settled';

const OPEN_PAUSE_MS = 150;
/** Reading a ticket that is not open is three calls to the tenant. */
const NUMBER_PAUSE_MS = 500;
const MOST = 30;
const dueFirst = { sort: 'due', descending: false, group: null } as const;

export type FoundGroup = { title: string; tickets: readonly Ticket[] };

export type FoundTickets = {
  groups: FoundGroup[];
  isSearching: boolean;
  problem: ApiProblem | null;
  retry: () => void;
};

/**
 * Tickets another could be linked to: by words or number among the open ones, by number among all; those
 * most like it, and its client's others, while nothing is typed.
 */
export function useFoundTickets(ticket: Ticket, text: string): FoundTickets {
  const typed = text.trim().replace(/\s+/g, ' ');
  const q = useSettled(typed, OPEN_PAUSE_MS);
  const number = typedNumber(useSettled(typed, NUMBER_PAUSE_MS));
  const { clientId } = ticket;
  const filter =
    q === '' ? { ...noFilter, client: clientId === null ? [] : [clientId] } : { ...noFilter, q };
  const open = useQuery(ticketQueries.list({ filter, order: dueFirst, page: 1 }));
  const like = useQuery({
    ...duplicatesQueries.of(clientId ?? 0, ticket.summary),
    enabled: typed === '' && clientId !== null,
  });
  const isOpen = open.data?.rows.some(({ id }) => id === number) ?? false;
  const asksNumber = number !== null && typedNumber(typed) === number && !isOpen;
  const byNumber = useQuery({
    ...ticketQueries.detail(number ?? 0),
    enabled: asksNumber && number !== ticket.id && open.isSuccess,
  });

  const isBehind = typed !== q;
  const others = (tickets: readonly Ticket[]) => tickets.filter(({ id }) => id !== ticket.id);
  const rows = isBehind ? [] : others(open.data?.rows ?? []);
  const alike = typed === '' ? others(like.data?.duplicates.map((each) => each.ticket) ?? []) : [];
  const numbered = asksNumber && byNumber.data ? others([byNumber.data.ticket]) : [];
  const rest = rows.filter(({ id }) => [...alike, ...numbered].every((each) => each.id !== id));
  const exact = rest.filter(({ id }) => id === typedNumber(typed));
  const further = rest.filter((each) => !exact.includes(each)).slice(0, MOST);
  const restTitle = typed !== '' ? 'Open tickets' : `Open for ${ticket.clientName ?? 'everybody'}`;
  const isUnread = open.isError && open.data === undefined;
  const numberProblem = asksNumber && byNumber.error ? asProblem(byNumber.error) : null;
  const failed = isUnread ? open : byNumber;
  return {
    groups: [
      { title: 'Like this one', tickets: alike },
      { title: 'By its number', tickets: [...exact, ...numbered] },
      { title: restTitle, tickets: further },
    ].filter(({ tickets }) => tickets.length > 0),
    isSearching: isBehind || open.isPending || (asksNumber && byNumber.isFetching),
    problem: isUnread
      ? asProblem(open.error)
      : numberProblem && numberProblem.code !== 'not-found'
        ? numberProblem
        : null,
    retry: () => void failed.refetch(),
  };
}
