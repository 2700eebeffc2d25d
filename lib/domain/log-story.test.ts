import { describe, expect, test } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { logStory } from './log-story';
import { slaBook } from './sla-book';
import type { Ticket, TicketAction } from './ticket';

const HOUR = 3_600_000;
/** Tuesday 24 November 2026, 09:00. */
const at = (hours: number) => Date.UTC(2026, 10, 24, 9) + hours * HOUR;

const office: [string, string][] = [['09:00', '17:00']];
const priority = (priorityId: number, slaId: number, name: string, hours: number) => ({
  ...{ priorityId, slaId, name, workdayId: null },
  ...{ responseMs: HOUR, resolutionMs: hours * HOUR },
});
const priorities = [
  priority(1, 2, 'Critical', 1),
  priority(2, 2, 'High', 4),
  priority(3, 2, 'Medium', 8),
  priority(4, 2, 'Low', 24),
  priority(5, 2, 'Low (planned)', 40),
  priority(12, 9, 'High', 6),
];
const book = slaBook({
  ...smallTenantLookups(),
  priorities,
  calendars: [
    {
      workdayId: 1,
      name: 'Office',
      calendar: { timeZone: 'UTC', weekly: { tue: office, wed: office, thu: office, fri: office } },
    },
  ],
});
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, '');

const us = { author: { kind: 'agent', id: 7, name: 'Sam Okafor' } } as const;
const client = { author: { kind: 'user', id: 1, name: 'Ana Ruiz' } } as const;
const machine = { author: { kind: 'system', id: null, name: 'Halo' } } as const;

/** The story of a ticket that came in on Tuesday at 09:00, with its entries in the order given. */
function storyOf(entries: Partial<TicketAction>[], over: Partial<Ticket> = {}) {
  const ticket = ticketWith({ occurredAt: at(0), createdAt: at(0), slaId: 2, ...over });
  const log = entries.map((entry, index) => actionWith({ id: index + 1, ...entry }));
  return logStory(ticket, log, { book, priorities, wordsOf });
}

describe('the last thing that happened', () => {
  test('is the newest entry that says anything, whatever order the log is in', () => {
    const { last } = storyOf([
      { ...client, at: at(3), noteHtml: '<p>Any  news?</p>' },
      { ...us, at: at(1), hiddenFromUser: true },
      { ...us, at: at(4), noteHtml: '<p> </p>' },
      { ...us, at: null, noteHtml: '<p>Undated</p>' },
    ]);
    expect(last).toEqual({
      ...{ at: at(3), by: 'Ana Ruiz', of: 'user', hidden: false, words: 'Any news?' },
    });
  });

  test.each<[string, Partial<TicketAction>, string]>([
    [
      'a bare move',
      { noteHtml: '', toStatusName: 'On Hold', toRole: 'on-hold' },
      'moved to On Hold',
    ],
    [
      'the tenant’s own word about a move',
      {
        ...{ kind: 'status-change', toStatusName: 'Resolved', toRole: 'resolved' },
        noteHtml: 'Status changed from New to Resolved',
      },
      'moved to Resolved',
    ],
    ['a call', { kind: 'phone-call', noteHtml: '', outcome: 'Rang out' }, 'Rang out'],
    [
      'a mail of nothing but a subject',
      { kind: 'email', noteHtml: '', emailSubject: 'Re: VPN' },
      'Re: VPN',
    ],
    ['a picture', { noteHtml: '<img src="data:image/png;base64,AA">' }, 'sent a picture'],
  ])('is told in words where it is %s', (_, entry, words) => {
    expect(storyOf([{ ...us, ...entry }]).last?.words).toBe(words);
  });

  test('is a machine’s only where no person did anything', () => {
    const reminder = { ...machine, at: at(3), noteHtml: 'The follow-up date has come' };
    expect(storyOf([reminder, { ...us, at: at(1) }]).last).toMatchObject({
      at: at(1),
      of: 'agent',
    });
    expect(storyOf([reminder]).last).toMatchObject({ at: at(3), of: 'system' });
  });

  test('is cut at a word where it is long', () => {
    const words = storyOf([{ noteHtml: `<p>${'seven, '.repeat(40)}</p>` }]).last?.words ?? '';
    expect(words.length).toBeLessThanOrEqual(141);
    expect(words).toMatch(/seven, seven…$/);
    const unbroken = storyOf([{ noteHtml: `a${'😀'.repeat(200)}` }]).last?.words ?? '';
    expect(unbroken).toMatch(/^a(?:😀)+…$/u);
  });

  test('is nothing where nobody wrote or did anything', () => {
    expect(storyOf([]).last).toBeNull();
    expect(storyOf([{ noteHtml: '' }]).last).toBeNull();
  });
});

