import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { resolve } from 'node:path';
import pg from 'pg';
import { openEmbedded } from './embedded';

export type Database<S extends Record<string, unknown>> = {
  db: NodePgDatabase<S>;
  kind: 'embedded' | 'postgres';
  /** False where a commit may be lost with the power: shown in the log and in /api/health. */
  durable: boolean;
  close: () => Promise<void>;
};

// Migrations of one schema never run twice at once, whichever process comes first.
const MIGRATION_LOCK = 0x68616c79;

/**
 * Opens a database and brings its tables up to date: PostgreSQL where `url` is given, else PGlite
 * in `folder`. Both are spoken to by the same driver and the same migrations.
 *
 * The embedded one has a single connection: inside a transaction use its `tx`, never `db`.
 *
 * @throws DatabaseLockedError, or the driver's error where it does not open or migrate.
 */
export async function openDatabase<S extends Record<string, unknown>>(options: {
  url?: string | undefined;
  folder: string;
  schema: S;
  /** Folder of the migrations, from the repository's root. */
  migrations: string;
}): Promise<Database<S>> {
  const embedded = options.url ? null : await openEmbedded(options.folder);
  const pool = embedded
    ? new pg.Pool({ max: 1, idleTimeoutMillis: 0, stream: embedded.socket } as pg.PoolConfig)
    : new pg.Pool({ connectionString: options.url, max: 10, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced at the next query; unheard, it would end the process.
  pool.on('error', () => undefined);

  const close = async () => {
    await pool.end();
    await embedded?.close();
  };

  try {
    await runMigrations(
      pool,
      resolve(/* turbopackIgnore: true */ process.cwd(), options.migrations),
    );
  } catch (error) {
    await close();
    throw error;
  }
  return {
    db: drizzle(pool, { schema: options.schema }),
    kind: embedded ? 'embedded' : 'postgres',
    durable: embedded?.durable ?? true,
    close,
  };
}

async function runMigrations(pool: pg.Pool, folder: string) {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: folder });
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    client.release();
  }
}
