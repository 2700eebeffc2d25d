import { z } from 'zod';
import { id } from './ticket';

/** POST /api/tickets/{id}/links: what the other ticket is to this one; `none` ends the link. */
export const linkInput = z.strictObject({
  ticketId: id,
  kind: z.enum(['related', 'parent', 'child', 'none']),
});
export type LinkInput = z.infer<typeof linkInput>;

/** POST /api/tickets/{id}/merge: into which ticket this one, a duplicate, goes. */
export const mergeInput = z.strictObject({ intoId: id });
export type MergeInput = z.infer<typeof mergeInput>;
