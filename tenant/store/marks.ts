import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '@/tenant/context';
import { meta } from './schema';

const lastWrite = z.object({ at: z.number() });
const seeded = z.object({ seededAt: z.number() });

/** Notes in the same transaction that somebody wrote to the desk at `now` (epoch ms). */
export async function markWrite(tx: Executor, now: number): Promise<void> {
  const row = { key: 'last_write', value: { at: now } };
  await tx.insert(meta).values(row).onConflictDoUpdate({ target: meta.key, set: row });
}

/** When the demo desk was seeded and last written to, epoch ms; null where that never happened. */
export async function readMarks(
  db: Executor,
): Promise<{ seededAt: number | null; lastWriteAt: number | null }> {
  const read = async (key: string) =>
    (await db.select().from(meta).where(eq(meta.key, key)))[0]?.value;
  return {
    seededAt: seeded.safeParse(await read('seed')).data?.seededAt ?? null,
    lastWriteAt: lastWrite.safeParse(await read('last_write')).data?.at ?? null,
  };
}
