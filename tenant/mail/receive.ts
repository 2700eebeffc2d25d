import { and, count, eq, gt } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { invalidValue } from '@/tenant/problem';
import { createTicket, type WriteContext } from '@/tenant/resources/create-ticket';
import { logAction } from '@/tenant/resources/log-action';
import { waitingGoesOnAs } from '@/tenant/resources/placement';
import type { StoredTicket } from '@/tenant/resources/ticket-rows';
import { updateTicket } from '@/tenant/resources/update-ticket';
import { workingDaysAfter } from '@/tenant/sla/working-days';
import { findCalendar } from '@/tenant/store/reference';
import { mails, tickets } from '@/tenant/store/schema';
import { acknowledge } from './acknowledge';
import {
  findAnswered,
  findClientByDomain,
  findReceived,
  findSenders,
  wasWrittenTo,
  type Sender,
} from './find-conversation';
import type { IncomingMail } from './incoming-input';
import { plainSubject } from './plain-subject';
import { newMessageId } from './queue-mail';

/** For how many working days an answer still belongs to a closed ticket (rules §6). */
const REOPEN_DAYS = 5;
/** Who opens more tickets by mail in an hour is a machine that answers what it is thanked with. */
const MOST_THANKED = 20;
const HOUR_MS = 3_600_000;

/** What became of a mail: the ticket it is on, whether that is new, and its entry in the log. */
export type Received = { ticketId: number; actionId: number | null; created: boolean };

async function keepMail(
  tx: Executor,
  { now, mail: desk }: WriteContext,
  mail: IncomingMail,
  ticketId: number,
  actionId: number,
): Promise<void> {
  await tx.insert(mails).values({
    ...{ ticketId, actionId, direction: 'in', state: 'received', at: now },
    fromAddress: mail.from,
    toAddresses: [desk.from],
    subject: mail.subject,
    html: mail.html,
    messageId: mail.messageId ?? newMessageId(mail.from),
    inReplyTo: mail.inReplyTo,
    isAutomatic: mail.isAutomatic,
  });
}

async function logMail(
  tx: Executor,
  context: WriteContext,
  mail: IncomingMail,
  entry: Omit<Parameters<typeof logAction>[1], 'actionTypeId' | 'note' | 'at'>,
): Promise<Received> {
  const { now, mail: desk } = context;
  const actionId = await logAction(tx, {
    ...entry,
    actionTypeId: 1,
    note: mail.html,
    at: now,
    emailFrom: mail.from,
    emailTo: desk.from,
    emailSubject: mail.subject,
  });
  await keepMail(tx, context, mail, entry.ticketId, actionId);
  return { ticketId: entry.ticketId, actionId, created: false };
}

function isLongClosed({ reference, now }: WriteContext, ticket: StoredTicket): boolean {
  const calendar = findCalendar(reference, ticket.slaId, ticket.priorityId);
  if (ticket.dateClosed === null || calendar === null) return false;
  return now > workingDaysAfter(calendar, ticket.dateClosed, REOPEN_DAYS);
}

/** The client's answer: a wait for it ends and the clock runs on; otherwise the ticket is marked. */
async function receiveReply(
  tx: Executor,
  context: WriteContext,
  mail: IncomingMail,
  ticket: StoredTicket,
  sender: Sender,
): Promise<Received> {
  const { reference, now } = context;
  if (mail.isAutomatic) {
    // An out-of-office note is no answer: nothing moves, but it can be read.
    const entry = { ticketId: ticket.id, userId: sender.id, outcome: 'Automatic Reply' };
    await tx.update(tickets).set({ updatedAt: now }).where(eq(tickets.id, ticket.id));
    return logMail(tx, context, mail, entry);
  }
  const waits = reference.statuses.get(ticket.statusId)?.waitsFor === 'client';
  const change = waits
    ? await updateTicket(
        tx,
        context,
        ticket,
        { id: ticket.id, status_id: waitingGoesOnAs(reference, ticket.ticketTypeId).id },
        { quietly: true },
      )
    : null;
  await tx
    .update(tickets)
    .set({ clientRepliedAt: now, lastActionAt: now, updatedAt: now })
    .where(eq(tickets.id, ticket.id));
  const entry = { ...change, ticketId: ticket.id, userId: sender.id, outcome: 'User Update' };
  return logMail(tx, context, mail, entry);
}

