import { join } from 'node:path';
import { openDatabase } from '@/lib/database/open';
import type { Database } from '@/lib/database/open';
import * as schema from './schema';

export type Store = Database<typeof schema>;

/** Opens Halyard's own tables: PostgreSQL at `url`, else PGlite in `dataFolder`/halyard. */
export function openStore(options: {
  url?: string | undefined;
  dataFolder: string;
}): Promise<Store> {
  return openDatabase({
    url: options.url,
    folder: join(options.dataFolder, 'halyard'),
    schema,
    migrations: 'lib/store/migrations',
  });
}
