import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import type { StoredTicket } from '@/tenant/resources/ticket-rows';
import { actions, clients, mails, tickets, users } from '@/tenant/store/schema';
import type { IncomingMail } from './incoming-input';

export type Sender = typeof users.$inferSelect;

/** The people who write from this address; an inactive one no longer counts. */
export function findSenders(tx: Executor, address: string): Promise<Sender[]> {
  return tx
    .select()
    .from(users)
    .where(and(eq(sql`lower(${users.email})`, address), eq(users.inactive, false)))
    .orderBy(users.id);
}

/** The client whose mail domain the address has; null where none or several have it. */
export async function findClientByDomain(tx: Executor, address: string): Promise<number | null> {
  const domain = address.split('@')[1] ?? '';
  const rows = await tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(sql`lower(${clients.emailDomain})`, domain), eq(clients.inactive, false)));
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** What a mail that was handed in before became; null for one that was not. */
export async function findReceived(
  tx: Executor,
  { messageId, from }: IncomingMail,
): Promise<{ ticketId: number; actionId: number } | null> {
  if (messageId === null) return null;
  const [row] = await tx
    .select({ ticketId: mails.ticketId, actionId: mails.actionId })
    .from(mails)
    .where(
      and(eq(mails.messageId, messageId), eq(mails.direction, 'in'), eq(mails.fromAddress, from)),
    )
    .orderBy(mails.id)
    .limit(1);
  return row ?? null;
}

async function answeredTicket(tx: Executor, mail: IncomingMail): Promise<number | null> {
  if (mail.inReplyTo !== null) {
    const [row] = await tx
      .select({ ticketId: mails.ticketId })
      .from(mails)
      .where(eq(mails.messageId, mail.inReplyTo))
      // The first to bear it: whoever copies it later takes no answers away.
      .orderBy(mails.id)
      .limit(1);
    if (row !== undefined) return row.ticketId;
  }
  const number = /\[#(\d{1,9})\]/.exec(mail.subject)?.[1];
  return number === undefined ? null : Number(number);
}

/** The ticket a mail answers, locked; a merged one hands on to its survivor. Null: it answers none. */
export async function findAnswered(tx: Executor, mail: IncomingMail): Promise<StoredTicket | null> {
  let id = await answeredTicket(tx, mail);
  // A chain of merges ends; a ring, which should not be, ends too.
  for (let hops = 0; id !== null && hops < 10; hops += 1) {
    const [ticket] = await tx.select().from(tickets).where(eq(tickets.id, id)).for('update');
    if (ticket === undefined) return null;
    if (ticket.mergedIntoId === null) return ticket;
    id = ticket.mergedIntoId;
  }
  return null;
}

/** Whether the desk wrote to this address about this ticket: a supplier's answer is expected then. */
export async function wasWrittenTo(
  tx: Executor,
  ticketId: number,
  address: string,
): Promise<boolean> {
  const named = sql`${address} = any(regexp_split_to_array(lower(coalesce(${actions.emailTo}, '') || ',' || coalesce(${actions.emailCc}, '')), '[\\s,;<>]+'))`;
  const [row] = await tx
    .select({ id: actions.id })
    .from(actions)
    .where(and(eq(actions.ticketId, ticketId), inArray(actions.actionTypeId, [0, 1]), named))
    .limit(1);
  if (row !== undefined) return true;
  const blind = sql`${mails.bccAddresses} @> ${JSON.stringify([address])}::jsonb`;
  const [mail] = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.ticketId, ticketId), eq(mails.direction, 'out'), blind))
    .limit(1);
  return mail !== undefined;
}
