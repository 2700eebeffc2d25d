import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../schema';
import { demoFiles } from './demo-files';
import type { DemoDesk } from './generate';

export type SeedDatabase = NodePgDatabase<typeof schema>;
export type SeedTransaction = Parameters<Parameters<SeedDatabase['transaction']>[0]>[0];

/** Where a demo file's content is kept: its SHA-256 in hex, its size in bytes. */
export type SavedFile = { sha256: string; size: number };

const BATCH = 500;

/** Inserts rows in batches; `each` hears how many are in. */
export async function insertRows<T extends PgTable>(
  tx: SeedTransaction,
  table: T,
  rows: readonly T['$inferInsert'][],
  each?: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await tx.insert(table).values(rows.slice(from, from + BATCH));
    each?.(Math.min(rows.length, from + BATCH));
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

/** Writes a desk's tickets, actions and attachments. */
export async function insertTickets(
  tx: SeedTransaction,
  desk: DemoDesk,
  files: readonly SavedFile[],
  each?: (done: number) => void,
): Promise<void> {
  await insertRows(tx, schema.tickets, desk.tickets, each);
  await insertRows(tx, schema.actions, desk.actions);
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
  await setSequences(tx, ['tickets', 'actions', 'attachments']);
}
