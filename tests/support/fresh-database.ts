import { createHash } from 'node:crypto';
import pg from 'pg';

/**
 * Where the run is on a PostgreSQL server (HALYARD_TEST_POSTGRES), the two databases that belong to
 * a data folder, made when they are not there; otherwise nothing: the stack embeds its own.
 */
export async function freshDatabase(data: string): Promise<Record<string, string>> {
  const server = process.env.HALYARD_TEST_POSTGRES;
  if (!server) return {};
  const name = `t${createHash('sha256').update(data).digest('hex').slice(0, 16)}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    for (const database of [`${name}_desk`, `${name}_tenant`]) {
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
        database,
      ]);
      if (!rowCount) await client.query(`create database "${database}"`);
    }
  } finally {
    await client.end();
  }
  return {
    DATABASE_URL: `${server}/${name}_desk`,
    TENANT_DATABASE_URL: `${server}/${name}_tenant`,
  };
}
