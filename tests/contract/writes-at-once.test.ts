import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  actionsOf,
  ask,
  attachmentsOf,
  changeTicket,
  expectOk,
  newTicket,
  readTicket,
  ticketDraft,
  unique,
} from './support';
import { savedTickets, ticketList } from './wire';

const CROWD = 12;
const numbered = z.looseObject({ id: z.int() });

async function tickets(count: number): Promise<number[]> {
  const json = await Promise.all(Array.from({ length: count }, () => ticketDraft()));
  const { tickets: saved } = savedTickets.parse(await expectOk('Tickets', { json }));
  return saved.map(({ id }) => id);
}

/** The statuses of a crowd of POSTs of several objects, half of them in the opposite order. */
function crossing(path: string, ids: number[], object: (id: number) => object) {
  const asked = Array.from({ length: CROWD }, (_, at) => {
    const order = at % 2 === 0 ? ids : ids.toReversed();
    return ask(path, { json: order.map(object) });
  });
  return Promise.all(asked.map(async (answer) => (await answer).status));
}

const taken = Array.from({ length: CROWD }, () => 201);

describe('colleagues who change the same tickets at the same time, each in another order', () => {
  test('tickets: all changes are taken and all are in the log', async () => {
    const ids = await tickets(3);
    let status = 0;
    const change = (id: number) => ({ id, status_id: 1 + (++status % 3) });
    expect(await crossing('Tickets', ids, change)).toEqual(taken);
    for (const id of ids) {
      const log = await actionsOf(id);
      const names = log.map((entry) => [entry.old_status_name, entry.new_status_name]);
      names.forEach(([from], at) => expect(from).toBe(at === 0 ? 'New' : names[at - 1]?.[1]));
      expect(names.at(-1)?.[1] ?? 'New').toBe((await readTicket(id)).status_name);
    }
  });

  test('notes: none is lost and none is refused', async () => {
    const ids = await tickets(2);
    const note = (ticket_id: number) => ({ ticket_id, note: 'x', actiontype_id: 0 });
    expect(await crossing('Actions', ids, note)).toEqual(taken);
    for (const id of ids) expect(await actionsOf(id)).toHaveLength(CROWD);
  });

  test('files: none is lost and none is refused', async () => {
    const ids = await tickets(2);
    const file = (ticket_id: number) => ({ ticket_id, filename: 'a.txt', data_base64: btoa('x') });
    expect(await crossing('Attachment', ids, file)).toEqual(taken);
    for (const id of ids) expect(await attachmentsOf(id)).toHaveLength(CROWD);
  });

  test('clients: all changes are taken', async () => {
    const json = [{ name: unique('North') }, { name: unique('South') }];
    const saved = numbered.array().parse(await expectOk('Client?returnall=true', { json }));
    const rename = (id: number) => ({ id, notes: unique('note') });
    const ids = saved.map(({ id }) => id);
    expect(await crossing('Client', ids, rename)).toEqual(taken);
  });
});

describe('two tabs on one ticket', () => {
  test('different fields changed at once are both kept', async () => {
    const { id } = await newTicket();
    await Promise.all([
      changeTicket(id, { summary: 'From the first tab' }),
      changeTicket(id, { priority_id: 2 }),
      changeTicket(id, { category_1: 'Printing' }),
    ]);
    expect(await readTicket(id)).toMatchObject({
      summary: 'From the first tab',
      priority_id: 2,
      category_1: 'Printing',
    });
  });

  test('the same ticket closed from both is closed once', async () => {
    const { id } = await newTicket();
    const close = () => changeTicket(id, { status_id: 9, resolution: 'Rebooted' });
    const [first, second] = await Promise.all([close(), close()]);
    expect(first.dateclosed).toBe(second.dateclosed);
    expect(await actionsOf(id)).toHaveLength(1);
  });

  test('a ticket deleted while files and notes arrive takes them along or refuses them', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [id = 0] = await tickets(1);
      const file = { ticket_id: id, filename: 'a.txt', data_base64: btoa('x') };
      const note = { ticket_id: id, note: 'x', actiontype_id: 0 };
      const [deleted, ...arrived] = await Promise.all([
        ask(`Tickets/${id}`, { method: 'DELETE' }),
        ...[file, file, file].map((json) => ask('Attachment', { json: [json] })),
        ...[note, note].map((json) => ask('Actions', { json: [json] })),
      ]);
      expect(deleted.status).toBe(200);
      const statuses = arrived.map(({ status }) => status);
      expect(statuses.filter((status) => status !== 201 && status !== 404)).toEqual([]);
      for (const { status, body } of arrived.slice(0, 3)) {
        if (status !== 201) continue;
        const { id: fileId } = numbered.parse(body);
        expect(await ask(`Attachment/${fileId}`)).toMatchObject({ status: 404 });
      }
    }
  });
});

test('whoever asks for what changed since the last look misses nothing of a busy minute', async () => {
  const mark = unique('busy');
  const drafts = await Promise.all(
    Array.from({ length: 30 }, () => ticketDraft({ summary: mark })),
  );
  const writing = Promise.all(drafts.map((draft) => expectOk('Tickets', { json: [draft] })));
  const seen = new Set<number>();
  let since = '2024-01-01';
  const look = async () => {
    const query = { search: mark, lastupdatefromdate: since, order: 'last_update' };
    const list = ticketList.parse(
      await expectOk('Tickets', { query: { ...query, page_size: '100' } }),
    );
    for (const ticket of list.tickets) {
      seen.add(ticket.id);
      since = String(ticket.last_update);
    }
  };
  let isOver = false;
  void writing.finally(() => (isOver = true));
  while (!isOver) await look();
  await writing;
  await look();
  expect(seen.size).toBe(30);
});
