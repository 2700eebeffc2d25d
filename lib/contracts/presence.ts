import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import { presenceStates, type TicketPresence } from '@/lib/domain/presence';

/** POST /api/tickets/{id}/presence, every PRESENCE_BEAT_MS while the page is looked at. */
export const presenceInput = z.strictObject({
  /** Names the page, so that one of two tabs can leave. */
  page: z.uuid('Must be a UUID'),
  state: z.enum([...presenceStates, 'gone']),
});
export type PresenceInput = z.infer<typeof presenceInput>;

/** Who is at the ticket, the asking agent not among them. */
export type PresenceAnswer = { serverNow: Instant; people: TicketPresence['people'] };
