import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder, isDevelopment } from './env';
import { remember } from './remember';

/** Which build of Halyard this is; `development` where nothing was built. */
export function buildId(): string {
  return remember('build-id', () => {
    if (isDevelopment()) return 'development';
    try {
      return readFileSync(join(distFolder(), 'BUILD_ID'), 'utf8').trim();
    } catch {
      return 'development';
    }
  });
}
