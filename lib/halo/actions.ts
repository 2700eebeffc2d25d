import { setImmediate } from 'node:timers/promises';
import type { TicketAction } from '@/lib/domain/ticket';
import type { HaloSession } from './client';
import type { SessionContext } from './session-context';
import { actionBody } from './wire/action-writes';
import { readAction } from './wire/read-action';
import { readList, readRows } from './wire/read-list';

/** Cleaning long mails takes long: others get their turn in between. */
const ROWS_AT_ONCE = 5;

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
      const actions: TicketAction[] = [];
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
        if (at > 0) await setImmediate();
        actions.push(...readRows(rows.slice(at, at + ROWS_AT_ONCE), read, onOdd, 'Action'));
      }
      return actions.toSorted(oldestFirst);
    },
    async add(ticketId, action, lookups) {
      await post('/api/Actions', [actionBody(ticketId, action, dialect, lookups)]);
    },
  };
}

function oldestFirst(a: TicketAction, b: TicketAction): number {
  return (a.at ?? 0) - (b.at ?? 0) || a.id - b.id;
}
