import type { Executor, Tenant } from './context';
import { markWrite } from './store/marks';

/**
 * Runs one write as one transaction, notes in it that somebody wrote to the desk, and rings once it
 * is committed. `now` (epoch ms) is the one instant of everything in it.
 */
export async function writeDesk<T>(
  { db, now, bell }: Pick<Tenant, 'db' | 'now' | 'bell'>,
  work: (tx: Executor, now: number) => Promise<T>,
): Promise<T> {
  const at = now();
  const result = await db.transaction(async (tx) => {
    const done = await work(tx, at);
    await markWrite(tx, at);
    return done;
  });
  bell.ring();
  return result;
}
