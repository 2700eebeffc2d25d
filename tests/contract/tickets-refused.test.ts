import { describe, expect, test } from 'vitest';
import { clientIds, expectRefusal, newTicket, ticketDraft, usersOf } from './support';

const refuse = async (json: unknown) => expectRefusal('Tickets', { json });

describe('a ticket is refused, and the field named', () => {
  test('a ticket without a client: 400 client_id required', async () => {
    const draft = await ticketDraft();
    for (const client_id of [undefined, null, 0, -1]) {
      expect(await refuse([{ ...draft, client_id }])).toEqual({
        status: 400,
        error: 'Bad Request',
        message: 'client_id required',
        field: 'client_id',
        detail: 'Ask /api/Client for ids.',
      });
    }
  });

  test.each(['tickettype_id', 'status_id', 'priority_id'])(
    '%s that is not one of the tenant’s: 400 %s invalid',
    async (field) => {
      const { id } = await newTicket();
      const draft = await ticketDraft();
      for (const value of [2_000_000_000, 7_777, 0, -1, 'abc', 1.5, true, {}]) {
        const detail = expect.stringMatching(/^Ask \/api\/\w+ for valid ids\.$/);
        const refusal = { status: 400, message: `${field} invalid`, field, detail };
        expect(await refuse([{ ...draft, [field]: value }])).toMatchObject(refusal);
        expect(await refuse([{ id, [field]: value }])).toMatchObject(refusal);
      }
    },
  );

  test.each([
    ['client_id', 2_000_000_000],
    ['client_id', 'abc'],
    ['site_id', 2_000_000_000],
    ['user_id', 2_000_000_000],
    ['agent_id', 2_000_000_000],
    ['team_id', 2_000_000_000],
    ['sla_id', 2_000_000_000],
    ['contract_id', 2_000_000_000],
    ['summary', 42],
    ['summary', 'x'.repeat(256)],
    ['details', { html: 'x' }],
    ['dateoccurred', 'yesterday'],
    ['dateoccurred', '2024-02-31'],
    ['deadlinedate', 7],
    ['slahold', 'maybe'],
  ])('%s = %j: 400 Invalid field value, naming the field', async (field, value) => {
    expect(await refuse([await ticketDraft({ [field]: value })])).toMatchObject({
      status: 400,
      error: 'Bad Request',
      message: 'Invalid field value',
      field,
    });
  });

  test.each([
    ['summary', undefined],
    ['summary', ''],
    ['summary', '   '],
    ['tickettype_id', undefined],
    ['tickettype_id', null],
  ])('%s = %j: 400, naming the field', async (field, value) => {
    expect(await refuse([await ticketDraft({ [field]: value })])).toMatchObject({
      status: 400,
      field,
    });
  });

  test('a summary of 255 characters is the longest there is', async () => {
    expect((await newTicket({ summary: 'x'.repeat(255) })).summary).toHaveLength(255);
  });

  test('someone else’s site or person does not fit a client', async () => {
    const [first, second = 0] = await clientIds();
    const [stranger] = await usersOf(second);
    expect(
      await refuse([await ticketDraft({ client_id: first, user_id: stranger?.id })]),
    ).toMatchObject({ status: 400, field: 'user_id' });
  });

  test.each([
    ['broken JSON', '[{"summary":'],
    ['nothing', ''],
    ['a number', '42'],
    ['null', 'null'],
    ['a text', '"ticket"'],
    ['an empty array', '[]'],
    ['an array in an array', '[[{"summary":"x"}]]'],
    ['an array of texts', '["x"]'],
    ['a page of HTML', '<!doctype html><p>x</p>'],
  ])('a body of %s: 400, naming the body', async (_, body) => {
    const headers = { 'content-type': 'application/json' };
    expect(await expectRefusal('Tickets', { method: 'POST', body, headers })).toMatchObject({
      status: 400,
      message: 'Invalid field value',
      field: 'body',
    });
  });

  test('ten megabytes: 413 in words, and the tenant goes on', async () => {
    const details = 'x'.repeat(10 * 1024 * 1024);
    expect(await refuse([{ ...(await ticketDraft()), details }])).toMatchObject({
      status: 413,
      error: 'Payload Too Large',
      message: expect.stringContaining('5 MB'),
    });
    await newTicket();
  });

  test('more than a hundred at once are refused', async () => {
    const draft = await ticketDraft();
    expect(await refuse(Array.from({ length: 101 }, () => draft))).toMatchObject({ status: 400 });
  });
});
