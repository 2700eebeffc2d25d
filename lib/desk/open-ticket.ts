import type { TicketDetail } from '@/lib/contracts/ticket';
import type { Desk } from './context';

/** One ticket with its log, read with the agent's own token. @throws HaloError */
export async function openTicket(desk: Desk, ticketId: number): Promise<TicketDetail> {
  const lookups = await desk.lookups();
  const [ticket, actions, attachments] = await Promise.all([
    desk.halo.tickets.get(ticketId, lookups),
    desk.halo.actions.list(ticketId, lookups),
    desk.halo.attachments.list(ticketId),
  ]);
  return { serverNow: desk.now(), ticket, actions, attachments };
}

/** The ticket this agent has just written to; everybody's lists show it as it is now. @throws HaloError */
export async function openWritten(desk: Desk, ticketId: number): Promise<TicketDetail> {
  const askedAt = desk.now();
  const detail = await openTicket(desk, ticketId);
  desk.live.wrote(detail.ticket, askedAt);
  return detail;
}
