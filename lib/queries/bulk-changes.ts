import type { QueryClient } from '@tanstack/react-query';
import type { ActionInput } from '@/lib/contracts/action';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { TicketChanged, TicketChangeInput } from '@/lib/contracts/ticket-change';
import { inverseChange } from '@/lib/domain/ticket-change';
import type { BulkJob } from './bulk-run';
import { markListsOld, putTicket, sendChange, sendAction } from './ticket-mutations';

type Doing<Answer extends TicketChanged | TicketDetail> = Omit<BulkJob<Answer>, 'title' | 'items'>;

/** Changes many tickets, and can take that back for as long as nobody else changes the same. */
export function bulkChange(
  client: QueryClient,
  inputFor: (ticketId: number) => TicketChangeInput,
): Doing<TicketChanged> {
  const send = async (ticketId: number, input: TicketChangeInput, key: string) => {
    const changed = await sendChange(ticketId, { input, key });
    await putTicket(client, changed.ticket);
    return changed;
  };
  return {
    send: (ticketId, key) => send(ticketId, inputFor(ticketId), key),
    async undo(ticketId, done, key) {
      const input = inverseChange(done.before, done.ticket);
      return input === null ? done : send(ticketId, input, key);
    },
    onEnd: () => markListsOld(client),
  };
}

/** Adds a note to many tickets. What was said cannot be unsaid. */
export function bulkNote(client: QueryClient, input: ActionInput): Doing<TicketDetail> {
  return {
    async send(ticketId, key) {
      const detail = await sendAction(ticketId, { input, key });
      await putTicket(client, detail.ticket);
      return detail;
    },
    onEnd: () => markListsOld(client),
  };
}
