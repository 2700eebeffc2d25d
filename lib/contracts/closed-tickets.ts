import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import type { Ticket } from '@/lib/domain/ticket';
import { searchWords } from './search-words';
import { idParam } from './ticket';

const LAST_PAGE = 1_000;

/** The query of GET /api/tickets/closed. */
export const closedQuery = z.object({
  q: searchWords,
  client: idParam.optional(),
  user: idParam.optional(),
  agent: idParam.optional(),
  team: idParam.optional(),
  page: idParam.pipe(z.int().max(LAST_PAGE, `At most page ${LAST_PAGE}`)).default(1),
});
export type ClosedQuery = z.infer<typeof closedQuery>;

/** A page of closed tickets: newest closed first, or the best hits of a search. */
export type ClosedPage = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  rows: Ticket[];
  /** Tickets that fit, all pages. */
  matched: number;
  page: number;
  pageSize: number;
};
