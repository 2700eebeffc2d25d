import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addAction, ask, changeTicket, expectOk, expectRefusal, newTicket } from './support';
import { ticketList, wireAction, wireTicket } from './wire';

async function list(query: Record<string, string>) {
  return ticketList.parse(await expectOk('Tickets', { query }));
}

describe('one ticket', () => {
  test('comes with its details and its log where they are asked for', async () => {
    const { id } = await newTicket({ details: '<p>It <b>hums</b>.</p>' });
    await addAction({ ticket_id: id, note: '<p>Looked at it</p>', actiontype_id: 0 });
    const bare = wireTicket.parse(await expectOk(`Tickets/${id}`));
    expect(bare).not.toHaveProperty('actions');

    const query = { includedetails: 'true', includeactions: 'true' };
    const full = wireTicket
      .extend({ details: z.string(), actions: z.array(wireAction) })
      .parse(await expectOk(`Tickets/${id}`, { query }));
    expect(full.details).toBe('<p>It <b>hums</b>.</p>');
    expect(full.actions).toMatchObject([{ ticket_id: id, note: '<p>Looked at it</p>' }]);
  });

  test('is the same alone as in the list', async () => {
    const { id, summary } = await newTicket();
    await changeTicket(id, { category_1: 'Email>Outlook', status_id: 2 });
    const alone = wireTicket.parse(await expectOk(`Tickets/${id}`));
    const [listed] = (await list({ search: summary })).tickets;
    // What is left of the clock may differ by the moment of asking.
    expect({ ...alone, ...listed, slatimeleft: 0 }).toEqual({ ...alone, slatimeleft: 0 });
  });

  test.each(['2000000000', '0', '-1', 'abc', '1.5', '99999999999', '1%20or%201=1', '1%00'])(
    'number %s: 404 Ticket not found',
    async (id) => {
      expect(await expectRefusal(`Tickets/${id}`)).toMatchObject({
        status: 404,
        error: 'Not Found',
        message: 'Ticket not found',
      });
    },
  );

  test('a flag that is none is refused', async () => {
    const query = { includeactions: 'perhaps' };
    const { id } = await newTicket();
    expect(await expectRefusal(`Tickets/${id}`, { query })).toMatchObject({
      status: 400,
      field: 'includeactions',
    });
  });
});

describe('what is not there is told as JSON, never as a page', () => {
  test.each([
    ['GET', 'Nothing'],
    ['GET', 'Tickets/1/more'],
    ['GET', 'Tickets/%E0%A4%A'],
    ['DELETE', 'Tickets/1'],
    ['PATCH', 'Tickets'],
    ['POST', 'Status'],
  ])('%s /api/%s', async (method, path) => {
    const { status, body } = await ask(path, { method });
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: 'Not Found', message: expect.any(String) });
  });
});
