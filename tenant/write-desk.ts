import { sql } from 'drizzle-orm';
import type { Executor, Tenant } from './context';
import { markWrite } from './store/marks';

// Any number that nothing else in the tenant's database locks by.
const WRITE_LOCK = 0x6465736b;

/**
 * Runs one write as one transaction, after all that began before it, and rings once it is committed.
 * It is noted that somebody wrote to the desk, unless the tenant did it `byItself`. `now` (epoch ms)
 * is the one instant of everything in it, later than that of the write before.
 */
export async function writeDesk<T>(
  { db, now, bell }: Pick<Tenant, 'db' | 'now' | 'bell'>,
  work: (tx: Executor, now: number) => Promise<T>,
  options: { byItself?: boolean } = {},
): Promise<T> {
  const result = await db.transaction(async (tx) => {
    // One after another, as in the embedded database anyway: two writes that take the same tickets in
    // opposite order would lock each other out, and whoever asks what changed since the last write
    // would miss one that began earlier and came later.
    await tx.execute(sql`select pg_advisory_xact_lock(${WRITE_LOCK})`);
    const at = now();
    const done = await work(tx, at);
    if (!options.byItself) await markWrite(tx, at);
    return done;
  });
  bell.ring();
  return result;
}
