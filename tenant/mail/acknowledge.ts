import type { WriteContext } from '@/tenant/resources/create-ticket';
import type { Executor } from '@/tenant/context';
import { logAction } from '@/tenant/resources/log-action';
import { queueMail, ticketSubject } from './queue-mail';

/**
 * Tells the requester by mail that the ticket is in (rules §6). Written by nobody: it stops no
 * response clock.
 */
export async function acknowledge(
  tx: Executor,
  { now, mail }: Pick<WriteContext, 'now' | 'mail'>,
  ticket: { id: number; summary: string },
  address: string,
): Promise<void> {
  const subject = ticketSubject(ticket);
  const note = [
    `<p>Thank you for contacting us. Your request has been logged as #${ticket.id} and someone will be in touch.</p>`,
    '<p>Please keep the reference in the subject when you reply.</p>',
  ].join('');
  const actionId = await logAction(tx, {
    ticketId: ticket.id,
    actionTypeId: 1,
    outcome: 'Acknowledgement',
    note,
    at: now,
    emailFrom: mail.from,
    emailTo: address,
    emailSubject: subject,
  });
  await queueMail(tx, mail, now, {
    ...{ ticketId: ticket.id, actionId, to: [address], subject, html: note },
    isAutomatic: true,
  });
}
