import { z } from 'zod';
import { pageQuery } from './paging';
import { queryFlag, queryId } from './query';

/** The parameters of `GET /api/Actions`. */
export const actionQuery = z.object({
  ticket_id: queryId.optional(),
  excludesys: queryFlag.optional(),
  excludeprivate: queryFlag.optional(),
  conversationonly: queryFlag.optional(),
  agentonly: queryFlag.optional(),
  timeentriesonly: queryFlag.optional(),
  includeattachments: queryFlag.optional(),
  includehtmlnote: queryFlag.optional(),
  ...pageQuery,
});

export type ActionQuery = z.output<typeof actionQuery>;
