import { z } from 'zod';
import { wireFlag } from './fields';

const wireDemoDesk = z.object({ is_outlived: wireFlag });

/** How the embedded tenant's demo desk is; one that does not say so is not old. */
export function readDemoDesk(answer: unknown): { isOutlived: boolean } {
  const { data } = wireDemoDesk.safeParse(answer);
  return { isOutlived: data?.is_outlived ?? false };
}
