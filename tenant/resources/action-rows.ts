import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { actions, users } from '@/tenant/store/schema';
import { writeAction } from '@/tenant/wire/action';
import type { WireContext } from '@/tenant/wire/ticket';

export type ActionFilter = { withoutSystem?: boolean; withoutPrivate?: boolean };

function selectActions(db: Executor) {
  return db
    .select({
      action: actions,
      userName: sql<string | null>`nullif(trim(${users.firstName} || ' ' || ${users.surname}), '')`,
    })
    .from(actions)
    .leftJoin(users, eq(users.id, actions.userId))
    .$dynamic();
}

/** The log of a ticket as the wire carries it, oldest first. */
export async function listActions(
  db: Executor,
  context: Pick<WireContext, 'reference' | 'dialect'>,
  ticketId: number,
  { withoutSystem, withoutPrivate }: ActionFilter = {},
) {
  const rows = await selectActions(db)
    .where(
      and(
        eq(actions.ticketId, ticketId),
        withoutSystem ? ne(actions.actionTypeId, 4) : undefined,
        withoutPrivate ? eq(actions.hiddenFromUser, false) : undefined,
      ),
    )
    .orderBy(asc(actions.at), asc(actions.id));
  return rows.map((row) => writeAction(row, context));
}

/** These actions as the wire carries them, in the order of the ids. */
export async function readActions(
  db: Executor,
  context: Pick<WireContext, 'reference' | 'dialect'>,
  ids: number[],
) {
  const rows = await selectActions(db).where(inArray(actions.id, ids)).orderBy(asc(actions.id));
  return rows.map((row) => writeAction(row, context));
}
