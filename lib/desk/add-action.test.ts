import { beforeEach, describe, expect, it } from 'vitest';
import { actionInput, type ActionInput } from '@/lib/contracts/action';
import { HaloError } from '@/lib/halo/errors';
import { fakeDesk, type FakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import { addAction } from './add-action';

const NOW = Date.UTC(2026, 10, 24, 9);
const ROSA = 7;

let now = NOW;
let tenant: FakeTenant;
let office: FakeDesk;

beforeEach(() => {
  now = NOW;
  tenant = fakeTenant(() => now);
  tenant.put({ id: 1, summary: 'Printer jam', agentId: ROSA, resolution: null });
  office = fakeDesk(tenant);
});

const rosa = () => office.of({ id: ROSA, name: 'Rosa Lind' });
const lost = () => new HaloError('timeout', 'No answer', { outcome: 'unknown' });
const add = (over: Partial<ActionInput> = {}, key = 'a-key-of-its-own') => {
  const input = { note: 'Looked at it', hiddenFromUser: true, ...over };
  return addAction(rosa(), 1, key, actionInput.parse(input));
};
/** Calls the tenant got, but for those that read the ticket as it is afterwards. */
const writes = () => calls.filter((call) => /^(add|change)/.test(call));
let calls: string[] = [];
beforeEach(() => {
  calls = [];
  office.onCall.before = (call) => void calls.push(call);
});
const failOnce = (call: string, when: 'before' | 'after', error: () => Error) => {
  let isOver = false;
  const fail = (made: string) => {
    if (made !== call || isOver) return;
    isOver = true;
    throw error();
  };
  if (when === 'after') office.onCall.after = fail;
  else {
    office.onCall.before = (made) => {
      calls.push(made);
      fail(made);
    };
  }
};

describe('an entry of a ticket’s log', () => {
  it('is there afterwards, and in everybody’s lists', async () => {
    const { actions, ticket } = await add({ minutes: 15, chargeable: true });
    expect(actions).toMatchObject([
      {
        ...{ kind: 'note', hiddenFromUser: true, minutes: 15, chargeable: true },
        ...{ noteHtml: '<p>Looked at it</p>', author: { id: ROSA } },
      },
    ]);
    expect(ticket.id).toBe(1);
    expect(office.wrote).toMatchObject([{ id: 1 }]);
    expect(writes()).toEqual(['add 1']);
  });

  it('may be a call, a visit, or time alone', async () => {
    await add({ kind: 'phone-call', note: 'Called them' }, 'key-of-the-call');
    await add({ kind: 'site-visit', note: 'Went there', minutes: 40 }, 'key-of-the-visit');
    const { actions } = await add({ note: '', minutes: 5 }, 'key-of-the-time');
    expect(actions.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['phone-call', null],
      ['site-visit', 40],
      ['note', 5],
    ]);
  });

  it('is mailed to whom it names, hidden from the requester where asked', async () => {
    const email = { to: ['help@vendor.example'], cc: ['a@b.example'], subject: 'Part 7' };
    const { actions } = await add({ kind: 'email', email, note: 'Do you have it?' });
    expect(actions).toMatchObject([
      {
        ...{ kind: 'email', hiddenFromUser: true, emailTo: 'help@vendor.example' },
        ...{ emailCc: 'a@b.example', emailSubject: 'Part 7' },
      },
    ]);
  });

  it.each([
    ['plain text', 'one\n\ntwo < three & four', '<p>one</p><p>two &lt; three &amp; four</p>'],
    ['formatting', '<p><strong>Now</strong></p>', '<p><strong>Now</strong></p>'],
    [
      'what could run',
      '<p onclick="x()">Hi<script>alert(1)</script></p><iframe src="//evil.example"></iframe>',
      '<p>Hi</p>',
    ],
    ['a link that runs', '<a href="java&#10;script:alert(1)">x</a><b>y</b>', '<a>x</a><b>y</b>'],
  ])('keeps of %s only what is safe to send', async (_, note, html) => {
    expect((await add({ note })).actions[0]?.noteHtml).toBe(html);
  });

  it.each<[string, Partial<ActionInput>]>([
    ['a note', {}],
    [
      'a mail that has time and a status, too',
      { kind: 'email', minutes: 5, status: { statusId: 5 } },
    ],
  ])('of which nothing is safe to send is refused: %s', async (_, over) => {
    const email = over.kind === 'email' ? { to: ['a@b.example'] } : undefined;
    await expect(add({ ...over, email, note: '<script>alert(1)</script>' })).rejects.toMatchObject({
      code: 'ticket-refused',
      problems: { fields: { note: expect.any(String) } },
    });
    expect(calls).toEqual([]);
  });

  it('on a ticket that is gone is refused by the tenant, and may be sent again', async () => {
    tenant.delete(1);
    await expect(add()).rejects.toMatchObject({ kind: 'not-found' });
    tenant.put({ id: 1 });
    expect((await add()).actions).toHaveLength(1);
  });
});

