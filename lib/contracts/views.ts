import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import { LAST_POSITION, type SavedView } from '@/lib/domain/saved-view';
import { VIEW_NAME_MAX, VIEW_QUERY_MAX } from './limits';
import { notPlainLine, plainLine } from './ticket';

/** The path segment that names a view. */
export const viewIdParam = z.uuid('Must be a UUID').toLowerCase();

/** PUT /api/views/{uuid}: a view of one's own, made or replaced. */
export const viewInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'Give the view a name')
    .max(VIEW_NAME_MAX, `At most ${VIEW_NAME_MAX} characters`)
    // Control characters and text-direction overrides disguise a name, and others read it.
    .regex(plainLine, notPlainLine)
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'Give the view a name that can be seen'),
  /** One of one's own teams; null: for oneself alone. */
  team: z.string().min(1).max(200).nullable(),
  /** As `serializeQueue` writes it, without `?`. */
  query: z
    .string()
    .max(VIEW_QUERY_MAX, `At most ${VIEW_QUERY_MAX} characters: choose fewer filters`)
    .regex(/^(?!\?)[^\u0000-\u0020\u007f]*$/u, 'Must be the address of a list, without “?”'),
  /** Its place among one's own; left out, it stays, or comes last. */
  position: z.int().min(0).max(LAST_POSITION).optional(),
});
export type ViewInput = z.infer<typeof viewInput>;

/** PATCH /api/views/{uuid}: what is left out stays as it is, whoever changed it. */
export const viewChange = viewInput
  .partial()
  .refine((input) => Object.keys(input).length > 0, 'Nothing to change: name at least one field');
export type ViewChange = z.infer<typeof viewChange>;

/** The views an agent has: their own, and those shared with their teams. */
export type ViewsAnswer = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  /** The state of the desk the counts are of, as in a list's answer. */
  version: string;
  views: SavedView[];
  /** The agent's own teams, whose tickets are in the view of the team. */
  teamIds: number[];
  /** Open tickets by the id of the view, built-in or saved; one that is not known is left out. */
  counts: Record<string, number>;
};

export type ViewAnswer = { serverNow: Instant; view: SavedView };
