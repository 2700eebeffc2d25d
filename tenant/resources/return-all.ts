import type { Context } from 'hono';
import { z } from 'zod';
import { queryFlag } from './query';

/** The parameter of every POST of several. */
export const returnAllQuery = z.object({
  returnall: queryFlag.optional().describe('Answers all that was saved, as a bare array'),
});

/** Whether a POST is to answer all it saved as a bare array, a real tenant's way. */
export function wantsAll(c: Context): boolean {
  return returnAllQuery.safeParse(c.req.query()).data?.returnall ?? false;
}
