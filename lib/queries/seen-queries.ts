import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { SeenAnswer, SeenMark } from '@/lib/contracts/seen';
import { routes } from '@/lib/routes';
import { getJson, postJson } from './http';
import { serverTime } from './server-clock';
import { freshKey } from './submit-key';

/** What the viewer has seen of the tickets. */
export const seenQueries = {
  all: () =>
    queryOptions({
      queryKey: ['seen'] as const,
      queryFn: ({ signal }) => getJson<SeenAnswer>(routes.api.seenTickets(), signal),
      staleTime: 5 * 60_000,
    }),
};

/** Looking at tickets. */
export const seenMutations = {
  /** Takes a ticket for seen at once; where that is not kept, it counts as new again later. */
  mark: (client: QueryClient) => {
    const { queryKey } = seenQueries.all();
    const note = (ticketId: number, at: number) =>
      client.setQueryData(
        queryKey,
        (known) => known && { ...known, seen: { ...known.seen, [ticketId]: at } },
      );
    return mutationOptions({
      mutationKey: ['seen', 'mark'],
      mutationFn: (ticketId: number) =>
        postJson<SeenMark>(routes.api.ticketSeen(ticketId), {}, freshKey()),
      onMutate: (ticketId) => note(ticketId, serverTime()),
      onSuccess: ({ ticketId, serverNow }) => note(ticketId, serverNow),
    });
  },
};
