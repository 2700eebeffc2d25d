import { eq } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { recordEvents } from '@/tenant/events';
import { ApiError } from '@/tenant/problem';
import { actions, attachments, mails, tickets, ticketSearch } from '@/tenant/store/schema';
import type { WriteContext } from './create-ticket';
import { lockTicket } from './update-ticket';

/**
 * Deletes a ticket with its log, mail and files, for good: administrators and programs only. Returns
 * the addresses of its files' contents, to be released once this is committed. Throws 403 or 404.
 */
export async function removeTicket(
  tx: Executor,
  context: WriteContext,
  id: number,
): Promise<string[]> {
  const { agent } = context.caller;
  if (agent !== null && !agent.isAdmin) throw new ApiError(403, 'Insufficient permissions');
  await lockTicket(tx, context, id);
  const files = await tx
    .delete(attachments)
    .where(eq(attachments.ticketId, id))
    .returning({ sha256: attachments.sha256 });
  await tx.delete(actions).where(eq(actions.ticketId, id));
  await tx.delete(mails).where(eq(mails.ticketId, id));
  await tx.delete(ticketSearch).where(eq(ticketSearch.ticketId, id));
  await tx.delete(tickets).where(eq(tickets.id, id));
  await recordEvents(tx, context.now, [{ event: 'ticket.deleted', ticketId: id }]);
  return files.map(({ sha256 }) => sha256);
}