async function receiveFromSupplier(
  tx: Executor,
  context: WriteContext,
  mail: IncomingMail,
  ticket: StoredTicket,
): Promise<Received> {
  const { now } = context;
  await tx
    .update(tickets)
    .set({ lastActionAt: now, updatedAt: now })
    .where(eq(tickets.id, ticket.id));
  const entry = { ticketId: ticket.id, outcome: 'Supplier Update', hiddenFromUser: true };
  return logMail(tx, context, mail, entry);
}

async function isThanked(tx: Executor, now: number, mail: IncomingMail, sender: Sender) {
  if (mail.isAutomatic) return false;
  const [opened] = await tx
    .select({ value: count() })
    .from(tickets)
    .where(
      and(
        eq(tickets.userId, sender.id),
        eq(tickets.source, 'email'),
        gt(tickets.dateOccurred, now - HOUR_MS),
      ),
    );
  return (opened?.value ?? 0) <= MOST_THANKED;
}

async function receiveNew(
  tx: Executor,
  context: WriteContext,
  mail: IncomingMail,
  from: { clientId: number; sender: Sender | null; relatedToId?: number },
): Promise<Received> {
  const { now } = context;
  const { sender, clientId, relatedToId } = from;
  const summary = plainSubject(mail.subject);
  const ticketId = await createTicket(
    tx,
    context,
    {
      id: null,
      summary,
      details: mail.html,
      client_id: clientId,
      user_id: sender?.id,
      reportedby: sender === null ? mail.from : undefined,
      source: 'email',
    },
    // Thanked below, once there is a mail to answer.
    { relatedToId, quietly: true },
  );
  if (relatedToId !== undefined) {
    await logAction(tx, {
      ticketId,
      actionTypeId: 0,
      outcome: 'Private Note',
      note: `<p>Goes on from #${relatedToId}, which had been closed for more than five working days.</p>`,
      hiddenFromUser: true,
      at: now,
    });
  }
  await keepMail(tx, context, mail, ticketId, 0);
  if (sender !== null && (await isThanked(tx, now, mail, sender))) {
    await acknowledge(tx, context, { id: ticketId, summary }, mail.from);
  }
  return { ticketId, actionId: null, created: true };
}

/**
 * Takes in a mail: an answer from the ticket's client or from a supplier the desk wrote to goes to its
 * ticket, anything else opens a new one for the sender's client (rules §6). One that a gateway hands
 * in again is not taken again. Throws 400 for a sender nobody knows.
 */
export async function receiveMail(
  tx: Executor,
  context: WriteContext,
  mail: IncomingMail,
): Promise<Received> {
  if (mail.from === context.mail.from.toLowerCase()) {
    throw invalidValue('from', 'The desk does not write to itself');
  }
  const before = await findReceived(tx, mail);
  if (before !== null) {
    const { ticketId, actionId } = before;
    return { ticketId, actionId: actionId === 0 ? null : actionId, created: false };
  }
  const senders = await findSenders(tx, mail.from);
  const ticket = await findAnswered(tx, mail);
  if (ticket !== null) {
    const sender = senders.find(({ clientId }) => clientId === ticket.clientId);
    if (sender !== undefined) {
      if (mail.isAutomatic || !isLongClosed(context, ticket)) {
        return receiveReply(tx, context, mail, ticket, sender);
      }
      const from = { clientId: ticket.clientId, sender, relatedToId: ticket.id };
      return receiveNew(tx, context, mail, from);
    }
    if (await wasWrittenTo(tx, ticket.id, mail.from)) {
      return receiveFromSupplier(tx, context, mail, ticket);
    }
  }
  const [sender = null] = senders;
  const clientId = sender?.clientId ?? (await findClientByDomain(tx, mail.from));
  if (clientId === null) {
    throw invalidValue('from', 'from is neither one of /api/Users nor of a client’s mail domain');
  }
  return receiveNew(tx, context, mail, { clientId, sender });
}
