import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '@/tenant/context';
import { apps } from '@/tenant/store/schema';
import { hashSecret, randomSecret } from './secrets';

export const AGENTS_APP = 'halyard';
export const SERVICE_APP = 'halyard-service';

export type App = typeof apps.$inferSelect;

const credentialsFile = z.object({
  url: z.string(),
  client_id: z.string(),
  client_secret: z.string().min(1),
});

async function readCredentials(path: string): Promise<z.infer<typeof credentialsFile> | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return credentialsFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Keeps the service application's credentials in `tenant/credentials.json` of the data folder
 * (readable by the owner only): made once, the address kept current. Returns the secret.
 */
export async function keepCredentials(dataFolder: string, url: string): Promise<string> {
  const folder = join(dataFolder, 'tenant');
  const path = join(folder, 'credentials.json');
  const before = await readCredentials(path);
  const secret = before?.client_secret ?? randomSecret();
  if (before?.url !== url || before.client_id !== SERVICE_APP) {
    await mkdir(folder, { recursive: true });
    const content = { url, client_id: SERVICE_APP, client_secret: secret };
    const temporary = `${path}.${process.pid}`;
    await writeFile(temporary, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    await rename(temporary, path);
  }
  await chmod(path, 0o600);
  return secret;
}

/** Registers the two programs that may ask for tokens; safe to repeat at every start. */
export async function registerApps(db: Executor, serviceSecret: string): Promise<void> {
  const rows = [
    {
      clientId: AGENTS_APP,
      name: 'Halyard',
      kind: 'agents' as const,
      secretHash: null,
      scope: 'openid profile email offline_access all',
    },
    {
      clientId: SERVICE_APP,
      name: 'Halyard service',
      kind: 'service' as const,
      secretHash: hashSecret(serviceSecret),
      scope: 'all',
    },
  ];
  for (const row of rows) {
    await db.insert(apps).values(row).onConflictDoUpdate({ target: apps.clientId, set: row });
  }
}

/** The registered application of this id, or null. */
export async function findApp(db: Executor, clientId: string | undefined): Promise<App | null> {
  // PostgreSQL knows no NUL character.
  if (clientId === undefined || clientId.includes('\0')) return null;
  const [app] = await db.select().from(apps).where(eq(apps.clientId, clientId));
  return app ?? null;
}
