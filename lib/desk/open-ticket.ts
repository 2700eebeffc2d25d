import type { TicketDetail } from '@/lib/contracts/ticket';
import { isFinished } from '@/lib/domain/status';
import { linksOf } from '@/lib/domain/ticket-links';
import type { Desk } from './context';

/**
 * One ticket with its log, read with the agent's own token. Where the tenant does not say what it was
 * merged into, the log does. @throws HaloError
 */
export async function openTicket(desk: Desk, ticketId: number): Promise<TicketDetail> {
  const lookups = await desk.lookups();
  const [ticket, actions, attachments] = await Promise.all([
    desk.halo.tickets.get(ticketId, lookups),
    desk.halo.actions.list(ticketId, lookups),
    desk.halo.attachments.list(ticketId),
  ]);
  const links = linksOf(ticket, actions);
  const merged = links.findLast(({ kind }) => kind === 'merged-into');
  // Words alone merge nothing: a ticket that is still worked on is not merged.
  const told = isFinished(ticket.role) ? merged?.ticketId : undefined;
  const mergedIntoId = ticket.mergedIntoId ?? told ?? null;
  return {
    serverNow: desk.now(),
    ticket: { ...ticket, mergedIntoId },
    actions,
    attachments,
    links,
  };
}

/** The ticket this agent has just written to; everybody's lists show it as it is now. @throws HaloError */
export async function openWritten(desk: Desk, ticketId: number): Promise<TicketDetail> {
  const askedAt = desk.now();
  const detail = await openTicket(desk, ticketId);
  desk.live.wrote(detail.ticket, askedAt);
  return detail;
}
