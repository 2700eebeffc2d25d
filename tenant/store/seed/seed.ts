import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../schema';
import { agentRows, agentTeamRows } from './agents';
import { holidayRows, workdayRows } from './calendars';
import { clientRows, contractRows, siteRows } from './clients';
import {
  cannedRows,
  categoryRows,
  outcomeRows,
  priorityRows,
  slaRows,
  statusRows,
  teamRows,
  typeRows,
} from './desk-settings';
import { DEFAULT_TICKETS, generateDesk } from './generate';

export type SeedDatabase = NodePgDatabase<typeof schema>;
export type SeedTransaction = Parameters<Parameters<SeedDatabase['transaction']>[0]>[0];

export type SeedOptions = {
  /** Epoch ms: the desk is seen at this instant. */
  now: number;
  tickets?: number;
  /** Told after each batch: tickets written, tickets in all. */
  progress?: (done: number, total: number) => void;
  /** Keeps an attachment's content and gives back its address. */
  saveBlob: (bytes: Uint8Array) => Promise<{ sha256: string; size: number }>;
};

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

const SERIAL_TABLES = [
  'teams',
  'workdays',
  'holidays',
  'slas',
  'statuses',
  'ticket_types',
  'categories',
  'outcomes',
  'canned_texts',
  'agents',
  'clients',
  'sites',
  'users',
  'contracts',
  'tickets',
  'actions',
  'attachments',
];

/** Lets the next rows the tenant itself makes follow the highest id given here. */
export async function setSequences(
  tx: SeedTransaction,
  tables: string[] = SERIAL_TABLES,
): Promise<void> {
  for (const table of tables) {
    const name = sql.identifier(table);
    await tx.execute(
      sql`select setval(pg_get_serial_sequence(${table}, 'id'), greatest(1, (select coalesce(max(id), 1) from ${name})))`,
    );
  }
}

/**
 * Fills an empty database with the demo desk as it stands at `now`, in one transaction.
 *
 * @throws the driver's error where the tables are not empty or not there.
 */
export async function seedDemoDesk(db: SeedDatabase, options: SeedOptions): Promise<void> {
  const { now, tickets = DEFAULT_TICKETS, progress, saveBlob } = options;
  const desk = generateDesk(now, tickets);
  void saveBlob;
  await db.transaction(async (tx) => {
    await insertRows(tx, schema.teams, teamRows);
    await insertRows(tx, schema.workdays, workdayRows);
    await insertRows(tx, schema.holidays, holidayRows(now));
    await insertRows(tx, schema.slas, slaRows);
    await insertRows(tx, schema.priorities, priorityRows);
    await insertRows(tx, schema.statuses, statusRows);
    await insertRows(tx, schema.ticketTypes, typeRows);
    await insertRows(tx, schema.categories, categoryRows);
    await insertRows(tx, schema.outcomes, outcomeRows);
    await insertRows(tx, schema.cannedTexts, cannedRows);
    await insertRows(tx, schema.agents, agentRows());
    await insertRows(tx, schema.agentTeams, agentTeamRows());
    await insertRows(tx, schema.clients, clientRows);
    await insertRows(tx, schema.sites, siteRows);
    await insertRows(tx, schema.contracts, contractRows(now));
    await insertRows(
      tx,
      schema.users,
      desk.people.map(({ title: _title, ...row }) => row),
    );
    await insertRows(tx, schema.tickets, desk.tickets, (done) =>
      progress?.(done, desk.tickets.length),
    );
    await insertRows(tx, schema.actions, desk.actions);
    await setSequences(tx);
    await tx.insert(schema.meta).values({ key: 'seed', value: { seededAt: now, version: 1 } });
  });
}
