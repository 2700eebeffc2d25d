import { and, count, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { Caller, Executor } from '@/tenant/context';
import { contains } from '@/tenant/resources/like-pattern';
import { visibleTickets } from '@/tenant/resources/ticket-rows';
import { mails, tickets, users } from '@/tenant/store/schema';

export type ShownMail = typeof mails.$inferSelect & { summary: string };

export type MailQuery = { ticketId?: number; search?: string; page: number };

export const PAGE_SIZE = 50;

function selectMails(db: Executor) {
  return db
    .select({ mail: mails, summary: tickets.summary })
    .from(mails)
    .innerJoin(tickets, eq(tickets.id, mails.ticketId))
    .$dynamic();
}

function conditions(caller: Caller, { ticketId, search }: MailQuery): SQL | undefined {
  const like = search ? contains(search) : undefined;
  return and(
    visibleTickets(caller),
    ticketId === undefined ? undefined : eq(mails.ticketId, ticketId),
    like === undefined
      ? undefined
      : or(
          sql`${mails.subject} ilike ${like}`,
          sql`${mails.fromAddress} ilike ${like}`,
          sql`exists (select from jsonb_array_elements_text(${mails.toAddresses} || ${mails.ccAddresses}) as named where named ilike ${like})`,
        ),
  );
}

/**
 * A page of the desk's mail on tickets this agent may see, newest first, and how many there are; the
 * last page where there are not so many.
 */
export async function listMails(
  db: Executor,
  caller: Caller,
  query: MailQuery,
): Promise<{ total: number; page: number; mails: ShownMail[] }> {
  const where = conditions(caller, query);
  const [all] = await db
    .select({ value: count() })
    .from(mails)
    .innerJoin(tickets, eq(tickets.id, mails.ticketId))
    .where(where);
  const total = all?.value ?? 0;
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / PAGE_SIZE)));
  const rows = await selectMails(db)
    .where(where)
    .orderBy(desc(mails.id))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  return {
    total,
    page,
    mails: rows.map(({ mail, summary }) => ({ ...mail, summary })),
  };
}

/** One mail this agent may see, or null. */
export async function findMail(
  db: Executor,
  caller: Caller,
  id: number,
): Promise<ShownMail | null> {
  const [row] = await selectMails(db).where(and(eq(mails.id, id), visibleTickets(caller)));
  return row === undefined ? null : { ...row.mail, summary: row.summary };
}

/** The conversation a mail belongs to, oldest first. */
export async function conversationOf(
  db: Executor,
  caller: Caller,
  ticketId: number,
): Promise<ShownMail[]> {
  const rows = await selectMails(db)
    .where(and(eq(mails.ticketId, ticketId), visibleTickets(caller)))
    .orderBy(mails.id);
  return rows.map(({ mail, summary }) => ({ ...mail, summary }));
}

/** Addresses of people this agent may write as, in order of their names. */
export async function writableAs(
  db: Executor,
  caller: Caller,
): Promise<{ name: string; email: string }[]> {
  const ids = caller.agent?.visibleClientIds ?? null;
  const rows = await db
    .select({ first: users.firstName, last: users.surname, email: users.email })
    .from(users)
    .where(and(eq(users.inactive, false), ids === null ? undefined : inArray(users.clientId, ids)))
    .orderBy(users.surname, users.firstName, users.id);
  return rows.flatMap(({ first, last, email }) =>
    email === null ? [] : [{ name: `${first} ${last}`.trim(), email: email.toLowerCase() }],
  );
}