describe('an entry that moves the ticket', () => {
  const status = { statusId: 8, fromStatusId: 2, resolution: 'New drum' };

  it('does so in one call of the tenant', async () => {
    const { ticket, actions } = await add({ note: 'Done', status });
    expect(ticket).toMatchObject({ role: 'resolved', resolution: 'New drum' });
    expect(actions).toMatchObject([{ toStatusName: 'Resolved', noteHtml: '<p>Done</p>' }]);
    expect(writes()).toEqual(['add 1']);
  });

  it('may park it with a day to look again, without a word', async () => {
    const { ticket } = await add({ note: '', status: { statusId: 5, followUpAt: NOW + 1000 } });
    expect(ticket).toMatchObject({ role: 'waiting-client', followUpAt: NOW + 1000 });
  });

  it('is refused where the ticket has another status than was seen, and nothing is sent', async () => {
    tenant.put({ id: 1, statusId: 5, statusName: 'Waiting on Client', role: 'waiting-client' });
    await expect(add({ status })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      message: expect.stringContaining('its status is Waiting on Client'),
      problems: { conflicts: ['statusId'] },
    });
    expect(writes()).toEqual([]);
    expect(office.wrote).toMatchObject([{ id: 1, statusId: 5 }]);
  });

  it('is refused by the same rule as any move, with warnings from the log', async () => {
    await expect(add({ status: { statusId: 8 } })).rejects.toMatchObject({
      code: 'transition-refused',
      problems: {
        errors: [{ code: 'resolution-required' }],
        warnings: [{ code: 'client-not-told' }, { code: 'no-time-logged' }],
      },
    });
    await expect(add({ status: { statusId: 2 } })).rejects.toMatchObject({
      problems: { errors: [{ code: 'same-status' }] },
    });
    await expect(add({ status: { statusId: 77 } })).rejects.toMatchObject({
      code: 'unknown-status-id',
    });
    expect(writes()).toEqual([]);
  });

  it('waits for its turn: of two at once the second is told of the first', async () => {
    const [first, second] = await Promise.allSettled([
      add({ status }, 'key-of-the-first'),
      add({ status: { ...status, statusId: 5 } }, 'key-of-the-second'),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ reason: { code: 'changed-meanwhile' } });
  });
});

describe('agents named in an entry', () => {
  it('are told once it is saved, but not its author', async () => {
    await add({ mentions: [9, ROSA, 12] });
    expect(office.mentions).toEqual([
      {
        agentIds: [9, 12],
        mention: { ticketId: 1, summary: 'Printer jam', byName: 'Rosa Lind' },
      },
    ]);
  });

  it('are told once, however often it is sent', async () => {
    await add({ mentions: [9] });
    await add({ mentions: [9] });
    expect(office.mentions).toHaveLength(1);
  });

  it('are told of it where it turns out to have arrived, not before', async () => {
    failOnce('add 1', 'after', lost);
    await expect(add({ mentions: [9] })).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect(office.mentions).toEqual([]);
    await add({ mentions: [9] });
    expect(office.mentions).toMatchObject([{ mention: { summary: 'Printer jam' } }]);
    expect(office.log(1)).toHaveLength(1);
  });

  it('are not told of what was refused', async () => {
    failOnce('add 1', 'before', () => new HaloError('forbidden', 'No'));
    await expect(add({ mentions: [9] })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(office.mentions).toEqual([]);
  });
});

describe('an entry that is sent again', () => {
  const cases: [string, Partial<ActionInput>][] = [
    ['a note', {}],
    ['formatted words', { note: '<p>One <strong>two</strong></p><ul><li>three</li></ul>' }],
    ['time alone', { note: '', minutes: 20 }],
    ['a mail', { kind: 'email', email: { to: ['a@b.example'] }, hiddenFromUser: false }],
    ['a note with a status', { status: { statusId: 8, fromStatusId: 2, resolution: 'Done' } }],
    ['a status alone', { note: '', status: { statusId: 5, fromStatusId: 2 } }],
  ];

  it.each(cases)('is added once, where the answer arrived: %s', async (_, over) => {
    await add(over);
    expect((await add(over)).actions).toHaveLength(1);
  });

  it.each(cases)('is added once, where the answer was lost: %s', async (_, over) => {
    failOnce('add 1', 'after', lost);
    await expect(add(over)).rejects.toMatchObject({ code: 'outcome-unknown' });
    now += 5_000;
    expect((await add(over)).actions).toHaveLength(1);
  });

  it.each(cases)('is added then, where it never arrived: %s', async (_, over) => {
    failOnce('add 1', 'before', lost);
    await expect(add(over)).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect(office.log(1)).toEqual([]);
    expect((await add(over)).actions).toHaveLength(1);
  });

  it.each(['get 1', 'actions 1', 'files 1'])(
    'is added once, where only “%s” of the answer failed',
    async (call) => {
      failOnce(call, 'after', () => new HaloError('unavailable', 'Down', { status: 503 }));
      await expect(add()).rejects.toMatchObject({ kind: 'unavailable' });
      expect((await add()).actions).toHaveLength(1);
    },
  );

  it('is told apart from the same words mailed to somebody else', async () => {
    const mailTo = (to: string): Partial<ActionInput> => ({
      kind: 'email',
      email: { to: [to] },
      hiddenFromUser: false,
      note: 'Please call us',
    });
    await add(mailTo('ann@client.example'), 'key-of-the-first-one');
    failOnce('add 1', 'before', lost);
    await expect(add(mailTo('ben@client.example'))).rejects.toMatchObject({
      code: 'outcome-unknown',
    });
    expect((await add(mailTo('ben@client.example'))).actions).toHaveLength(2);
  });

  it('is told apart from a colleague’s, an older, a visible and a longer one', async () => {
    const over = { note: 'Called back', minutes: 5 };
    now = NOW - 3_600_000;
    await add(over, 'key-of-an-older-one');
    now = NOW;
    await addAction(
      office.of({ id: 9 }),
      1,
      'key-of-a-colleague',
      actionInput.parse({ ...over, hiddenFromUser: true }),
    );
    await add({ ...over, hiddenFromUser: false }, 'key-of-a-visible-one');
    await add({ ...over, minutes: 6 }, 'key-of-a-longer-one');
    failOnce('add 1', 'before', lost);
    await expect(add(over)).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect((await add(over)).actions).toHaveLength(5);
  });

  it('with other contents under the same key is refused', async () => {
    await add();
    await expect(add({ minutes: 1 })).rejects.toMatchObject({ code: 'key-reused' });
  });
});
