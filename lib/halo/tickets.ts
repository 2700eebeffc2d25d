import type { Lookups } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import type { Dialect, HaloSession, NewTicket } from './client';
import { HaloError } from './errors';
import { fetchSources } from './lookups';
import type { SessionContext } from './session-context';
import type { OpenTicketsOptions, TicketPage, TicketQuery } from './ticket-query';
import { idFilters, listFilters, MAX_PAGE_SIZE } from './wire/list-filters';
import { readList, readOne, readRows, requireOne } from './wire/read-list';
import { readId, readTicket } from './wire/read-ticket';
import { changeBody, createdId, newTicketBody } from './wire/ticket-writes';

/** How many tickets a page of ours asks for where all of them are wanted. */
const LARGEST_PAGE: Record<Dialect, number> = { real: MAX_PAGE_SIZE, simplified: 1_000 };

/** The ticket calls of a session. */
export function ticketCalls(context: SessionContext): HaloSession['tickets'] {
  const { dialect, get, post, onOdd } = context;

  async function readPage(query: TicketQuery, lookups: Lookups): Promise<TicketPage> {
    const answer = await get('/api/Tickets', listFilters(query, dialect, lookups));
    const { rows, recordCount } = readList(answer, 'tickets');
    return {
      tickets: readRows(rows, (row) => readTicket(row, lookups), onOdd, 'Ticket'),
      recordCount,
    };
  }

  const onePage = (query: TicketQuery, lookups: Lookups) =>
    readPage(
      { ...query, pageSize: Math.min(query.pageSize ?? MAX_PAGE_SIZE, MAX_PAGE_SIZE) },
      lookups,
    );

  const all = (query: TicketQuery, lookups: Lookups, options: OpenTicketsOptions = {}) =>
    readAll(
      (page) => readPage({ ...query, page, pageSize: LARGEST_PAGE[dialect] }, lookups),
      options,
    );

  return {
    list: onePage,

    listClosed(query, lookups) {
      const newestFirst = { order: 'closed', descending: true } as const;
      const isSearched = Boolean(query.search?.trim());
      return onePage({ ...query, ...(isSearched ? {} : newestFirst), closedOnly: true }, lookups);
    },

    listOpen: (options, lookups) => all({ openOnly: true, order: 'id' }, lookups, options),

    async listChanged(since, lookups) {
      // Newest first: a ticket that changes meanwhile pushes others to later pages, never to earlier ones.
      const query = { changedSince: since, order: 'last-update', descending: true } as const;
      return (await all(query, lookups)).tickets;
    },

    async listIds(query) {
      const answer = await get('/api/Tickets', { ...idFilters(query), ticketidonly: 'true' });
      return readRows(readList(answer, 'tickets').rows, readId, onOdd, 'Ticket');
    },

    async get(id, lookups) {
      const answer = await get(`/api/Tickets/${id}`, { includedetails: 'true' });
      const read = (row: unknown) => readTicket(row, lookups);
      return requireOne(answer, 'tickets', { id, what: 'ticket', read });
    },

    async create(ticket: NewTicket) {
      const isNumbered = dialect === 'real' && ticket.source !== undefined;
      const sources = isNumbered ? await fetchSources(context) : [];
      const id = createdId(await post('/api/Tickets', [newTicketBody(ticket, dialect, sources)]));
      if (id !== null) return { id };
      throw new HaloError(
        'unreadable',
        'The tenant did not say which number the new ticket has. It may have been created: look for it before creating it again.',
        { outcome: 'unknown' },
      );
    },

    async change(id, write, lookups) {
      const answer = await post('/api/Tickets', [changeBody(id, write, dialect, lookups)]);
      const ticket = readTicket(readOne(answer, 'tickets'), lookups);
      // A tenant may answer with little more than the number.
      return ticket?.id === id && ticket.statusId !== 0 ? ticket : null;
    },
  };
}

/**
 * Page after page until as many tickets are found as the tenant has, or `max`. A page that is empty
 * or brings nothing new ends it, too: a tenant that does not page would repeat itself for ever. A
 * tenant may give smaller pages than asked for.
 */
async function readAll(
  readPage: (page: number) => Promise<TicketPage>,
  { max = Infinity, onPage }: OpenTicketsOptions,
): Promise<TicketPage> {
  const found = new Map<number, Ticket>();
  for (let page = 1; ; page += 1) {
    const before = found.size;
    const { tickets, recordCount } = await readPage(page);
    for (const ticket of tickets) {
      if (!found.has(ticket.id)) found.set(ticket.id, ticket);
    }
    onPage?.(found.size, recordCount);
    if (found.size === before || found.size >= Math.min(max, recordCount)) {
      return { tickets: [...found.values()].slice(0, max), recordCount };
    }
  }
}
