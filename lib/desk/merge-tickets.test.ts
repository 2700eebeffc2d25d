import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '@/lib/domain/ticket';
import { HaloError } from '@/lib/halo/errors';
import { fakeDesk, type FakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import { linkTickets } from './link-tickets';
import { mergeTickets } from './merge-tickets';
import { openTicket } from './open-ticket';

const NOW = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;
const [DUPLICATE, SURVIVOR] = [2, 1];

let now = NOW;
let tenant: FakeTenant;
let office: FakeDesk;
/** The call that fails once, after it went well so often. */
type Failing = { call: string; skip?: number; when: 'before' | 'after'; error: () => Error };
let failing: Failing | null;
let presses = 0;

beforeEach(() => {
  now = NOW;
  tenant = fakeTenant(() => (now += 1000));
  tenant.put({ id: SURVIVOR, summary: 'Mail is down', occurredAt: NOW - HOUR });
  tenant.put({
    id: DUPLICATE,
    summary: 'No mail <since> 9',
    detailsHtml: '<p>Nothing comes in &amp; nothing goes out.</p><p>Please call.</p>',
    occurredAt: NOW - 2 * HOUR + 345,
  });
  office = fakeDesk(tenant);
  const file = { contentType: null, size: 1, at: null, actionId: null, ticketId: DUPLICATE };
  office.files.set(DUPLICATE, [{ ...file, id: 1, filename: 'a.png' }]);
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
const merge = (key = `press-number-${(presses += 1)}`, ticketId = DUPLICATE, intoId = SURVIVOR) =>
  mergeTickets(rosa(), ticketId, key, { intoId });
const open = (id: number) => openTicket(rosa(), id);
const lost = () => new HaloError('timeout', 'No answer', { outcome: 'unknown' });
const refused = () => new HaloError('forbidden', 'Not in your team.');

/** A note of a colleague's that reads like a merge, though nobody merged anything. */
async function linkedByHand(): Promise<void> {
  const desk = rosa();
  const html = '<p>Merged into #1: Mail is down</p>';
  await desk.halo.actions.add(
    DUPLICATE,
    { kind: 'note', html, hiddenFromUser: true },
    await desk.lookups(),
  );
}

/** What every complete merge has led to. */
async function expectMerged() {
  const [duplicate, survivor] = [await open(DUPLICATE), await open(SURVIVOR)];
  expect(duplicate).toMatchObject({
    ticket: {
      ...{ role: 'closed', excludedFromSla: true, mergedIntoId: SURVIVOR },
      resolution: 'Merged into #1: Mail is down',
    },
    links: [{ kind: 'merged-into', ticketId: SURVIVOR, summary: 'Mail is down' }],
  });
  expect(survivor).toMatchObject({
    ticket: { role: 'in-progress', occurredAt: NOW - 2 * HOUR, mergedIntoId: null },
    links: [{ kind: 'merged-from', ticketId: DUPLICATE, summary: 'No mail <since> 9' }],
  });
  expect([duplicate.actions.length, survivor.actions.length]).toEqual([1, 1]);
}

describe('merging a duplicate', () => {
  it('tells of it on both, closes the duplicate off the clock, and counts from the earlier start', async () => {
    const { ticket, links } = await merge();
    expect(ticket).toMatchObject({ id: DUPLICATE, mergedIntoId: SURVIVOR, role: 'closed' });
    expect(links).toMatchObject([{ kind: 'merged-into', ticketId: SURVIVOR }]);
    await expectMerged();
    expect(office.wrote.map(({ id }) => id)).toEqual([SURVIVOR, DUPLICATE, DUPLICATE]);
  });

  it('carries who asked, what they said and how many files stay over to the survivor, for colleagues only', async () => {
    await merge();
    expect(office.log(SURVIVOR)).toMatchObject([
      {
        hiddenFromUser: true,
        noteHtml:
          '<p>Merged from #2: No mail &lt;since&gt; 9</p>' +
          '<p>Requester: Ana Ruiz (ana.ruiz@northwind.example)</p>' +
          '<p>Nothing comes in &amp; nothing goes out. Please call.</p>' +
          '<p>1 file stays with #2.</p>',
      },
    ]);
    expect(office.log(DUPLICATE)).toMatchObject([{ hiddenFromUser: true }]);
  });

  it('shortens what was said at length, and says nothing where nothing was', async () => {
    tenant.put({ id: DUPLICATE, detailsHtml: `<p>${'🖨'.repeat(40_000)}</p>`, userName: null });
    office.files.clear();
    await merge();
    const [, said, ...more] = (office.log(SURVIVOR)[0]?.noteHtml ?? '').split('</p>');
    expect(said).toBe(`<p>${'🖨'.repeat(500)}…`);
    expect(more).toEqual(['']);
  });

  it('leaves the survivor’s start where it came in first', async () => {
    tenant.put({ id: SURVIVOR, occurredAt: NOW - 5 * HOUR });
    await merge();
    expect((await open(SURVIVOR)).ticket.occurredAt).toBe(NOW - 5 * HOUR);
    expect(tenant.calls.filter((call) => call.startsWith('change'))).toEqual(['change 2']);
  });

  it('keeps what was written as the duplicate’s resolution in its log', async () => {
    tenant.put({ id: DUPLICATE, resolution: '<p>Restarted the <b>spooler</b></p>' });
    await merge();
    expect(office.log(DUPLICATE)[0]?.noteHtml).toContain(
      '<p>Its resolution so far: Restarted the spooler</p>',
    );
  });

  it('leaves status and resolution of a duplicate that is finished already', async () => {
    tenant.put({ id: DUPLICATE, statusId: 8, role: 'resolved', resolution: 'Restarted' });
    await merge();
    expect((await open(DUPLICATE)).ticket).toMatchObject({
      ...{ role: 'resolved', resolution: 'Restarted', excludedFromSla: true },
      mergedIntoId: SURVIVOR,
    });
  });

  it('resolves it where the tenant has no status for closed', async () => {
    const { statuses } = tenant.lookups;
    statuses.splice(
      statuses.findIndex(({ role }) => role === 'closed'),
      1,
    );
    expect((await merge()).ticket.role).toBe('resolved');
  });

  it('can be undone: after that it may be merged again', async () => {
    await merge();
    await linkTickets(rosa(), DUPLICATE, 'the-key-to-end', { ticketId: SURVIVOR, kind: 'none' });
    expect((await open(DUPLICATE)).ticket.mergedIntoId).toBeNull();
    tenant.put({ id: DUPLICATE, statusId: 2, role: 'in-progress', excludedFromSla: false });
    expect((await merge()).ticket).toMatchObject({ role: 'closed', mergedIntoId: SURVIVOR });
  });
});

describe('two merges at once', () => {
  it('of two tickets into each other: one is merged, the other stays open', async () => {
    const [one, other] = await Promise.allSettled([
      merge(undefined, DUPLICATE, SURVIVOR),
      merge(undefined, SURVIVOR, DUPLICATE),
    ]);
    expect(one.status).toBe('fulfilled');
    expect(other).toMatchObject({ status: 'rejected', reason: { code: 'cannot-link' } });
    await expectMerged();
  });

  it('of one ticket into two: the second is refused', async () => {
    tenant.put({ id: 3, summary: 'No mail on the first floor', occurredAt: NOW });
    const [one, other] = await Promise.allSettled([
      merge(undefined, DUPLICATE, SURVIVOR),
      merge(undefined, DUPLICATE, 3),
    ]);
    expect(one.status).toBe('fulfilled');
    expect(other).toMatchObject({ status: 'rejected', reason: { code: 'cannot-link' } });
    await expectMerged();
  });
});

describe('a merge that makes no sense', () => {
  it('is none because a note says so of a ticket that is still worked on', async () => {
    await linkedByHand();
    expect((await open(DUPLICATE)).ticket.mergedIntoId).toBeNull();
    await merge();
    await expectMerged();
  });

  const put = (id: number, over: Partial<Ticket>) => () => void tenant.put({ id, ...over });
  it.each<[string, () => void, string]>([
    ['into a ticket nobody has', () => tenant.delete(SURVIVOR), 'no ticket #1'],
    [
      'into a closed ticket',
      put(SURVIVOR, { statusId: 9, role: 'closed', statusName: 'Closed' }),
      '#1 is Closed',
    ],
    [
      'into a resolved ticket',
      put(SURVIVOR, { statusId: 8, role: 'resolved', statusName: 'Resolved' }),
      '#1 is Resolved',
    ],
    [
      'into a merged ticket',
      put(SURVIVOR, { mergedIntoId: 30 }),
      '#1 was itself merged into #30. Choose that one',
    ],
    ['into its own duplicate', put(SURVIVOR, { mergedIntoId: 2 }), '#1 was itself merged into #2'],
    ['of a merged ticket', put(DUPLICATE, { mergedIntoId: 30 }), '#2 was merged into #30 already'],
  ])('%s is refused, and nothing is written', async (_, arrange, words) => {
    arrange();
    await expect(merge()).rejects.toMatchObject({
      code: 'cannot-link',
      message: expect.stringContaining(words),
      problems: { fields: { intoId: expect.stringContaining(words) } },
    });
    expect([office.log(1), office.log(2)]).toEqual([[], []]);
  });

  it('into itself, twice, or with what is merged already otherwise, is refused', async () => {
    await expect(merge(undefined, 2, 2)).rejects.toMatchObject({ code: 'cannot-link' });
    await merge();
    await expect(merge()).rejects.toMatchObject({ message: '#2 was merged into #1 already.' });
    const related = linkTickets(rosa(), 1, 'key-of-a-link', { ticketId: 2, kind: 'related' });
    await expect(related).rejects.toMatchObject({ code: 'cannot-link' });
    await expectMerged();
  });
});

describe('a merge that fails half-way', () => {
  const calls = [
    ...['get 1', 'get 1', 'get 2', 'get 2', 'actions 1', 'actions 1', 'actions 2', 'actions 2'],
    ...['files 2', 'add 1', 'change 1', 'add 2', 'change 2'],
  ].map((call, at, all) => ({ call, skip: all.slice(0, at).filter((one) => one === call).length }));
  const failures = calls.flatMap((call) => [
    { ...call, when: 'before' as const, how: 'is refused', error: refused },
    { ...call, when: 'before' as const, how: 'never arrives', error: lost },
    { ...call, when: 'after' as const, how: 'arrives without an answer', error: lost },
  ]);

  it.each(failures)(
    'where “$call” (after $skip that went well) $how is completed by sending it again, nothing twice',
    async (failure) => {
      failing = failure;
      await expect(merge('the-same-key')).rejects.toThrow();
      await merge('the-same-key');
      await expectMerged();
      await merge('the-same-key');
      await expectMerged();
    },
  );

  it.each(failures)(
    'where “$call” (after $skip that went well) $how is completed with another key, as after a reload',
    async (failure) => {
      failing = failure;
      await expect(merge()).rejects.toThrow();
      // Where only the answer was lost, it is all done.
      await merge().catch((refusal: unknown) =>
        expect(refusal).toMatchObject({ code: 'cannot-link' }),
      );
      await expectMerged();
    },
  );

  it('goes on although the survivor was finished, and both were renamed, meanwhile', async () => {
    failing = { call: 'change 2', when: 'before', error: lost };
    await expect(merge('the-same-key')).rejects.toMatchObject({ code: 'partly-done' });
    tenant.put({ id: SURVIVOR, summary: 'Renamed', statusId: 8, role: 'resolved' });
    tenant.put({ id: DUPLICATE, summary: 'Renamed too' });
    expect((await merge('the-same-key')).ticket).toMatchObject({
      role: 'closed',
      resolution: 'Merged into #1: Mail is down',
    });
  });

  it('says what is done, what is not, and why', async () => {
    failing = { call: 'add 2', when: 'before', error: refused };
    await expect(merge()).rejects.toMatchObject({
      code: 'partly-done',
      message:
        'Only a part of this is done. Done: #1 tells what was merged into it, #1 counts from when #2 came in. Not done: #2 tells where it went, #2 is closed. Not in your team. Try again: Halyard does only the rest.',
    });
  });

  it('by a session that ended says so itself, and goes on after the next sign-in', async () => {
    const error = () => new HaloError('signed-out', 'Sign in again');
    failing = { call: 'add 2', when: 'before', error };
    await expect(merge('the-same-key')).rejects.toMatchObject({ kind: 'signed-out' });
    await merge('the-same-key');
    await expectMerged();
  });
});
