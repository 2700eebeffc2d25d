import { z } from 'zod';
import { pageQuery } from './paging';
import { queryFlag, queryId } from './query';

/** The parameters of `GET /api/Actions`. */
export const actionQuery = z.object({
  ticket_id: queryId.optional().describe('Required'),
  excludesys: queryFlag.optional().describe('Without changes of status'),
  excludeprivate: queryFlag.optional().describe('Without what the requester never sees'),
  conversationonly: queryFlag.optional().describe('Only what people wrote and the requester sees'),
  agentonly: queryFlag.optional().describe('Only what agents did'),
  timeentriesonly: queryFlag.optional().describe('Only entries with time'),
  includeattachments: queryFlag.optional().describe('With the files of each entry'),
  includehtmlnote: queryFlag
    .optional()
    .describe('With note_html; in the simplified dialect it always comes'),
  ...pageQuery,
});

export type ActionQuery = z.output<typeof actionQuery>;
