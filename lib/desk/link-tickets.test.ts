import { beforeEach, describe, expect, it } from 'vitest';
import type { LinkInput } from '@/lib/contracts/links';
import { HaloError } from '@/lib/halo/errors';
import { fakeDesk, type FakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import { linkTickets } from './link-tickets';
import { openTicket } from './open-ticket';

let now = Date.UTC(2026, 10, 24, 9);
let tenant: FakeTenant;
let office: FakeDesk;
/** The call that fails once, after it went well so often. */
type Failing = { call: string; skip?: number; when: 'before' | 'after'; error: () => Error };
let failing: Failing | null;
let presses = 0;

beforeEach(() => {
  tenant = fakeTenant(() => (now += 1000));
  tenant.put({ id: 1, summary: 'Mail is down' });
  tenant.put({ id: 5, summary: 'Tom & Jerry <cannot> print' });
  office = fakeDesk(tenant);
  failing = null;
  const fail = (when: 'before' | 'after') => (call: string) => {
    if (failing?.call !== call || failing.when !== when) return;
    const { error, skip = 0 } = failing;
    failing = skip > 0 ? { ...failing, skip: skip - 1 } : null;
    if (skip === 0) throw error();
  };
  office.onCall = { before: fail('before'), after: fail('after') };
});

const rosa = () => office.of({ id: 7 });
const link = (
  kind: LinkInput['kind'],
  { from = 1, to = 5, key = `press-number-${(presses += 1)}` } = {},
) => linkTickets(rosa(), from, key, { ticketId: to, kind });
const linksOn = async (id: number) =>
  (await openTicket(rosa(), id)).links.map(({ kind, ticketId }) => `${kind} ${ticketId}`);
const notes = () => [office.log(1).length, office.log(5).length];
const lost = () => new HaloError('timeout', 'No answer', { outcome: 'unknown' });
const refused = () => new HaloError('forbidden', 'Not in your team.');

describe('linking two tickets', () => {
  it.each<[LinkInput['kind'], string, string]>([
    ['related', 'related 5', 'related 1'],
    ['parent', 'parent 5', 'child 1'],
    ['child', 'child 5', 'parent 1'],
  ])('as %s shows on both, each from its own side', async (kind, here, there) => {
    const { links, ticket } = await link(kind);
    expect(links).toMatchObject([{ ticketId: 5, summary: 'Tom & Jerry <cannot> print' }]);
    expect(ticket.id).toBe(1);
    expect([await linksOn(1), await linksOn(5)]).toEqual([[here], [there]]);
    expect([...office.log(1), ...office.log(5)]).toMatchObject([
      { kind: 'note', hiddenFromUser: true },
      { kind: 'note', hiddenFromUser: true },
    ]);
  });

  it('of another client’s names the ticket by its number alone', async () => {
    tenant.put({ id: 5, clientId: 99 });
    expect((await link('related')).links).toMatchObject([{ ticketId: 5, summary: null }]);
    const { links } = await openTicket(rosa(), 5);
    expect(links).toMatchObject([{ ticketId: 1, summary: null }]);
  });

  it('can be ended from either side, and made again', async () => {
    await link('related');
    await link('none', { from: 5, to: 1 });
    expect([await linksOn(1), await linksOn(5)]).toEqual([[], []]);
    await link('related');
    expect([await linksOn(1), await linksOn(5)]).toEqual([['related 5'], ['related 1']]);
    expect(notes()).toEqual([3, 3]);
  });

  it('can be changed to another kind', async () => {
    await link('related');
    await link('parent');
    expect([await linksOn(1), await linksOn(5)]).toEqual([['parent 5'], ['child 1']]);
  });

  it('completes what only one of the two tells, as the tenant’s own relation does', async () => {
    tenant.put({ id: 1, relatedToId: 5 });
    await link('related');
    expect(await linksOn(5)).toEqual(['related 1']);
    expect(notes()).toEqual([0, 1]);
  });

  it('ends a relation the tenant gives', async () => {
    tenant.put({ id: 1, relatedToId: 5 });
    expect((await link('none')).links).toEqual([]);
    expect(notes()).toEqual([1, 0]);
  });

  it('can end a merge that only the logs tell of, not one the tenant keeps', async () => {
    tenant.put({ id: 5, mergedIntoId: 1 });
    await expect(link('none')).rejects.toMatchObject({ code: 'cannot-link' });
    expect(notes()).toEqual([0, 0]);
  });
});

describe('a link that makes no sense', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['of a ticket with itself', () => link('related', { to: 1 }), 'this very ticket'],
    ['with a ticket nobody has', () => link('related', { to: 404 }), 'no ticket #404'],
    ['that is not there is not ended', () => link('none'), 'are not linked'],
  ])('%s is refused', async (_, press, words) => {
    await expect(press()).rejects.toMatchObject({
      code: 'cannot-link',
      message: expect.stringContaining(words),
      problems: { fields: { ticketId: expect.stringContaining(words) } },
    });
    expect(notes()).toEqual([0, 0]);
  });

  it('twice the same is refused, from either side', async () => {
    await link('parent');
    await expect(link('parent')).rejects.toMatchObject({ code: 'cannot-link' });
    await expect(link('child', { from: 5, to: 1 })).rejects.toMatchObject({ code: 'cannot-link' });
    expect(notes()).toEqual([1, 1]);
  });

  it('on a ticket that is gone is told as such', async () => {
    tenant.delete(1);
    await expect(link('related')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a link that fails half-way', () => {
  const calls = [
    ...['get 1', 'get 5', 'actions 1', 'actions 1', 'actions 5', 'actions 5', 'add 1', 'add 5'],
    ...['get 1', 'actions 1', 'files 1'],
  ].map((call, at, all) => ({ call, skip: all.slice(0, at).filter((one) => one === call).length }));
  const failures = calls.flatMap((call) => [
    { ...call, when: 'before' as const, how: 'is refused', error: refused },
    { ...call, when: 'before' as const, how: 'never arrives', error: lost },
    { ...call, when: 'after' as const, how: 'arrives without an answer', error: lost },
  ]);

  it.each(failures)(
    'where “$call” (after $skip that went well) $how is completed by sending it again, each note once',
    async (failure) => {
      failing = failure;
      const press = { key: 'the-same-key' };
      await expect(link('parent', press)).rejects.toThrow();
      await link('parent', press);
      expect([await linksOn(1), await linksOn(5)]).toEqual([['parent 5'], ['child 1']]);
      expect(notes()).toEqual([1, 1]);
      await link('parent', press);
      expect(notes()).toEqual([1, 1]);
    },
  );

  it('says which ticket shows it and which does not, and why', async () => {
    failing = { call: 'add 5', when: 'before', error: refused };
    await expect(link('related')).rejects.toMatchObject({
      code: 'partly-done',
      message:
        'Only a part of this is done. Done: #1 shows the link. Not done: #5 shows the link. Not in your team. Try again: Halyard does only the rest.',
    });
  });

  it('is completed with another key, too, as after a reload', async () => {
    failing = { call: 'add 5', when: 'before', error: refused };
    await expect(link('related')).rejects.toMatchObject({ code: 'partly-done' });
    await link('related');
    expect(notes()).toEqual([1, 1]);
  });

  it('is written once where two people link at once', async () => {
    await Promise.allSettled([link('related'), link('related', { from: 5, to: 1 })]);
    expect(notes()).toEqual([1, 1]);
  });

  it('is not mistaken for an earlier link that was ended since', async () => {
    await link('related');
    await link('none');
    failing = { call: 'add 1', when: 'before', error: lost };
    const press = { key: 'the-same-key' };
    await expect(link('related', press)).rejects.toMatchObject({ code: 'outcome-unknown' });
    await link('related', press);
    expect([await linksOn(1), await linksOn(5)]).toEqual([['related 5'], ['related 1']]);
  });

  it('under a key that stood for something else is refused', async () => {
    await link('related', { key: 'the-same-key' });
    const other = link('parent', { key: 'the-same-key' });
    await expect(other).rejects.toMatchObject({ code: 'key-reused' });
  });
});
