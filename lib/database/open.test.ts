import { integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseLockedError } from './lock';
import type { Database } from './open';
import { openDatabase } from './open';

const things = pgTable(
  'things',
  { id: integer('id').primaryKey(), name: text('name').notNull() },
  (t) => [uniqueIndex('things_name').on(t.name)],
);
const schema = { things };
const options = (folder: string) => ({ folder, schema, migrations: 'tests/support/migrations' });

describe('the embedded database', () => {
  const root = mkdtempSync(join(tmpdir(), 'halyard-db-'));
  const folder = join(root, 'db');
  let database: Database<typeof schema>;

  beforeAll(async () => {
    database = await openDatabase(options(folder));
  }, 60_000);
  afterAll(async () => {
    await database.close();
    rmSync(root, { recursive: true });
  });

  it('reaches the disk with every commit', () => {
    expect(database.durable).toBe(true);
  });

  it('answers queries and rolls a failed transaction back whole', async () => {
    await database.db.insert(things).values({ id: 1, name: 'kept' });
    await expect(
      database.db.transaction(async (tx) => {
        await tx.insert(things).values({ id: 2, name: 'lost' });
        await tx.insert(things).values({ id: 1, name: 'twice' });
      }),
    ).rejects.toThrow();
    expect(await database.db.select().from(things)).toEqual([{ id: 1, name: 'kept' }]);
  });

  it('goes on after a refused statement', async () => {
    await expect(database.db.execute(sql`select nonsense from nowhere`)).rejects.toThrow();
    const { rows } = await database.db.execute(sql`select 1 + 1 as two`);
    expect(rows).toEqual([{ two: 2 }]);
  });

  it('answers many callers at once, each with its own rows', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => database.db.execute(sql`select ${n}::int as n`)),
    );
    expect(answers.map((answer) => answer.rows[0])).toEqual(
      Array.from({ length: 50 }, (_, n) => ({ n })),
    );
  });

  it('refuses a second opening of the same folder and names the owner', async () => {
    await expect(openDatabase(options(folder))).rejects.toThrow(DatabaseLockedError);
    await expect(openDatabase(options(folder))).rejects.toThrow(String(process.pid));
  });

  it('still has its rows after it was closed and opened again', async () => {
    await database.close();
    database = await openDatabase(options(folder));
    expect(await database.db.select().from(things)).toEqual([{ id: 1, name: 'kept' }]);
  }, 60_000);
});
