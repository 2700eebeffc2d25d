import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { expectOk, expectRefusal, newTicket, ticketDraft, unique } from './support';
import { named, ticketList, type WireTicket } from './wire';

const DAY_MS = 86_400_000;
const dayAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

// Of the demo desk's own past: what other tests make meanwhile is older or newer.
const settled = {
  dateoccurred_start: dayAgo(80),
  dateoccurred_end: dayAgo(20),
  page_size: '100',
};

async function list(query: Record<string, string> = {}) {
  return ticketList.parse(await expectOk('Tickets', { query }));
}
const idsOf = (tickets: { id: number }[]) => tickets.map(({ id }) => id);

describe('the list of tickets', () => {
  test('is an envelope with the number of all tickets and rows with every documented field', async () => {
    const page = await list({ page_size: '100' });
    expect(page).toMatchObject({ page_no: 1, page_size: 100 });
    expect(page.tickets).toHaveLength(100);
    expect(page.record_count).toBeGreaterThan(100);
  });

  test('holds closed tickets as well, unless only open ones are asked for', async () => {
    const closed = { page_size: '100', status_id: '9' };
    expect((await list(closed)).record_count).toBeGreaterThan(0);
    expect(await list({ ...closed, open_only: 'true' })).toMatchObject({
      record_count: 0,
      tickets: [],
    });
    const open = await list({ page_size: '100', open_only: 'true' });
    expect(open.tickets.filter((ticket) => ticket.dateclosed !== null)).toEqual([]);
  });

  test('a page has fifty rows when nobody says how many', async () => {
    expect((await list()).tickets).toHaveLength(50);
  });

  test('a parameter nobody knows changes nothing', async () => {
    expect((await list({ page_size: '1', favourite_colour: 'blue' })).tickets).toHaveLength(1);
  });
});

describe('filters', () => {
  let ticket: WireTicket;
  beforeAll(async () => {
    const [agent] = z.array(named).parse(await expectOk('Agent'));
    ticket = await newTicket({ agent_id: agent?.id, priority_id: 2 });
  });

  test.each([
    ['client_id'],
    ['status_id'],
    ['priority_id'],
    ['tickettype_id'],
    ['agent_id'],
    ['team_id'],
  ])('%s leaves only tickets that have it', async (field) => {
    const wanted = z.int().parse(ticket[field]);
    const query = { [field]: String(wanted), order: 'id', orderdesc: 'true', page_size: '100' };
    const { tickets, record_count } = await list(query);
    expect(new Set(tickets.map((row) => row[field]))).toEqual(new Set([wanted]));
    const own = await list({ ...query, search: ticket.summary });
    expect(idsOf(own.tickets)).toEqual([ticket.id]);
    expect(record_count).toBeLessThan((await list({ page_size: '1' })).record_count);
  });

  test('several at once all hold, and search goes with them', async () => {
    const both = {
      search: ticket.summary,
      client_id: String(ticket.client_id),
      priority_id: '2',
      open_only: 'true',
    };
    expect(idsOf((await list(both)).tickets)).toEqual([ticket.id]);
    expect((await list({ ...both, priority_id: '1' })).record_count).toBe(0);
  });

  test('nobody’s tickets can be asked for', async () => {
    const { tickets } = await list({ agent_id: '-1', page_size: '100' });
    expect(tickets.length).toBeGreaterThan(0);
    expect(tickets.filter((row) => row.agent_id !== null)).toEqual([]);
  });

  test('an id the tenant does not have finds nothing; one that is none is refused', async () => {
    expect((await list({ client_id: '2000000000' })).record_count).toBe(0);
    for (const client_id of ['abc', '1.5', '1;2', '99999999999', '-7']) {
      expect(await expectRefusal('Tickets', { query: { client_id } })).toMatchObject({
        status: 400,
        message: 'Invalid field value',
        field: 'client_id',
      });
    }
  });
});

describe('search', () => {
  test('finds words of the summary or the details, whatever their case, and numbers', async () => {
    const word = unique('printer');
    const inSummary = await newTicket({ summary: `Jam: ${word}` });
    const inDetails = await newTicket({ details: `<p>see ${word.toUpperCase()}</p>` });
    const found = await list({ search: word, order: 'id' });
    expect(idsOf(found.tickets)).toEqual([inSummary.id, inDetails.id]);
    expect(idsOf((await list({ search: `#${inSummary.id}` })).tickets)).toContain(inSummary.id);
  });

  test('words count and signs do not: no wildcard, no quote breaks it', async () => {
    const mark = unique('odd');
    const ticket = await newTicket({ summary: `100%_'"\\ ${mark}` });
    for (const search of [`100%_'"\\ ${mark}`, `%_'"\\ ${mark}`]) {
      expect(idsOf((await list({ search })).tickets)).toEqual([ticket.id]);
    }
    for (const search of ['%', '_', `'"\\`, `%0 ${mark}`, `101 ${mark}`]) {
      expect((await list({ search })).record_count).toBe(0);
    }
  });
});

