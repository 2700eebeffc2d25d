import { isFinished } from '@/lib/domain/status';
import { differsFrom, tellChoice, type TicketChoices } from '@/lib/domain/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import type { Desk } from './context';
import { DeskError } from './context';

/**
 * A ticket as the tenant has it, that is still worked on; everybody's lists show it as it is.
 *
 * @throws DeskError `ticket-finished` where it was resolved, closed or merged; HaloError.
 */
export async function readStillOpen(desk: Desk, ticketId: number): Promise<Ticket> {
  const ticket = await readAsItIs(desk, ticketId);
  if (ticket.mergedIntoId !== null) {
    throw new DeskError(
      'ticket-finished',
      `#${ticketId} was merged into #${ticket.mergedIntoId}, so there is nothing left to do with it. Look at that one.`,
    );
  }
  if (isFinished(ticket.role)) {
    throw new DeskError(
      'ticket-finished',
      `#${ticketId} is ${ticket.statusName} meanwhile, so nothing was changed. Reopen it first if it is not done after all.`,
    );
  }
  return ticket;
}

/** A ticket as the tenant has it, which everybody's lists show then. @throws HaloError */
export async function readAsItIs(desk: Desk, ticketId: number): Promise<Ticket> {
  const askedAt = desk.now();
  const ticket = await desk.halo.tickets.get(ticketId, await desk.lookups());
  desk.live.wrote(ticket, askedAt);
  return ticket;
}

/** @throws DeskError `changed-meanwhile` with the fields, where a ticket is not as it was seen. */
export function demandAsSeen(seen: Partial<TicketChoices>, ticket: Ticket): void {
  const conflicts = differsFrom(seen, ticket);
  if (conflicts.length === 0) return;
  const now = conflicts.map((field) => tellChoice(field, ticket)).join(', ');
  throw new DeskError(
    'changed-meanwhile',
    `Somebody changed this ticket after you looked at it: ${now}. Look at it as it is now, then decide again.`,
    { conflicts },
  );
}
