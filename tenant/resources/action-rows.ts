import { and, asc, count, eq, gt, inArray, isNotNull, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { invalidValue } from '@/tenant/problem';
import { actions, attachments, users } from '@/tenant/store/schema';
import { writeAction, type ActionRow } from '@/tenant/wire/action';
import { writeAttachment } from '@/tenant/wire/attachment';
import type { WireContext } from '@/tenant/wire/ticket';
import type { ActionQuery } from './action-query';
import { MAX_ROWS, type Page } from './paging';

type Context = Pick<WireContext, 'reference' | 'dialect'>;

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

function conditions(ticketId: number, query: Partial<ActionQuery>): SQL | undefined {
  const isVisible = eq(actions.hiddenFromUser, false);
  return and(
    eq(actions.ticketId, ticketId),
    query.excludesys ? ne(actions.actionTypeId, 4) : undefined,
    query.excludeprivate ? isVisible : undefined,
    query.conversationonly
      ? and(
          isVisible,
          ne(actions.actionTypeId, 4),
          or(isNotNull(actions.agentId), isNotNull(actions.userId)),
        )
      : undefined,
    query.agentonly ? isNotNull(actions.agentId) : undefined,
    query.timeentriesonly ? gt(actions.minutes, 0) : undefined,
  );
}

async function attachmentsOf(db: Executor, rows: ActionRow[], context: Context) {
  const ids = rows.map(({ action }) => action.id);
  const files =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(attachments)
          .where(inArray(attachments.actionId, ids))
          .orderBy(asc(attachments.id));
  const numbers = new Map(rows.map(({ action }) => [action.id, action.number]));
  const of = (id: number) => files.filter((file) => file.actionId === id);
  return (id: number) =>
    of(id).map((file) => writeAttachment(file, numbers.get(id) ?? null, context.dialect));
}

const ALL: Page = { limit: MAX_ROWS, offset: 0, pageNo: 1 };

/** The log of a ticket as the wire carries it, oldest first, and how long it is in all. */
export async function listActions(
  db: Executor,
  context: Context,
  ticketId: number,
  query: Partial<ActionQuery> = {},
  page: Page = ALL,
) {
  const where = conditions(ticketId, query);
  const rows = await selectActions(db)
    .where(where)
    .orderBy(asc(actions.at), asc(actions.id))
    .limit(page.limit)
    .offset(page.offset);
  const filesOf = query.includeattachments ? await attachmentsOf(db, rows, context) : null;
  const [total] = await db.select({ value: count() }).from(actions).where(where);
  const isHtml = context.dialect === 'simplified' || query.includehtmlnote === true;
  return {
    recordCount: total?.value ?? 0,
    actions: rows.map((row) => ({
      ...writeAction(row, context, isHtml),
      ...(filesOf === null ? {} : { attachments: filesOf(row.action.id) }),
    })),
  };
}

/** These actions as the wire carries them, in the order of the ids. */
export async function readActions(db: Executor, context: Context, ids: number[]) {
  const rows = await selectActions(db).where(inArray(actions.id, ids));
  const byId = new Map(rows.map((row) => [row.action.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [writeAction(row, context, true)];
  });
}

/**
 * The action a caller names: a real tenant counts them within their ticket, so there the ticket is
 * named too, else it is a 400. Null where there is none.
 */
export async function findAction(
  db: Executor,
  { dialect }: Pick<WireContext, 'dialect'>,
  id: number,
  ticketId: number | undefined,
): Promise<ActionRow['action'] | null> {
  if (dialect === 'real' && ticketId === undefined) {
    throw invalidValue('ticket_id', 'ticket_id is required: actions are counted within a ticket');
  }
  const named = dialect === 'real' ? eq(actions.number, id) : eq(actions.id, id);
  const own = ticketId === undefined ? undefined : eq(actions.ticketId, ticketId);
  const [row] = await db.select().from(actions).where(and(named, own));
  return row ?? null;
}
