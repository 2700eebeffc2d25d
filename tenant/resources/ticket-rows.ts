import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Caller, Executor } from '@/tenant/context';
import { visibleClients } from '@/tenant/oauth/bearer';
import { clients, sites, tickets, users } from '@/tenant/store/schema';

export type StoredTicket = typeof tickets.$inferSelect;

/** A ticket with the names of who and where; those of the look-ups come from the reference. */
export type TicketRow = {
  ticket: StoredTicket;
  clientName: string | null;
  siteName: string | null;
  userName: string | null;
  userEmail: string | null;
};

/** A SELECT of ticket rows, to be narrowed, ordered and cut by the caller. */
export function selectTickets(db: Executor) {
  return db
    .select({
      ticket: tickets,
      clientName: clients.name,
      siteName: sites.name,
      userName: sql<string | null>`nullif(trim(${users.firstName} || ' ' || ${users.surname}), '')`,
      userEmail: users.email,
    })
    .from(tickets)
    .leftJoin(clients, eq(clients.id, tickets.clientId))
    .leftJoin(sites, eq(sites.id, tickets.siteId))
    .leftJoin(users, eq(users.id, tickets.userId))
    .$dynamic();
}

/** Whose names an order of tickets may need. */
export type NamedBy = 'client' | 'site' | 'user';

/**
 * The same rows, ids only, joined with what the order names and no more: a join that is not needed
 * keeps the planner from reading the index alone.
 */
export function selectTicketIds(db: Executor, namedBy: ReadonlySet<NamedBy>) {
  const select = db.select({ id: tickets.id }).from(tickets).$dynamic();
  if (namedBy.has('client')) void select.leftJoin(clients, eq(clients.id, tickets.clientId));
  if (namedBy.has('site')) void select.leftJoin(sites, eq(sites.id, tickets.siteId));
  if (namedBy.has('user')) void select.leftJoin(users, eq(users.id, tickets.userId));
  return select;
}

/** The condition that keeps a caller to its clients; undefined where it may see all. */
export function visibleTickets(caller: Caller): SQL | undefined {
  const ids = visibleClients(caller);
  return ids === null ? undefined : inArray(tickets.clientId, ids);
}

/** One ticket this caller may see, or null. */
export async function findTicket(
  db: Executor,
  caller: Caller,
  id: number,
): Promise<TicketRow | null> {
  const [row] = await selectTickets(db).where(and(eq(tickets.id, id), visibleTickets(caller)));
  return row ?? null;
}
