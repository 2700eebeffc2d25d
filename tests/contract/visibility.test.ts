import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  addAction,
  agentToken,
  ask,
  attachmentsOf,
  changeTicket,
  clientIds,
  expectOk,
  expectRefusal,
  newTicket,
  ticketDraft,
  uploaded,
  upload,
  actionsOf,
  readTicket,
} from './support';
import { ticketList, type WireTicket } from './wire';

const byClient = z.array(z.looseObject({ client_id: z.int() }));
const bytes = new TextEncoder().encode('private');
const missing = { status: 404, message: 'Ticket not found' };

describe('an agent who may see six clients only', () => {
  let token: string;
  let own: Set<number>;
  let hidden: WireTicket;
  let shown: WireTicket;

  beforeAll(async () => {
    token = await agentToken('restricted');
    own = new Set(await clientIds(token));
    const others = (await clientIds()).filter((id) => !own.has(id));
    hidden = await newTicket({ client_id: others[0] });
    shown = await newTicket({ client_id: [...own][0] });
  });

  test('sees these six in the list of clients, and nobody else’s people, sites or contracts', async () => {
    expect(own.size).toBe(6);
    const lists = await Promise.all([
      expectOk('Users', { token }).then((body) => z.object({ users: byClient }).parse(body).users),
      expectOk('Site', { token }).then((body) => z.object({ sites: byClient }).parse(body).sites),
      expectOk('ClientContract', { token }).then((body) => byClient.parse(body)),
    ]);
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.filter((row) => !own.has(row.client_id))).toEqual([]);
    }
    expect(await expectRefusal(`Client/${hidden.client_id}`, { token })).toMatchObject({
      status: 404,
    });
  });

  test('sees only their tickets in any list, and is told only their number', async () => {
    const list = async (query: Record<string, string>, as?: string) =>
      ticketList.parse(
        await expectOk('Tickets', { query: { page_size: '100', ...query }, token: as }),
      );
    const mine = await list({}, token);
    expect(mine.record_count).toBeGreaterThan(0);
    expect(mine.record_count).toBeLessThan((await list({})).record_count);
    expect(mine.tickets.filter((ticket) => !own.has(ticket.client_id))).toEqual([]);

    const nothing = { record_count: 0, tickets: [] };
    expect(await list({ search: hidden.summary }, token)).toMatchObject(nothing);
    expect(await list({ client_id: String(hidden.client_id) }, token)).toMatchObject(nothing);
    const ids = await expectOk('Tickets?ticketidonly=true', { token });
    const { tickets } = z.object({ tickets: z.array(z.object({ id: z.int() })) }).parse(ids);
    expect(tickets.map(({ id }) => id)).not.toContain(hidden.id);
    expect(tickets.map(({ id }) => id)).toContain(shown.id);
  });

  test('another client’s ticket is as if it were not there: itself, its log, its files', async () => {
    const note = await addAction({ ticket_id: hidden.id, note: 'private', actiontype_id: 0 });
    const file = await uploaded(hidden.id, { name: 'a.txt', bytes });
    for (const path of [
      `Tickets/${hidden.id}`,
      `Tickets/${hidden.id}?includeactions=true`,
      `Actions?ticket_id=${hidden.id}`,
      `Attachment?ticket_id=${hidden.id}`,
    ]) {
      expect(await expectRefusal(path, { token })).toMatchObject(missing);
    }
    expect(await expectRefusal(`Actions/${note.id}`, { token })).toMatchObject({ status: 404 });
    expect(await expectRefusal(`Attachment/${file.id}`, { token })).toMatchObject({ status: 404 });
  });

  test('and cannot be written to', async () => {
    const target = await newTicket({ client_id: hidden.client_id });
    const action = { ticket_id: target.id, note: 'x', actiontype_id: 0 };
    const file = { ticket_id: target.id, filename: 'a.txt', data_base64: btoa('x') };
    const refused = async (path: string, json: unknown) => expectRefusal(path, { token, json });
    expect(await refused('Tickets', [{ id: target.id, summary: 'mine now' }])).toMatchObject(
      missing,
    );
    expect(await refused('Actions', [action])).toMatchObject(missing);
    expect(await refused('Attachment', [file])).toMatchObject(missing);
    const uploading = await upload(target.id, { name: 'a.txt', bytes }, token);
    expect(uploading).toMatchObject({ status: 404, body: { message: 'Ticket not found' } });
    expect(await readTicket(target.id)).toEqual({ ...target, slatimeleft: expect.any(Number) });
    expect([await actionsOf(target.id), await attachmentsOf(target.id)]).toEqual([[], []]);
  });

  test('a ticket can neither be made for another client nor pushed over to one', async () => {
    const client_id = hidden.client_id;
    const refusal = { status: 400, message: 'Invalid field value', field: 'client_id' };
    for (const json of [[await ticketDraft({ client_id })], [{ id: shown.id, client_id }]]) {
      expect(await expectRefusal('Tickets', { token, json })).toMatchObject(refusal);
    }
    expect((await readTicket(shown.id)).client_id).toBe(shown.client_id);
  });

  test('their own clients’ tickets they read and write like anybody', async () => {
    const [client_id] = own;
    const ticket = await newTicket({ client_id }, token);
    expect(await changeTicket(ticket.id, { status_id: 2 }, token)).toMatchObject({ status_id: 2 });
    await addAction({ ticket_id: ticket.id, note: 'x', actiontype_id: 0 }, token);
    const { id } = await uploaded(ticket.id, { name: 'a.txt', bytes }, token);
    expect(await attachmentsOf(ticket.id, token)).toMatchObject([{ id }]);
    expect((await ask(`Tickets/${shown.id}`, { token })).status).toBe(200);
  });

  test('a ticket moved to another client is out of sight at once', async () => {
    const ticket = await newTicket({ client_id: [...own][0] });
    expect((await ask(`Tickets/${ticket.id}`, { token })).status).toBe(200);
    await changeTicket(ticket.id, { client_id: hidden.client_id });
    expect(await expectRefusal(`Tickets/${ticket.id}`, { token })).toMatchObject(missing);
  });
});
