import type { Executor, Tenant } from './context';
import { markWrite } from './store/marks';

/**
 * Runs one write as one transaction and rings once it is committed. It is noted that somebody wrote to
 * the desk, unless the tenant did it `byItself`. `now` (epoch ms) is the one instant of everything
 * in it.
 */
export async function writeDesk<T>(
  { db, now, bell }: Pick<Tenant, 'db' | 'now' | 'bell'>,
  work: (tx: Executor, now: number) => Promise<T>,
  options: { byItself?: boolean } = {},
): Promise<T> {
  const at = now();
  const result = await db.transaction(async (tx) => {
    const done = await work(tx, at);
    if (!options.byItself) await markWrite(tx, at);
    return done;
  });
  bell.ring();
  return result;
}
