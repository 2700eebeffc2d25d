import { lazy } from 'react';
import type { LazyExoticComponent } from 'react';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Whatever React takes as a part. */
type AnyPart = Awaited<ReturnType<Parameters<typeof lazy>[0]>>['default'];

/**
 * A part whose code comes when it is first shown. Where the line is down it is asked for again until it
 * comes: a part that is missing must not take the page with it.
 */
export function lazily<Part extends AnyPart>(
  load: () => Promise<{ default: Part }>,
): LazyExoticComponent<Part> {
  return lazy(async () => {
    for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        return await load();
      } catch {
        await new Promise((done) => setTimeout(done, waitMs));
      }
    }
  });
}
