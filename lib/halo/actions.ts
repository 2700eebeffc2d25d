import type { TicketAction } from '@/lib/domain/ticket';
import type { HaloSession } from './client';
import type { SessionContext } from './session-context';
import { actionBody } from './wire/action-writes';
import { readAction } from './wire/read-action';
import { readList, readRows } from './wire/read-list';

/** The action calls of a session. */
export function actionCalls(context: SessionContext): HaloSession['actions'] {
  const { dialect, get, post, onOdd } = context;
  return {
    async list(ticketId, lookups) {
      const answer = await get('/api/Actions', {
        ticket_id: String(ticketId),
        includehtmlnote: 'true',
      });
      const { rows } = readList(answer, 'actions');
      const read = (row: unknown) => readAction(row, { ticketId, dialect, lookups });
      return readRows(rows, read, onOdd, 'Action').toSorted(oldestFirst);
    },
    async add(ticketId, action, lookups) {
      await post('/api/Actions', [actionBody(ticketId, action, dialect, lookups)]);
    },
  };
}

function oldestFirst(a: TicketAction, b: TicketAction): number {
  return (a.at ?? 0) - (b.at ?? 0) || a.id - b.id;
}
