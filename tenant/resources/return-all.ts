import type { Context } from 'hono';

/** Whether a POST is to answer all it saved as a bare array, a real tenant's way: `returnall=true`. */
export function wantsAll(c: Context): boolean {
  return c.req.query('returnall')?.toLowerCase() === 'true';
}