describe('the talk with the client', () => {
  test('tells when they last heard from us and what nobody answered since', () => {
    const story = storyOf([
      { ...client, at: at(5) },
      { ...us, at: at(1) },
      { ...machine, at: at(6) },
      { ...client, at: at(3) },
    ]);
    expect(story).toMatchObject({ lastToClientAt: at(1), unansweredAt: [at(3), at(5)] });
  });

  test('counts how often finished work came back, a move that is told twice once', () => {
    const move = (
      hours: number,
      fromRole: TicketAction['fromRole'],
      toRole: TicketAction['toRole'],
    ) => ({
      ...{ ...us, at: at(hours), fromRole, toRole },
    });
    const story = storyOf([
      move(1, 'new', 'resolved'),
      move(2, 'resolved', 'in-progress'),
      move(2, 'resolved', 'in-progress'),
      move(3, null, 'resolved'),
      move(4, null, 'closed'),
      move(5, null, 'in-progress'),
    ]);
    expect(story.reopened).toBe(2);
  });
});

describe('whom a ticket waited for', () => {
  test('goes by its statuses, and by us as soon as the client wrote', () => {
    const story = storyOf(
      [
        { ...us, at: at(1), fromRole: 'new', toRole: 'waiting-client' },
        { ...client, at: at(2) },
        { ...us, at: at(3) },
        { ...client, at: at(4), toRole: 'in-progress' },
        { ...us, at: at(5), toRole: 'waiting-third-party' },
        { ...us, at: at(6), toRole: 'resolved' },
        { ...client, at: at(7), toRole: 'in-progress' },
      ],
      { role: 'in-progress' },
    );
    expect(story.waits).toEqual([
      { from: at(0), with: 'us' },
      { from: at(1), with: 'client' },
      { from: at(2), with: 'us' },
      { from: at(3), with: 'client' },
      { from: at(4), with: 'us' },
      { from: at(5), with: 'third-party' },
      { from: at(6), with: 'nobody' },
      { from: at(7), with: 'us' },
    ]);
  });

  test('begins when the ticket occurred, with what it was then', () => {
    const entries = [{ ...us, at: at(-2), fromRole: 'new', toRole: 'waiting-client' }] as const;
    const { waits } = storyOf([...entries], { createdAt: at(-3), role: 'waiting-client' });
    expect(waits).toEqual([{ from: at(0), with: 'client' }]);
  });

  test('is not known of a ticket without a start', () => {
    expect(storyOf([{ ...us }], { occurredAt: null, createdAt: null }).waits).toEqual([]);
  });
});

describe('a priority that was lowered once it was late', () => {
  const lowered = (hours: number, from = 'High', to = 'Low', rest = '') => ({
    ...{ ...us, at: at(hours), hiddenFromUser: true },
    noteHtml: `<p>Priority changed from ${from} to ${to}${rest}</p>`,
  });
  const low = { priorityId: 4, priorityName: 'Low' };

  test.each([
    ['in the tenant’s own words', lowered(5)],
    ['with more said after it', lowered(5, 'High', 'Low', '. They can use another PC.')],
    ['in quotes', lowered(5, '"High"', '"Low"')],
    ['to one whose name begins as another’s', lowered(5, 'High', 'Low (planned)')],
  ])('is found %s', (_, entry) => {
    expect(storyOf([entry], low).loweredLateAt).toBe(at(5));
  });

  test.each([
    ['in time', [lowered(4)]],
    ['raised', [lowered(5, 'Low', 'High')]],
    ['of a name the desk does not know', [lowered(5, 'High', 'Lowest')]],
    ['of words a client wrote', [{ ...lowered(5), ...client }]],
    [
      'of words that only speak of it',
      [{ ...us, at: at(5), noteHtml: 'Had the priority changed from High to Low?' }],
    ],
    [
      'in time, as it was paused meanwhile',
      [
        { ...us, at: at(2), fromRole: 'new', toRole: 'on-hold' },
        { ...us, at: at(4), toRole: 'in-progress' },
        lowered(5),
      ],
    ],
  ] as const)('is none %s', (_, entries) => {
    expect(storyOf([...entries], low).loweredLateAt).toBeNull();
  });

  test('is late by the working hours of the priority it had, under its own SLA', () => {
    // Came in on Tuesday at 15:00: High is due on Wednesday at 11:00.
    const came = { ...low, occurredAt: at(6), createdAt: at(6) };
    expect(storyOf([lowered(26)], came).loweredLateAt).toBeNull();
    expect(storyOf([lowered(26.1)], came).loweredLateAt).toBe(at(26.1));
  });

  test('is taken back by raising it again', () => {
    expect(
      storyOf([lowered(5), lowered(6, 'Low', 'High')], { priorityId: 2 }).loweredLateAt,
    ).toBeNull();
  });

  test('is never one of a ticket that is off the clock', () => {
    expect(storyOf([lowered(5)], { ...low, excludedFromSla: true }).loweredLateAt).toBeNull();
  });
});

test('a log of thousands of entries is read to its end', () => {
  const entries = Array.from({ length: 5_000 }, (_, index) => ({
    ...(index % 2 === 0 ? client : us),
    at: at(index / 100),
  }));
  const story = storyOf(entries);
  expect(story.waits).toEqual([{ from: at(0), with: 'us' }]);
  expect(story.lastToClientAt).toBe(at(49.99));
});
