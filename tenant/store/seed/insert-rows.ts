import { getTableColumns, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../schema';
import { demoFiles } from './demo-files';
import { ACTION, DESK_DOMAIN, DESK_MAIL } from './desk-settings';
import type { DemoDesk } from './generate';

export type SeedDatabase = NodePgDatabase<typeof schema>;
export type SeedTransaction = Parameters<Parameters<SeedDatabase['transaction']>[0]>[0];

/** Where a demo file's content is kept: its SHA-256 in hex, its size in bytes. */
export type SavedFile = { sha256: string; size: number };

const BATCH = 1000;
const TICKETS_AT_ONCE = 500;

/**
 * Inserts rows in batches, each as one JSON parameter, which is many times faster than a parameter
 * for each value. What a row leaves out becomes its column's default.
 */
export async function insertRows<T extends PgTable>(
  tx: SeedTransaction,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch: Record<string, unknown>[] = rows.slice(from, from + BATCH);
    const given = new Set(batch.flatMap((row) => Object.keys(row)));
    const columns = Object.entries(getTableColumns(table)).filter(([key]) => given.has(key));
    const records = batch.map((row) =>
      Object.fromEntries(
        columns.map(([key, column]) => [
          column.name,
          row[key] === undefined ? column.default : row[key],
        ]),
      ),
    );
    const names = sql.join(
      columns.map(([, column]) => sql.identifier(column.name)),
      sql`, `,
    );
    await tx.execute(
      sql`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json)`,
    );
  }
}

/** Lets the rows that the tenant makes next follow the highest ids given here. */
export async function setSequences(tx: SeedTransaction, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const rows = sql.identifier(table);
    await tx.execute(
      sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select coalesce(max(id), 1) from ${rows}))`,
    );
  }
}

/** Makes the tickets of a range of ids findable by their words. */
function indexTickets(tx: SeedTransaction, first: number, last: number) {
  return tx.execute(
    sql`insert into ${schema.ticketSearch} (ticket_id, document)
        select id, search_document(id) from ${schema.tickets} where id between ${first} and ${last}`,
  );
}

/** The mail behind what open tickets say was mailed, so that the outbox shows it and it can be answered. */
function keepMails(tx: SeedTransaction) {
  return tx.execute(
    sql`insert into ${schema.mails} (ticket_id, action_id, direction, from_address, to_addresses,
          subject, html, message_id, is_automatic, at, state)
        select a.ticket_id, a.id, side.direction, a.email_from, jsonb_build_array(a.email_to),
          coalesce(a.email_subject, ''), a.note, '<demo-' || a.id || ${`@${DESK_DOMAIN}>`},
          a.outcome = 'Acknowledgement', a.at,
          case side.direction when 'in' then 'received' else 'kept' end
        from ${schema.actions} a join ${schema.tickets} t on t.id = a.ticket_id,
          lateral (select case when a.email_from = ${DESK_MAIL} then 'out' else 'in' end as direction) side
        where t.date_closed is null and a.action_type_id = ${ACTION.email}
          and a.email_from is not null and a.email_to is not null
        order by a.at, a.id`,
  );
}

/** Writes a desk's tickets with their actions and search words, then its attachments; `each` hears how many tickets are in. */
export async function insertTickets(
  tx: SeedTransaction,
  desk: DemoDesk,
  files: readonly SavedFile[],
  each?: (done: number) => void,
): Promise<void> {
  const { tickets, actions } = desk;
  let nextAction = 0;
  for (let from = 0; from < tickets.length; from += TICKETS_AT_ONCE) {
    const some = tickets.slice(from, from + TICKETS_AT_ONCE);
    const [first, last] = [some[0]?.id ?? 0, some.at(-1)?.id ?? 0];
    const firstAction = nextAction;
    while ((actions[nextAction]?.ticketId ?? Infinity) <= last) nextAction += 1;
    await insertRows(tx, schema.tickets, some);
    await insertRows(tx, schema.actions, actions.slice(firstAction, nextAction));
    await indexTickets(tx, first, last);
    each?.(from + some.length);
  }
  await insertRows(
    tx,
    schema.attachments,
    desk.attachments.flatMap(({ file, ...row }) => {
      const saved = files[file];
      const kept = demoFiles[file];
      if (!saved || !kept) return [];
      const isImage = kept.contentType.startsWith('image/');
      return [{ ...row, contentType: kept.contentType, isImage, ...saved }];
    }),
  );
  await keepMails(tx);
  await setSequences(tx, ['tickets', 'actions', 'attachments']);
}
