import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { openDatabase } from '@/lib/database/open';

const HOUR = 3_600_000;

/**
 * Makes an embedded tenant's desk in `data` with so many open tickets: the demo desk, all of it open,
 * due between two days ago and twelve days ahead, a quarter of it paused.
 */
export async function makeOpenDesk(data: string, tickets: number): Promise<void> {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tenant/reset.ts', '--tickets', String(tickets)],
    { env: { ...process.env, HALYARD_DATA: data }, stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The desk could not be made');
  const database = await openDatabase({
    folder: join(data, 'tenant', 'db'),
    schema: {},
    migrations: 'tenant/store/migrations',
  });
  const now = Date.now();
  await database.db.execute(sql`
    update tickets set
      date_closed = null, date_resolved = null, merged_into_id = null,
      status_id = case when id % 4 = 0 then 5 else 2 end,
      held_since = case when id % 4 = 0 then ${now}::bigint end,
      remaining_ms = case when id % 4 = 0 then ${HOUR}::bigint end,
      date_responded = date_occurred,
      fix_by_date = case when id % 4 = 0 then null
        else ${now - 48 * HOUR}::bigint + (id * 7919 % 336) * ${HOUR}::bigint end`);
  await database.close();
}
