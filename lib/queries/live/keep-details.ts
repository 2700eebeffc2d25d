import type { QueryClient } from '@tanstack/react-query';
import type { TicketChange } from '@/lib/domain/queue-entry';
import { isFinished } from '@/lib/domain/status';
import type { Ticket } from '@/lib/domain/ticket';
import { ticketQueries } from '../ticket-queries';
import type { PageLook } from './keep-lists';

export type DetailKeeper = { take: (changes: readonly TicketChange[]) => void; stop: () => void };

/** Long enough for the answer of one's own write to come first. */
const PAUSE_MS = 200;

/** Whether a change tells of something the ticket, as it is known here, does not have yet. */
function isNews({ before, after }: TicketChange, { role, updatedAt }: Ticket): boolean {
  if (!after) return !isFinished(role);
  if (updatedAt !== null && after.updatedAt !== null) return after.updatedAt > updatedAt;
  // Time alone moves the state of a clock, and a ticket's page tells that by itself.
  return before?.slaState === after.slaState;
}

/**
 * Has a ticket that was opened read again when somebody else changed it: at once where it is on the
 * screen, else when it is next looked at.
 */
export function keepDetails(client: QueryClient, { isHidden }: PageLook): DetailKeeper {
  const waiting = new Map<number, ReturnType<typeof setTimeout>>();

  function isNewsHere(id: number, change: TicketChange): boolean {
    const known = client.getQueryData(ticketQueries.detail(id).queryKey);
    return known !== undefined && isNews(change, known.ticket);
  }

  function isWriting(id: number): boolean {
    const ofTicket = ({ options }: { options: { mutationKey?: readonly unknown[] } }) =>
      options.mutationKey?.at(-1) === id;
    return client.isMutating({ mutationKey: ticketQueries.all, predicate: ofTicket }) > 0;
  }

  function readSoon(id: number, change: TicketChange): void {
    clearTimeout(waiting.get(id));
    const act = () => {
      waiting.delete(id);
      if (!isNewsHere(id, change)) return;
      if (isWriting(id)) return readSoon(id, change);
      void client.invalidateQueries({
        queryKey: ticketQueries.detail(id).queryKey,
        refetchType: isHidden() ? 'none' : 'active',
      });
    };
    waiting.set(id, setTimeout(act, PAUSE_MS));
  }

  return {
    take(changes) {
      for (const change of changes) {
        const id = (change.after ?? change.before)?.id;
        if (id !== undefined && isNewsHere(id, change)) readSoon(id, change);
      }
    },
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
