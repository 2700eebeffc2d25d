import type { QueryClient } from '@tanstack/react-query';
import type { Ticket } from '@/lib/domain/ticket';
import { cachedLists, ticketQueries } from '@/lib/queries/ticket-queries';

/** A ticket as this page happens to know it, from its own page or a list; null where it does not. */
export function knownTicket(client: QueryClient, ticketId: number): Ticket | null {
  const detail = client.getQueryData(ticketQueries.detail(ticketId).queryKey);
  if (detail) return detail.ticket;
  for (const { query } of cachedLists(client)) {
    const row = query.state.data?.rows.find(({ id }) => id === ticketId);
    if (row) return row;
  }
  return null;
}
