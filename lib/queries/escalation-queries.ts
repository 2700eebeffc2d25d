import { mutationOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { EscalatedAnswer } from '@/lib/contracts/escalation';
import { routes } from '@/lib/routes';
import { postJson } from './http';
import { markReviewsOld } from './review-queries';
import { markListsOld, putTicket } from './ticket-mutations';
import { ticketQueries } from './ticket-queries';

/** An order as it was first sent: `content` is its input as JSON, so that a retry sends the same. */
export type SentOrder = { content: string; key: string };

/** What is done about a ticket: `escalate` takes an `EscalateInput`, `hand-over` a `HandOverInput`. */
export type OrderKind = 'escalate' | 'hand-over';

const urls: Readonly<Record<OrderKind, (ticketId: number) => string>> = {
  escalate: routes.api.ticketEscalate,
  'hand-over': routes.api.ticketHandOver,
};

/** Sends an escalation or a hand-over. A part of it may be done where it fails, so the ticket is read again. */
export function orderMutation(kind: OrderKind, ticketId: number, client: QueryClient) {
  return mutationOptions({
    mutationKey: ['tickets', kind, ticketId],
    mutationFn: ({ content, key }: SentOrder) => {
      const input: unknown = JSON.parse(content);
      return postJson<EscalatedAnswer>(urls[kind](ticketId), input, key);
    },
    onSuccess: ({ ticket }) => putTicket(client, ticket),
    onError: () => client.invalidateQueries({ queryKey: ticketQueries.detail(ticketId).queryKey }),
    onSettled: () => {
      markListsOld(client);
      void markReviewsOld(client);
    },
  });
}
