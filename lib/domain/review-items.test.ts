import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { anyRows } from '@/tests/support/queue-arbitrary';
import { ticketWith } from '@/tests/support/ticket-sample';
import type { LogStory } from './log-story';
import { QueueEntry, withStanding } from './queue-entry';
import { reviewParts, type Decision } from './review';
import { reviewItems, storyCandidates, type ReviewFacts } from './review-items';
import { slaBook } from './sla-book';
import type { Ticket } from './ticket';
import { standingAt, standingMoves } from './ticket-standing';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const hours: [string, string][] = [['09:00', '17:00']];
const book = slaBook({
  ...smallTenantLookups(),
  priorities: [
    {
      priorityId: 3,
      slaId: null,
      name: 'Medium',
      responseMs: 4 * HOUR,
      resolutionMs: 8 * HOUR,
      workdayId: null,
    },
  ],
  calendars: [
    {
      workdayId: 1,
      name: 'Office',
      calendar: {
        timeZone: 'UTC',
        weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
      },
    },
  ],
});

/** Wednesday 25 November 2026, 09:30. */
const now = Date.UTC(2026, 10, 25, 9, 30);

const entryOf = (ticket: Ticket) =>
  new QueueEntry(withStanding(ticket, standingAt(standingMoves(ticket, book), now)));

/** Each is answered, of a client of its own and due next week where it does not say. */
const desk = (tickets: Partial<Ticket>[]) =>
  tickets.map((over, index) =>
    entryOf(
      ticketWith({
        ...{ id: index + 1, clientId: index + 1, slaId: 2, respondedAt: now - 3 * DAY },
        ...{ occurredAt: now - 4 * DAY, lastActionAt: now - HOUR, resolutionDueAt: now + 7 * DAY },
        ...over,
      }),
    ),
  );

const story = (over: Partial<LogStory> = {}): LogStory => ({
  ...{ last: null, lastToClientAt: null, unansweredAt: [], reopened: 0 },
  ...{ loweredLateAt: null, waits: [], ...over },
});

const decision = (over: Partial<Decision> = {}): Decision => ({
  ...{ id: 'd', reviewId: 'earlier', ticketId: 1, summary: '', clientName: null, part: 'late' },
  ...{ kind: 'comment', cause: null, changed: '', note: 'Call them', ownerId: 7, ownerName: 'Sam' },
  ...{ dueAt: now + DAY, byId: 9, byName: 'Mo', at: now - DAY, settled: null, ...over },
});

const factsOf = (tickets: Partial<Ticket>[], over: Partial<ReviewFacts> = {}): ReviewFacts => ({
  ...{ entries: desk(tickets), teamIds: [], stories: new Map(), escalatedAt: new Map() },
  ...{ decisions: new Map(), openReviewId: null, decidedHere: new Set<number>() },
  ...{ book, zone: 'UTC', agents: [], ...over },
});

const review = (tickets: Partial<Ticket>[], over?: Partial<ReviewFacts>, most?: number) =>
  reviewItems(factsOf(tickets, over), now, most);

const partsOf = (tickets: Partial<Ticket>[], over?: Partial<ReviewFacts>) =>
  review(tickets, over).items.map(({ row, part }) => [row.id, part]);

const late = { resolutionDueAt: now - HOUR };
const today = { resolutionDueAt: now + 2 * HOUR };