describe('days', () => {
  test('from and to count in full, the first and the last instant included', async () => {
    const mark = unique('days');
    const on = async (dateoccurred: string) =>
      (await newTicket({ summary: mark, dateoccurred })).id;
    const first = await on('2024-02-15T00:00:00Z');
    const last = await on('2024-02-15T23:59:59Z');
    const after = await on('2024-02-16T00:00:00Z');
    const between = async (start?: string, end?: string) => {
      const range = {
        ...(start ? { dateoccurred_start: start } : {}),
        ...(end ? { dateoccurred_end: end } : {}),
      };
      return idsOf((await list({ search: mark, order: 'id', ...range })).tickets);
    };
    expect(await between('2024-02-15', '2024-02-15')).toEqual([first, last]);
    expect(await between('2024-02-16')).toEqual([after]);
    expect(await between(undefined, '2024-02-14')).toEqual([]);
    expect(await between('2024-02-14', '2024-02-16')).toEqual([first, last, after]);
  });

  test('a day that does not exist is refused', async () => {
    for (const day of ['2024-02-31', 'yesterday', '15/02/2024']) {
      const query = { dateoccurred_start: day };
      expect(await expectRefusal('Tickets', { query })).toMatchObject({
        status: 400,
        field: 'dateoccurred_start',
      });
    }
  });
});

describe('order', () => {
  test.each(['id', 'dateoccurred', 'deadlinedate', 'priority_id', 'status_id', 'dateclosed'])(
    'by %s, up and down, with the empty ones last',
    async (order) => {
      const values = async (orderdesc: string) =>
        (await list({ ...settled, order, orderdesc })).tickets.map((row) => row[order]);
      const rank = (value: unknown) =>
        typeof value === 'string' ? Date.parse(value) : Number(value ?? Infinity);
      const up = (await values('false')).map(rank);
      expect(up).toEqual(up.toSorted((a, b) => a - b));
      const down = (await values('true')).map((value) =>
        value === null ? -Infinity : rank(value),
      );
      expect(down).toEqual(down.toSorted((a, b) => b - a));
    },
  );

  test.each(['summary', 'client_name', 'agent_name', 'team', 'lastactiondate', 'priority_name'])(
    'by %s, down is not up',
    async (order) => {
      const ids = async (orderdesc: string) =>
        idsOf((await list({ ...settled, order, orderdesc })).tickets);
      expect(await ids('true')).not.toEqual(await ids('false'));
    },
  );

  test('a field one cannot order by is refused and named', async () => {
    for (const order of ['colour', 'id; drop table tickets', '__proto__', 'constructor']) {
      expect(await expectRefusal('Tickets', { query: { order } })).toMatchObject({
        status: 400,
        message: 'Invalid field value',
        field: 'order',
      });
    }
  });
});

describe('pages', () => {
  test('page after page up to the record count gives each ticket once', async () => {
    const query = { ...settled, order: 'dateoccurred' };
    const seen: number[] = [];
    let total = 1;
    for (let page = 1; seen.length < total; page += 1) {
      const { record_count, tickets } = await list({ ...query, page_no: String(page) });
      expect(tickets.length).toBeGreaterThan(0);
      total = record_count;
      seen.push(...idsOf(tickets));
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  test('the last page is short and the one after it empty, the count the same on each', async () => {
    const mark = unique('pages');
    const drafts = await Promise.all(
      Array.from({ length: 7 }, (_, at) => ticketDraft({ summary: `${mark} ${at}` })),
    );
    await expectOk('Tickets', { json: drafts });
    const page = async (number: number) =>
      list({ search: mark, page_size: '3', page_no: String(number), order: 'id' });
    const pages = await Promise.all([1, 2, 3, 4].map(page));
    expect(pages.map(({ tickets }) => tickets.length)).toEqual([3, 3, 1, 0]);
    expect(pages.map(({ record_count }) => record_count)).toEqual([7, 7, 7, 7]);
    const ids = pages.flatMap(({ tickets }) => idsOf(tickets));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  test.each([
    ['page_size', '0'],
    ['page_size', '-1'],
    ['page_size', '1e9'],
    ['page_size', '1000000000'],
    ['page_size', 'many'],
    ['page_no', '0'],
    ['page_no', '-3'],
    ['page_no', '1.5'],
  ])('%s=%s is refused and named', async (field, value) => {
    expect(await expectRefusal('Tickets', { query: { [field]: value } })).toMatchObject({
      status: 400,
      error: 'Bad Request',
      message: 'Invalid field value',
      field,
    });
  });
});
