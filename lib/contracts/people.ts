import { z } from 'zod';
import type { Asset } from '@/lib/domain/client';
import type { Instant } from '@/lib/domain/instant';
import type { Person } from '@/lib/domain/person';
import type { Ticket } from '@/lib/domain/ticket';
import { searchWords } from './search-words';
import { idParam } from './ticket';

/** The query of GET /api/people. */
export const peopleQuery = z.object({
  q: searchWords,
  /** Only this client's people; then an empty search has them all, as far as they go. */
  client: idParam.optional(),
});

export type PeopleAnswer = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  people: Person[];
};

/** GET /api/people/{id}: what one should know of somebody before answering. */
export type PersonCardAnswer = { serverNow: Instant; person: Person; assets: Asset[] };

/** GET /api/people/{id}/tickets: their latest tickets, open or closed, newest first. */
export type PersonTicketsAnswer = { serverNow: Instant; tickets: Ticket[] };