describe('the part of a review a ticket stands in', () => {
  test.each<[string, Partial<Ticket>, string | null]>([
    ['breaks before the day ends', today, 'breaks-today'],
    [
      'breaks in the last minute of the day',
      { resolutionDueAt: Date.UTC(2026, 10, 26) - 1 },
      'breaks-today',
    ],
    ['breaks at midnight', { resolutionDueAt: Date.UTC(2026, 10, 26) }, null],
    ['owes a first reply today', { respondedAt: null, responseDueAt: now + HOUR }, 'breaks-today'],
    [
      'is late, and its other clock breaks today',
      { ...today, respondedAt: null, responseDueAt: now - HOUR },
      'breaks-today',
    ],
    ['is late', late, 'late'],
    ['is due this very moment', { resolutionDueAt: now }, 'breaks-today'],
    [
      'is late by the tenant’s word alone',
      { resolutionDueAt: null, resolutionState: 'breached' },
      'late',
    ],
    ['is parked and its wake-up is due', { role: 'on-hold', followUpAt: now - HOUR }, 'parked'],
    ['is parked until tomorrow', { role: 'on-hold', followUpAt: now + DAY }, null],
    ['waits for a client nobody asked', { role: 'waiting-client', respondedAt: null }, 'parked'],
    [
      'waits for a client who wrote since',
      { role: 'waiting-client', clientRepliedAt: now - HOUR },
      'parked',
    ],
    ['waits for a client who was asked', { role: 'waiting-client' }, null],
    ['waits for us and is a VIP’s', { isVip: true }, 'unhappy'],
    ['waits for a VIP', { isVip: true, role: 'waiting-client' }, null],
    ['is on its way', {}, null],
    ['is finished, and was late', { ...late, role: 'resolved' }, null],
    ['was merged away, and was late', { ...late, mergedIntoId: 9 }, null],
    ['is excluded from SLA', { ...late, excludedFromSla: true }, null],
  ])('where it %s', (_, ticket, part) => {
    expect(partsOf([ticket])).toEqual(part === null ? [] : [[1, part]]);
  });

  test.each<[string, Partial<LogStory>, string]>([
    ['chased twice', { unansweredAt: [now - 3 * HOUR, now - HOUR] }, 'chased'],
    ['came back', { reopened: 2 }, 'reopened'],
    ['was lowered once it was late', { loweredLateAt: now - DAY }, 'lowered-late'],
  ])('is the unhappy clients’ where its log tells that it was %s', (_, told, mark) => {
    const { items } = review([{}], { stories: new Map([[1, story(told)]]) });
    expect(items).toMatchObject([{ part: 'unhappy', unhappy: [{ kind: mark }] }]);
  });

  test('ends with the day in the desk’s own zone', () => {
    const evening = [{ resolutionDueAt: Date.UTC(2026, 10, 26, 3) }];
    expect(partsOf(evening, { zone: 'America/New_York' })).toEqual([[1, 'breaks-today']]);
    expect(partsOf(evening, { zone: 'Europe/London' })).toEqual([]);
  });

  test('is only one of its own teams’', () => {
    expect(
      partsOf([{ ...late, teamId: 4 }, { ...late, teamId: null }, late], { teamIds: [4] }),
    ).toEqual([[1, 'late']]);
  });
});

describe('the order of a review', () => {
  test('goes part by part, what is due first on top', () => {
    const stories = new Map([[6, story({ reopened: 1 })]]);
    const tickets: Partial<Ticket>[] = [
      { isVip: true },
      { role: 'on-hold', followUpAt: now - HOUR },
      { role: 'on-hold', followUpAt: now - 2 * HOUR },
      late,
      { resolutionDueAt: now - 2 * HOUR },
      {},
      { resolutionDueAt: now + 3 * HOUR },
      today,
      { resolutionDueAt: null, resolutionState: 'breached' },
    ];
    const decisions = new Map([[4, decision({ ticketId: 4, dueAt: now - 1 })]]);
    expect(partsOf(tickets, { stories, decisions })).toEqual([
      [4, 'follow-up'],
      [8, 'breaks-today'],
      [7, 'breaks-today'],
      [5, 'late'],
      [9, 'late'],
      [3, 'parked'],
      [2, 'parked'],
      [6, 'unhappy'],
      [1, 'unhappy'],
    ]);
  });

  test('is told as far as is asked for, and counted whole', () => {
    const found = review([late, { ...late, agentId: null }, late], {}, 2);
    expect(found.items.map(({ row }) => row.id)).toEqual([1, 2]);
    expect(found).toMatchObject({ total: 3, undecided: 3, unassigned: 1, putOff: 0 });
  });
});

describe('what an earlier review decided', () => {
  const decided = (over: Partial<Decision>, ticket: Partial<Ticket> = late) =>
    review([ticket], { decisions: new Map([[1, decision(over)]]), openReviewId: 'open' });

  test('puts a ticket off until it is due', () => {
    expect(decided({ at: now })).toMatchObject({ items: [], total: 0, putOff: 1 });
    expect(decided({ at: now, dueAt: now })).toMatchObject({ total: 0, putOff: 1 });
    expect(decided({ dueAt: now - 1 }).items).toMatchObject([
      { part: 'follow-up', isDecided: false },
    ]);
  });

  test('does not put off what became worse since, except where it was snoozed or accepted', () => {
    expect(decided({ at: now - 2 * HOUR }).items).toMatchObject([
      { part: 'late', isDecided: false },
    ]);
    expect(decided({ at: now - 2 * HOUR, kind: 'snooze' })).toMatchObject({ total: 0, putOff: 1 });
    expect(decided({ at: now - 2 * HOUR, kind: 'accept' })).toMatchObject({ total: 0, putOff: 1 });
  });

  test('is over once it was done: the ticket is judged anew', () => {
    const settled = { at: now, how: 'done', by: 'Sam' } as const;
    expect(decided({ settled }).items).toMatchObject([{ part: 'late', decision: { settled } }]);
    expect(decided({ settled, dueAt: now - 1 }, {})).toMatchObject({ items: [], putOff: 0 });
  });

  test('is not counted as put off where the ticket would be no part of a review', () => {
    expect(decided({}, {})).toMatchObject({ total: 0, putOff: 0 });
    expect(decided({ dueAt: now - 1 }, { role: 'resolved' })).toMatchObject({
      total: 0,
      putOff: 0,
    });
  });
});

