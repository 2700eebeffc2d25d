import { count, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import * as schema from '../schema';
import { holidayRows } from './calendars';
import { contractRows } from './client-rows';
import { generateDesk } from './generate';
import { insertRows, insertTickets, setSequences } from './insert-rows';
import type { SeedDatabase } from './insert-rows';

const savedFiles = z.array(z.object({ sha256: z.string(), size: z.number() }));

const seeded = z.object({ tickets: z.number().optional() });

/**
 * Lays a demo desk out anew around `now`: one that nobody has written to since its seed, at its
 * start, or any when a person wants it fresh. What was written is lost, but for clients and people. Whole weeks would leave it up to six days behind and any other span would turn Mondays
 * into Sundays, so the desk is laid out anew on the working days before `now`: same people,
 * clients, numbers and stories, and most numbers keep their ticket (what depends on the weekday it
 * came in, such as a weekend's client, may differ). One transaction; sign-ins and tokens stay.
 *
 * @throws an Error where the database was not seeded.
 */
export async function shiftDemoDesk(db: SeedDatabase, now: number): Promise<void> {
  await db.transaction(async (tx) => {
    const [kept] = await tx.select().from(schema.meta).where(eq(schema.meta.key, 'seed_files'));
    const [held] = await tx.select({ tickets: count() }).from(schema.tickets);
    if (!kept || !held) {
      throw new Error('The demo desk cannot be moved: this database was never seeded with it.');
    }
    const [seed] = await tx.select().from(schema.meta).where(eq(schema.meta.key, 'seed'));
    const tickets = seeded.safeParse(seed?.value).data?.tickets ?? held.tickets;
    const desk = generateDesk(now, tickets);
    await tx.execute(
      sql`truncate tickets, actions, attachments, ticket_search, mails, webhook_deliveries, holidays, contracts`,
    );
    await insertRows(tx, schema.holidays, holidayRows(now));
    await insertRows(tx, schema.contracts, contractRows(now));
    await setSequences(tx, ['holidays', 'contracts']);
    await insertTickets(tx, desk, savedFiles.parse(kept.value));
    const value = { seededAt: now, version: 1, tickets };
    await tx
      .insert(schema.meta)
      .values({ key: 'seed', value })
      .onConflictDoUpdate({ target: schema.meta.key, set: { value } });
  });
}
