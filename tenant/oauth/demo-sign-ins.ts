import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { agents } from '@/tenant/store/schema';
import { isPassword } from './passwords';

export const DEMO_PASSWORD = 'demo';

// Each answer costs a scrypt and never changes for the same hash.
const known = new Map<string, boolean>();

/** User names that still open with the demo password, in the order they were seeded. */
export async function demoSignIns(db: Executor): Promise<string[]> {
  const rows = await db
    .select({ username: agents.username, passwordHash: agents.passwordHash })
    .from(agents)
    .where(
      and(isNotNull(agents.username), isNotNull(agents.passwordHash), eq(agents.isDisabled, false)),
    )
    .orderBy(asc(agents.id));
  const names: string[] = [];
  for (const { username, passwordHash } of rows) {
    if (username === null || passwordHash === null) continue;
    const isDemo = known.get(passwordHash) ?? (await isPassword(DEMO_PASSWORD, passwordHash));
    known.set(passwordHash, isDemo);
    if (isDemo) names.push(username);
  }
  return names;
}

/**
 * Writes `tenant/demo-sign-ins.json` of the data folder, `{ password, usernames }`, so that Halyard
 * can print them and show them where one signs in, and stops once they are replaced.
 */
export async function tellDemoSignIns(db: Executor, dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'tenant');
  const told = { password: DEMO_PASSWORD, usernames: await demoSignIns(db) };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'demo-sign-ins.json'), `${JSON.stringify(told)}\n`, { mode: 0o600 });
}
