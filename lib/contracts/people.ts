import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import type { Person } from '@/lib/domain/person';

/** The query of GET /api/people. */
export const peopleQuery = z.object({
  q: z.string().trim().max(200, 'At most 200 characters').default(''),
});

export type PeopleAnswer = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  people: Person[];
};
