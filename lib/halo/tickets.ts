import type { Lookups } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import type { HaloSession, NewTicket, StatusWrite } from './client';
import { HaloError } from './errors';
import type { SessionContext } from './session-context';
import { createdId, newTicketBody, statusBody } from './wire/ticket-writes';
import { listFilters, MAX_PAGE_SIZE } from './wire/list-filters';
import { readList, readOne, readRows } from './wire/read-list';
import { readTicket } from './wire/read-ticket';

/** The ticket calls of a session. */
export function ticketCalls(context: SessionContext): HaloSession['tickets'] {
  const { dialect, get, post, onOdd } = context;

  const list: HaloSession['tickets']['list'] = async (query, lookups) => {
    const answer = await get('/api/Tickets', listFilters(query, dialect, lookups));
    const { rows, recordCount } = readList(answer, 'tickets');
    return {
      tickets: readRows(rows, (row) => readTicket(row, lookups), onOdd, 'Ticket'),
      recordCount,
    };
  };

  return {
    list,
    listOpen: ({ max }, lookups) => listAllOpen(list, max, lookups),

    async get(id, lookups) {
      const answer = await get(`/api/Tickets/${id}`, { includedetails: 'true' });
      const ticket = readTicket(readOne(answer, 'tickets'), lookups);
      if (ticket?.id === id) return ticket;
      throw new HaloError(
        'unreadable',
        `The tenant answered without ticket ${id}. Try again; if it lasts, check the tenant's address and version.`,
      );
    },

    async create(ticket: NewTicket) {
      const id = createdId(await post('/api/Tickets', [newTicketBody(ticket, dialect)]));
      if (id !== null) return { id };
      throw new HaloError(
        'unreadable',
        'The tenant did not say which number the new ticket has. It may have been created: look for it before creating it again.',
        { outcome: 'unknown' },
      );
    },

    async setStatus(id: number, write: StatusWrite) {
      await post('/api/Tickets', [statusBody(id, write, dialect)]);
    },
  };
}

/**
 * Page after page until the tenant's record count or `max` is reached. An empty page ends it, too,
 * and a page that brings nothing new: a tenant that does not page would repeat itself for ever.
 */
async function listAllOpen(
  list: HaloSession['tickets']['list'],
  max: number,
  lookups: Lookups,
): Promise<{ tickets: Ticket[]; recordCount: number }> {
  const found = new Map<number, Ticket>();
  let recordCount = 0;
  for (let page = 1; found.size < max; page += 1) {
    const query = { openOnly: true, page, pageSize: MAX_PAGE_SIZE, order: 'id' } as const;
    const answer = await list(query, lookups);
    recordCount = answer.recordCount;
    const before = found.size;
    for (const ticket of answer.tickets) found.set(ticket.id, ticket);
    const isLast = page * MAX_PAGE_SIZE >= recordCount;
    if (found.size === before || isLast) break;
  }
  return { tickets: [...found.values()].slice(0, max), recordCount };
}
