import { sql } from 'drizzle-orm';
import { insertRows, setSequences } from './seed';
import type { SeedDatabase } from './seed';
import * as schema from '../schema';
import { generateDesk } from './generate';

/** Moves the demo desk so that it lives around `now` again. */
export async function shiftDemoDesk(db: SeedDatabase, now: number): Promise<void> {
  await db.transaction(async (tx) => {
    const [count] = await tx.select({ tickets: sql<number>`count(*)::int` }).from(schema.tickets);
    const desk = generateDesk(now, count?.tickets);
    await tx.delete(schema.tickets);
    await tx.delete(schema.actions);
    await insertRows(tx, schema.tickets, desk.tickets);
    await insertRows(tx, schema.actions, desk.actions);
    await setSequences(tx, ['tickets', 'actions']);
    await tx
      .insert(schema.meta)
      .values({ key: 'seed', value: { seededAt: now, version: 1 } })
      .onConflictDoUpdate({
        target: schema.meta.key,
        set: { value: { seededAt: now, version: 1 } },
      });
  });
}
