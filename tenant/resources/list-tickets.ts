import { asc, count, desc, inArray, sql, type SQL } from 'drizzle-orm';
import type { Caller, Executor } from '@/tenant/context';
import type { Reference } from '@/tenant/store/reference';
import { tickets, ticketSearch } from '@/tenant/store/schema';
import { searchTerms } from '@/tenant/store/search';
import { ticketConditions } from './ticket-conditions';
import { namedBy, orderBy } from './ticket-orders';
import type { TicketQuery } from './ticket-query';
import { selectTicketIds, selectTickets, type TicketRow } from './ticket-rows';

/** Of a search's hits, how many of the newest are ranked; behind them the rest, newest first. */
const RANKED = 400;

type Found = { ids: number[]; total: number };

function ordering(query: TicketQuery, reference: Reference): SQL[] {
  const orders = query.orders.map(({ by, descending }) => orderBy(by, descending, reference));
  return query.orders.some(({ by }) => by === 'id') ? orders : [...orders, asc(tickets.id)];
}

async function countTickets(db: Executor, where: SQL | undefined): Promise<number> {
  const [row] = await db.select({ value: count() }).from(tickets).where(where);
  return row?.value ?? 0;
}

/** The hits of a search in the order of their worth, found and counted in one go. */
async function rankedIds(db: Executor, query: TicketQuery, where: SQL | undefined): Promise<Found> {
  const terms = searchTerms(query.search ?? '');
  if (terms === null) return { ids: [], total: 0 };
  const number = Number(/^#?(\d{1,9})$/.exec(query.search ?? '')?.[1] ?? 0);
  const place = sql<number>`row_number() over (order by ${desc(tickets.id)})`.as('place');
  const matched = db
    .$with('matched')
    .as(db.select({ id: tickets.id, place }).from(tickets).where(where));
  const { document, ticketId } = ticketSearch;
  const worth = sql`(select 4 * ts_rank(${document}, ${terms.whole}) + ts_rank(${document}, ${terms.begun})
    from ${ticketSearch} where ${ticketId} = ${matched.id})`;
  const rows = await db
    .with(matched)
    .select({ id: matched.id, total: sql<string>`(select count(*) from ${matched})` })
    .from(matched)
    .orderBy(
      sql`${matched.id} = ${number} desc`,
      sql`case when ${matched.place} <= ${RANKED} then ${worth} end desc nulls last`,
      desc(matched.id),
    )
    .limit(query.page.limit)
    .offset(query.page.offset);
  const [first] = rows;
  // Behind the last page there is no row to say how many there are.
  const total = first === undefined ? await countTickets(db, where) : Number(first.total);
  return { ids: rows.map(({ id }) => id), total };
}

async function orderedIds(
  db: Executor,
  query: TicketQuery,
  where: SQL | undefined,
  reference: Reference,
): Promise<Found> {
  const rows = await selectTicketIds(db, namedBy(query.orders))
    .where(where)
    .orderBy(...ordering(query, reference))
    .limit(query.page.limit)
    .offset(query.page.offset);
  return { ids: rows.map(({ id }) => id), total: await countTickets(db, where) };
}

/** The hits of a search in an order asked for: looked up once, for the page and for their number. */
async function orderedHits(
  db: Executor,
  query: TicketQuery,
  where: SQL | undefined,
  reference: Reference,
): Promise<Found> {
  // As one text: thousands of rows would take the driver longer than the search itself.
  const [hits] = await db
    .select({
      total: count(),
      ids: sql<string>`'{' || coalesce(string_agg(${tickets.id}::text, ','), '') || '}'`,
    })
    .from(tickets)
    .where(where);
  const rows = await selectTicketIds(db, namedBy(query.orders))
    .where(sql`${tickets.id} = any(${hits?.ids ?? '{}'}::int[])`)
    .orderBy(...ordering(query, reference))
    .limit(query.page.limit)
    .offset(query.page.offset);
  return { ids: rows.map(({ id }) => id), total: hits?.total ?? 0 };
}

/** One page of the tickets this caller may see, and how many there are in all. */
export async function listTickets(
  db: Executor,
  caller: Caller,
  query: TicketQuery,
  reference: Reference,
): Promise<{ recordCount: number; rows: TicketRow[] }> {
  const where = ticketConditions(query, caller, reference);
  // Ids first: whole rows are carried through no sort.
  const { ids, total } =
    query.orders.length === 0
      ? await rankedIds(db, query, where)
      : await (query.search ? orderedHits : orderedIds)(db, query, where, reference);
  const rows = ids.length === 0 ? [] : await selectTickets(db).where(inArray(tickets.id, ids));
  const byId = new Map(rows.map((row) => [row.ticket.id, row]));
  return { recordCount: total, rows: ids.flatMap((id) => byId.get(id) ?? []) };
}

/** The ids of all tickets that fit, in order and not paged. */
export async function listTicketIds(
  db: Executor,
  caller: Caller,
  query: TicketQuery,
  reference: Reference,
): Promise<number[]> {
  const rows = await selectTicketIds(db, namedBy(query.orders))
    .where(ticketConditions(query, caller, reference))
    .orderBy(...ordering(query, reference));
  return rows.map(({ id }) => id);
}
