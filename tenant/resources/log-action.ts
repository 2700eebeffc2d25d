import { sql } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { recordEvents } from '@/tenant/events';
import { actions } from '@/tenant/store/schema';
import { indexTickets } from '@/tenant/store/search';

export type NewAction = Omit<typeof actions.$inferInsert, 'id' | 'number'>;

/**
 * Adds an entry to the log of a ticket that this transaction has locked or made: numbered within the
 * ticket, found by the search, told to whoever subscribed. Returns its id.
 */
export async function logAction(tx: Executor, entry: NewAction): Promise<number> {
  const { ticketId, at } = entry;
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from actions where ticket_id = ${ticketId})`;
  const [row] = await tx
    .insert(actions)
    .values({ ...entry, number })
    .returning({ id: actions.id });
  if (row === undefined) throw new Error('The database stored no action');
  await indexTickets(tx, [ticketId]);
  await recordEvents(tx, at, [{ event: 'action.added', ticketId, actionId: row.id }]);
  return row.id;
}
