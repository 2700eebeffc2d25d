import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({ url: z.url(), client_id: z.string(), client_secret: z.string().min(1) });

export type Credentials = z.output<typeof schema>;

/**
 * The service application's credentials, as a started tenant leaves them in its data folder.
 *
 * @throws Error in words where there are none, or none that can be read.
 */
export async function readCredentials(dataFolder: string): Promise<Credentials> {
  const path = join(dataFolder, 'tenant', 'credentials.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    throw new Error(`No tenant has run in ${dataFolder} yet. Start Halyard first: npm start`);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${path} cannot be read as credentials. Remove it and start Halyard again, which writes it anew: npm start`,
    );
  }
}
