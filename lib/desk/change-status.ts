import type { StatusChangeInput, TicketDetail } from '@/lib/contracts/ticket';
import { changeTicket } from './change-ticket';
import type { Desk } from './context';
import { openTicket } from './open-ticket';

/**
 * Moves a ticket to another status, judged by the same rule the browser showed. Answers the ticket,
 * with its log, as the tenant then has it.
 *
 * @throws DeskError and HaloError as changeTicket does.
 */
export async function changeStatus(
  desk: Desk,
  ticketId: number,
  key: string,
  { statusId, fromStatusId, resolution }: StatusChangeInput,
): Promise<TicketDetail> {
  const from = fromStatusId === undefined ? undefined : { statusId: fromStatusId };
  await changeTicket(desk, ticketId, key, { statusId, resolution, from });
  return openTicket(desk, ticketId);
}
