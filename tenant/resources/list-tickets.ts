import { asc, count, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Caller, Executor } from '@/tenant/context';
import type { Reference } from '@/tenant/store/reference';
import { tickets, ticketSearch } from '@/tenant/store/schema';
import { searchTerms } from '@/tenant/store/search';
import { ticketConditions } from './ticket-conditions';
import { ticketOrders } from './ticket-orders';
import type { TicketQuery } from './ticket-query';
import { selectTicketIds, selectTickets, type TicketRow } from './ticket-rows';

/** Of a search's hits, how many of the newest are ranked; behind them the rest, newest first. */
const RANKED = 400;

function ordering(query: TicketQuery): SQL[] {
  const orders = query.orders.map(({ by, descending }) => {
    const direction = descending ? desc : asc;
    return sql`${direction(ticketOrders[by])} nulls last`;
  });
  return [...orders, asc(tickets.id)];
}

async function rankedIds(
  db: Executor,
  query: TicketQuery,
  where: SQL | undefined,
): Promise<number[]> {
  const terms = searchTerms(query.search ?? '');
  if (terms === null) return [];
  const number = Number(/^#?(\d{1,9})$/.exec(query.search ?? '')?.[1] ?? 0);
  const matched = db.$with('matched').as(db.select({ id: tickets.id }).from(tickets).where(where));
  const newest = db
    .$with('newest')
    .as(db.select({ id: matched.id }).from(matched).orderBy(desc(matched.id)).limit(RANKED));
  const { document } = ticketSearch;
  const rank =
    sql<number>`4 * ts_rank(${document}, ${terms.whole}) + ts_rank(${document}, ${terms.begun})`.as(
      'rank',
    );
  const best = db
    .$with('best')
    .as(
      db
        .select({ id: ticketSearch.ticketId, rank })
        .from(newest)
        .innerJoin(ticketSearch, eq(ticketSearch.ticketId, newest.id)),
    );
  const rows = await db
    .with(matched, newest, best)
    .select({ id: matched.id })
    .from(matched)
    .leftJoin(best, eq(best.id, matched.id))
    .orderBy(
      sql`${matched.id} = ${number} desc`,
      sql`${best.rank} desc nulls last`,
      desc(matched.id),
    )
    .limit(query.page.limit)
    .offset(query.page.offset);
  return rows.map(({ id }) => id);
}

async function orderedIds(
  db: Executor,
  query: TicketQuery,
  where: SQL | undefined,
): Promise<number[]> {
  const rows = await selectTicketIds(db)
    .where(where)
    .orderBy(...ordering(query))
    .limit(query.page.limit)
    .offset(query.page.offset);
  return rows.map(({ id }) => id);
}

/** One page of the tickets this caller may see, and how many there are in all. */
export async function listTickets(
  db: Executor,
  caller: Caller,
  query: TicketQuery,
  reference: Reference,
): Promise<{ recordCount: number; rows: TicketRow[] }> {
  const where = ticketConditions(query, caller, reference);
  const [total] = await db.select({ value: count() }).from(tickets).where(where);
  // Ids first: whole rows are carried through no sort.
  const isRanked = query.orders.length === 0;
  const ids = await (isRanked ? rankedIds : orderedIds)(db, query, where);
  const rows = ids.length === 0 ? [] : await selectTickets(db).where(inArray(tickets.id, ids));
  const byId = new Map(rows.map((row) => [row.ticket.id, row]));
  return { recordCount: total?.value ?? 0, rows: ids.flatMap((id) => byId.get(id) ?? []) };
}

/** The ids of all tickets that fit, in order and not paged. */
export async function listTicketIds(
  db: Executor,
  caller: Caller,
  query: TicketQuery,
  reference: Reference,
): Promise<number[]> {
  const rows = await selectTicketIds(db)
    .where(ticketConditions(query, caller, reference))
    .orderBy(...ordering(query));
  return rows.map(({ id }) => id);
}
