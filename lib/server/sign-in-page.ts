import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from './env';
import { connection } from './halo';

export type SignInFacts = {
  demoSignIns: { username: string; password: string; what: string }[];
};

const demoFile = z.object({ password: z.string(), usernames: z.array(z.string()) });

const whatFor: Record<string, string> = {
  technician: 'Works the queue',
  manager: 'Reviews and escalates',
  admin: 'May do everything',
  restricted: 'Sees six of the clients',
};

/** What the sign-in page may tell: where the tenant is the embedded one, its demo sign-ins. */
export function signInFacts(): SignInFacts {
  if (!connection().embedded) return { demoSignIns: [] };
  return { demoSignIns: readDemoSignIns() };
}

/** Those the tenant says still have the demo password; none where it says nothing. */
function readDemoSignIns(): SignInFacts['demoSignIns'] {
  const file = join(env().HALYARD_DATA, 'tenant', 'demo-sign-ins.json');
  try {
    const { password, usernames } = demoFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return usernames.map((username) => ({ username, password, what: whatFor[username] ?? '' }));
  } catch {
    return [];
  }
}
