import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import type { Person } from '@/lib/domain/person';
import { searchWords } from './search-words';

/** The query of GET /api/people. */
export const peopleQuery = z.object({
  q: searchWords,
});

export type PeopleAnswer = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  people: Person[];
};
