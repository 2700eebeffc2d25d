import type { TicketEdit } from './ticket-edit';

type Host = (edit: TicketEdit) => void;

const hosts = new Map<number, Host>();

/** A ticket's page offers to settle conflicts; answers the way to stop. */
export function hostConflicts(ticketId: number, host: Host): () => void {
  hosts.set(ticketId, host);
  return () => {
    if (hosts.get(ticketId) === host) hosts.delete(ticketId);
  };
}

/** Asks in the ticket's page what is to become of an edit; false where that page is not open. */
export function openConflict(edit: TicketEdit): boolean {
  const host = hosts.get(edit.ticketId);
  host?.(edit);
  return host !== undefined;
}
