import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { choicesOf } from '@/lib/domain/ticket-change';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { agentsQueries } from './dispatch-queries';
import { bulkChange, bulkNote } from './bulk-changes';
import { ticketMutations } from './ticket-mutations';
import { ticketQueries } from './ticket-queries';

type Sent = { url: string; body: unknown; key: string | null };

const ID = 12;
const detail = ticketQueries.detail(ID).queryKey;
const read = ticketWith({ id: ID, agentId: null, detailsHtml: '<p>It hums</p>' });

let client: QueryClient;
let sent: Sent[];
let answers: unknown[];

beforeEach(() => {
  client = new QueryClient();
  sent = [];
  answers = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const key = new Headers(init.headers).get('idempotency-key');
    sent.push({ url, body: JSON.parse(String(init.body)), key });
    return Response.json(answers.shift());
  });
  client.setQueryData(detail, {
    serverNow: 0,
    ticket: read,
    actions: [],
    attachments: [],
    links: [],
  });
  client.setQueryData(agentsQueries.load().queryKey, { serverNow: 0, agents: [] });
});
afterEach(() => void vi.unstubAllGlobals());

const isOld = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated;
const answered = (agentId: number | null, from: number | null) => ({
  serverNow: 0,
  ticket: { ...read, agentId, detailsHtml: null },
  before: { ...choicesOf(read), agentId: from },
});

it('a bulk change shows in the ticket’s page, and is taken back from what it left', async () => {
  const doing = bulkChange(client, () => ({ agentId: 7, from: { agentId: null } }));
  answers = [answered(7, null), answered(null, 7)];
  const done = await doing.send(ID, 'key-of-the-change');
  const ticket = client.getQueryData(detail)?.ticket;
  expect(ticket).toMatchObject({ agentId: 7, detailsHtml: '<p>It hums</p>' });
  // Its log has more by now.
  expect(isOld(detail)).toBe(true);
  await doing.undo?.(ID, done, 'key-of-the-undo');
  expect(client.getQueryData(detail)?.ticket.agentId).toBeNull();
  const url = '/api/tickets/12/changes';
  expect(sent).toEqual([
    { url, body: { agentId: 7, from: { agentId: null } }, key: 'key-of-the-change' },
    { url, body: { agentId: null, from: { agentId: 7 } }, key: 'key-of-the-undo' },
  ]);
});

it('lists and loads are marked as old once, at the end of the run', async () => {
  const doing = bulkChange(client, () => ({ agentId: 7 }));
  answers = [answered(7, null)];
  await doing.send(ID, 'key-of-the-change');
  expect(isOld(agentsQueries.load().queryKey)).toBe(false);
  doing.onEnd?.();
  expect(isOld(agentsQueries.load().queryKey)).toBe(true);
});

it('what changed nothing needs no taking back', async () => {
  const doing = bulkChange(client, () => ({ agentId: 7 }));
  answers = [answered(7, 7)];
  const done = await doing.send(ID, 'key-of-the-change');
  expect(await doing.undo?.(ID, done, 'key-of-the-undo')).toBe(done);
  expect(sent).toHaveLength(1);
});

it('a ticket nobody has open leaves nothing behind', async () => {
  client.removeQueries({ queryKey: detail });
  answers = [answered(7, null)];
  await bulkChange(client, () => ({ agentId: 7 })).send(ID, 'key-of-the-change');
  expect(client.getQueryState(detail)).toBeUndefined();
});

it('a note to many tickets cannot be taken back', async () => {
  const doing = bulkNote(client, { note: 'Mail is down', hiddenFromUser: false });
  answers = [{ serverNow: 0, ticket: read, actions: [actionWith()], attachments: [], links: [] }];
  await doing.send(ID, 'key-of-the-note');
  expect(sent[0]).toMatchObject({ url: '/api/tickets/12/actions', key: 'key-of-the-note' });
  expect(doing.undo).toBeUndefined();
});

it('taking the next ticket puts it in its page; taking none changes nothing', async () => {
  const mutate = (key: string) =>
    client.getMutationCache().build(client, ticketMutations.takeNext(client)).execute({ key });
  answers = [{ serverNow: 0, ticket: null, before: null }, answered(7, null)];
  expect((await mutate('press-number-1')).ticket).toBeNull();
  expect(isOld(detail)).toBe(false);
  expect((await mutate('press-number-2')).ticket?.id).toBe(ID);
  expect(client.getQueryData(detail)?.ticket.agentId).toBe(7);
  expect(sent.map(({ url, key }) => [url, key])).toEqual([
    ['/api/tickets/take-next', 'press-number-1'],
    ['/api/tickets/take-next', 'press-number-2'],
  ]);
});