test('what the open review decided stays in its place, whatever became of the ticket', () => {
  const made = decision({ reviewId: 'open', part: 'follow-up', kind: 'reassign', dueAt: now - 1 });
  const { items, undecided } = review([{ teamId: 5 }], {
    ...{ teamIds: [4], openReviewId: 'open', decisions: new Map([[1, made]]) },
  });
  expect(items).toMatchObject([{ part: 'follow-up', isDecided: true, decision: made }]);
  expect(undecided).toBe(0);
});

describe('what an item tells', () => {
  test('why it is due for escalation, unless somebody escalated it since', () => {
    const [item] = review([late]).items;
    expect(item).toMatchObject({
      reasons: [{ code: 'resolution-breached', since: now - HOUR }],
      dueAt: now - HOUR,
      escalatedAt: null,
      story: null,
      nextStep: { code: 'agree-plan' },
    });
    const escalatedAt = new Map([[1, now - MINUTE]]);
    expect(review([late], { escalatedAt }).items).toMatchObject([
      { reasons: [], escalatedAt: now - MINUTE },
    ]);
  });

  test('not where somebody said today that it is done, unless a clock hurries it', () => {
    const vip = { isVip: true };
    const doneAt = (at: number) =>
      new Map([[1, decision({ settled: { at, how: 'done', by: 'Mo' } })]]);
    const parts = (ticket: Partial<Ticket>, at: number) =>
      partsOf([ticket], { decisions: doneAt(at) });
    expect(parts(vip, now - MINUTE)).toEqual([]);
    expect(parts(vip, now - DAY)).toEqual([[1, 'unhappy']]);
    expect(parts({ ...vip, ...late }, now - MINUTE)).toEqual([[1, 'late']]);
  });

  test('how its client may be unhappy, with three tickets late or at risk in any team', () => {
    const same = { clientId: 8 };
    const { items } = review(
      [
        { ...same, ...late, isVip: true },
        { ...same, teamId: 5, ...late },
        { ...same, teamId: 5, resolutionDueAt: now + 30 * MINUTE },
        { ...same, clientRepliedAt: now - HOUR },
        late,
      ],
      { teamIds: [1] },
    );
    expect(items.map(({ row, unhappy }) => [row.id, unhappy])).toEqual([
      [1, [{ kind: 'vip' }, { kind: 'many-open', open: 3 }]],
      [5, []],
    ]);
  });

  test('whether its owner is there to do it', () => {
    const owner = { id: 7, name: 'Sam Okafor', teamNames: [], open: 3, late: 1 };
    const agents = [{ ...owner, presence: 'on-leave', backAt: null } as const];
    expect(review([late], { agents }).items).toMatchObject([{ nextStep: { code: 'hand-on' } }]);
  });
});

test('the logs read first are those of what is shown, then of clients who wrote, then the oldest', () => {
  const facts = factsOf(
    [
      { occurredAt: now - 9 * DAY },
      { clientRepliedAt: now - HOUR },
      { occurredAt: now - 20 * DAY },
      late,
      today,
      { role: 'resolved' },
      { ...late, teamId: 9 },
    ],
    { teamIds: [1] },
  );
  const ids = (most: number) => storyCandidates(facts, now, most).map(({ id }) => id);
  expect(ids(10)).toEqual([5, 4, 2, 3, 1]);
  expect(ids(3)).toEqual([5, 4, 2]);
  expect(ids(1)).toEqual([5]);
});

test('every open ticket is in one part, put off, or in none', () => {
  fc.assert(
    fc.property(
      anyRows,
      fc.array(fc.nat(14)),
      fc.integer({ min: -40, max: 40 }),
      (rows, decidedIds, days) => {
        const at = Date.UTC(2026, 9, 25) + days * 6 * HOUR;
        const decisions = new Map(
          decidedIds.map((id) => [id, decision({ ticketId: id, dueAt: at + (id - 7) * HOUR })]),
        );
        const facts = factsOf([], { entries: rows.map((row) => new QueueEntry(row)), decisions });
        const { items, total, undecided, putOff } = reviewItems(facts, at);
        const ids = items.map(({ row }) => row.id);
        expect(new Set(ids).size).toBe(total);
        expect(undecided).toBe(total);
        expect(total + putOff).toBeLessThanOrEqual(
          rows.filter(({ role }) => role !== 'resolved').length,
        );
        const places = items.map(({ part }) => reviewParts.indexOf(part));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      },
    ),
  );
});

test('a desk of 100,000 tickets is answered whole', () => {
  const entries = Array.from({ length: 100_000 }, (_, index) => ({
    ...(index % 10 === 0 ? late : {}),
    id: index + 1,
  }));
  const found = review(entries, {}, 300);
  expect(found.total).toBe(10_000);
  expect(found.items).toHaveLength(300);
});
