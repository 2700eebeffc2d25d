import { describe, expect, test } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { boardPanels, type Board } from './board';
import { boardFrame, SAVE_ROWS, type BoardFacts, type BoardFrame } from './board-frame';
import { QueueEntry, withStanding } from './queue-entry';
import { slaBook } from './sla-book';
import type { Ticket } from './ticket';
import { standingAt, standingMoves } from './ticket-standing';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const hours: [string, string][] = [['09:00', '17:00']];
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
const priorities = [
  { priorityId: 1, name: 'Critical', responseMs: 15 * MINUTE, resolutionMs: HOUR },
  { priorityId: 3, name: 'Medium', responseMs: 4 * HOUR, resolutionMs: 8 * HOUR },
].map((target) => ({ ...target, slaId: null, workdayId: null }));
const book = slaBook({
  ...smallTenantLookups(),
  priorities,
  calendars: [{ workdayId: 1, name: 'Office', calendar: { timeZone: 'UTC', weekly: week } }],
});
const deskHours = book.hoursOf({ slaId: 2, priorityId: 3 })!.calendar;

const wholeBoard: Board = {
  id: '7a0c2d5e-3f14-4c58-9b61-0d2f4a6c8e10',
  version: 1,
  name: 'Service desk',
  filter: { team: [], client: [], type: [], priority: [] },
  panels: [...boardPanels],
  maskClient: false,
  maskSummary: false,
  theme: 'night',
  zone: 'UTC',
};

/** Wednesday 25 November 2026, 12:00. */
const noon = Date.UTC(2026, 10, 25, 12);

const entryOf = (ticket: Ticket, now: number) =>
  new QueueEntry(withStanding(ticket, standingAt(standingMoves(ticket, book), now)));

type Setting = {
  now?: number;
  board?: Partial<Board>;
  closed?: Partial<Ticket>[];
  facts?: Partial<BoardFacts>;
};

/** What a board shows of these tickets; each is answered and due in four hours where it does not say. */
function frameOf(tickets: Partial<Ticket>[], { now = noon, board, closed, facts }: Setting = {}) {
  const listed = tickets.map((over, at) =>
    ticketWith({
      id: at + 1,
      slaId: 2,
      respondedAt: now - 3 * DAY,
      resolutionDueAt: now + 4 * HOUR,
      ...over,
    }),
  );
  return boardFrame(
    { ...wholeBoard, ...board },
    {
      entries: listed.map((ticket) => entryOf(ticket, now)),
      closed: (closed ?? []).map((over) =>
        entryOf(ticketWith({ id: 900, role: 'closed', slaId: 2, ...over }), now),
      ),
      book,
      deskHours,
      heardOf: () => null,
      ...facts,
    },
    now,
  );
}

const ids = (rows: readonly { id: number }[] = []) => rows.map(({ id }) => id);
const late = (frame: BoardFrame) => frame.late!;

describe('the tiles of a board count what the room can act on', () => {
  test('unassigned tickets that are open', () => {
    const frame = frameOf([
      { agentId: null },
      { agentId: null, role: 'on-hold' },
      { agentId: null, role: 'resolved' },
      { agentId: 7 },
    ]);
    expect(frame.tiles?.unassigned).toBe(2);
  });

  test.each<[string, Partial<Ticket>, number]>([
    ['nobody answered', {}, 1],
    ['it was answered', { respondedAt: noon - HOUR }, 0],
    ['the tenant says it was answered', { responseState: 'met' }, 0],
    ['it is off the clock', { excludedFromSla: true }, 0],
    ['it begins tomorrow', { occurredAt: noon + DAY }, 0],
    ['it is resolved', { role: 'resolved' }, 0],
  ])('awaiting a first reply where %s', (_, over, count) => {
    expect(frameOf([{ respondedAt: null, ...over }]).tiles?.awaitingReply).toBe(count);
  });

  test('at risk while less than the risk window is left, late after it', () => {
    const dueIn = (ms: number) => frameOf([{ resolutionDueAt: noon + ms }]).tiles;
    expect(dueIn(HOUR)).toMatchObject({ atRisk: 0, lateToday: 0 });
    expect(dueIn(HOUR - 1)).toMatchObject({ atRisk: 1, lateToday: 0 });
    expect(dueIn(0)).toMatchObject({ atRisk: 1, lateToday: 0 });
    expect(dueIn(-1)).toMatchObject({ atRisk: 0, lateToday: 1 });
  });
});

describe('what became late', () => {
  const lateAt = (iso: string) => ({ resolutionDueAt: Date.parse(iso) });

  test('since yesterday’s close is on the board, and what is older is a number', () => {
    const frame = frameOf([
      lateAt('2026-11-25T11:00Z'),
      lateAt('2026-11-24T17:00Z'),
      lateAt('2026-11-24T16:59Z'),
      lateAt('2026-05-01T10:00Z'),
    ]);
    expect(ids(late(frame).rows)).toEqual([1, 2]);
    expect(late(frame)).toMatchObject({ total: 2, older: 2 });
    expect(frame.tiles?.lateToday).toBe(2);
  });

  test('on Friday evening is news on Monday', () => {
    const monday = Date.UTC(2026, 10, 30, 9);
    const frame = frameOf([lateAt('2026-11-27T17:00Z'), lateAt('2026-11-27T16:00Z')], {
      now: monday,
    });
    expect(ids(late(frame).rows)).toEqual([1]);
  });

  test('is told by the day of the board’s zone', () => {
    const evening = Date.UTC(2026, 10, 26, 1);
    const tickets = [lateAt('2026-11-25T10:00Z')];
    const here = frameOf(tickets, { now: evening, board: { zone: 'UTC' } });
    const there = frameOf(tickets, { now: evening, board: { zone: 'America/New_York' } });
    expect(late(here)).toMatchObject({ total: 0, older: 1 });
    expect(late(there)).toMatchObject({ total: 1, older: 0 });
  });

  test('counts from midnight on a desk whose hours are not known', () => {
    const tickets = [lateAt('2026-11-24T18:00Z'), lateAt('2026-11-25T00:00Z')];
    const frame = frameOf(tickets, { facts: { deskHours: null } });
    expect(late(frame)).toMatchObject({ total: 1, older: 1 });
  });

  test('is older where the tenant does not say since when', () => {
    const undated = { resolutionDueAt: null, resolutionState: 'breached' } as const;
    expect(late(frameOf([undated]))).toMatchObject({ total: 0, older: 1, rows: [] });
  });

  test('goes by the clock that broke last: a fix of today counts though the reply is old news', () => {
    const frame = frameOf([
      { respondedAt: null, responseDueAt: noon - 9 * DAY, resolutionDueAt: noon - HOUR },
    ]);
    expect(late(frame).rows[0]?.clock).toMatchObject({ kind: 'fix', leftMs: -HOUR });
  });
});

describe('the rows of a board', () => {
  test('to save are five, next to breach first, by whichever clock breaks next', () => {
    const frame = frameOf([
      { resolutionDueAt: noon + 3 * HOUR },
      { resolutionDueAt: noon + HOUR },
      { resolutionDueAt: noon + 4 * HOUR, respondedAt: null, responseDueAt: noon + 10 * MINUTE },
      ...Array.from({ length: 9 }, () => ({ resolutionDueAt: noon + 4 * HOUR })),
    ]);
    expect(frame.save).toHaveLength(SAVE_ROWS);
    expect(ids(frame.save!).slice(0, 3)).toEqual([3, 2, 1]);
    expect(frame.save?.[0]?.clock).toMatchObject({ kind: 'reply', leftMs: 10 * MINUTE });
    expect(frame.save?.[1]?.clock).toMatchObject({ kind: 'fix', leftMs: HOUR });
  });

  test('of late replies stay late, in red, while their fix is in no danger', () => {
    const over = { respondedAt: null, responseDueAt: noon - HOUR };
    const frame = frameOf([{ ...over, resolutionDueAt: noon + 3 * HOUR }]);
    expect(frame.save).toEqual([]);
    expect(late(frame).rows[0]?.clock).toMatchObject({ kind: 'reply', leftMs: -HOUR });
  });

  test('to save have what is left to save, even where the reply is late already', () => {
    const tickets = [
      { respondedAt: null, responseDueAt: noon - HOUR, resolutionDueAt: noon + HOUR / 2 },
    ];
    const frame = frameOf(tickets);
    expect(frame.save?.[0]?.clock.kind).toBe('fix');
    expect(late(frame)).toMatchObject({ total: 1, rows: [] });
    const withoutSave = frameOf(tickets, { board: { panels: ['late'] } });
    expect(ids(late(withoutSave).rows)).toEqual([1]);
  });

  test('do not show what stands still or is over', () => {
    const frame = frameOf([
      { role: 'waiting-client', resolutionDueAt: null, remainingWhenPausedMs: 5 },
      { role: 'resolved', resolvedAt: noon - HOUR },
      { excludedFromSla: true },
      { mergedIntoId: 4 },
    ]);
    expect(frame.save).toEqual([]);
    expect(late(frame).total).toBe(0);
  });

  test('are few however many tickets are late', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ resolutionDueAt: noon - at - 1 }));
    const frame = frameOf(many);
    expect(late(frame)).toMatchObject({ total: 5_000, older: 0 });
    expect(late(frame).rows).toHaveLength(20);
    expect(late(frame).rows[0]?.id).toBe(1);
    expect(JSON.stringify(frame).length).toBeLessThan(10_000);
  });

  test('tell about six words, and a first name', () => {
    const [row] = frameOf([
      { summary: 'The printer on the second floor is on fire again', agentName: 'Maya Patel' },
    ]).save!;
    expect(row).toMatchObject({ summary: 'The printer on the second floor…', who: 'Maya' });
    expect(frameOf([{ agentId: null }]).save?.[0]?.who).toBeNull();
  });

  test('count in working time, and send the hours they count in once', () => {
    const friday = Date.UTC(2026, 10, 27, 16);
    const dueAt = Date.UTC(2026, 10, 30, 10);
    const frame = frameOf([{ resolutionDueAt: dueAt }, { resolutionDueAt: dueAt }], {
      now: friday,
    });
    expect(frame.save?.map(({ clock }) => clock.leftMs)).toEqual([2 * HOUR, 2 * HOUR]);
    expect(frame.save?.map(({ clock }) => clock.hours)).toEqual([0, 0]);
    expect(frame.hours).toHaveLength(1);
    expect(frame.hours[0]?.slice(0, 2)).toEqual([
      [friday, friday + HOUR],
      [Date.UTC(2026, 10, 30, 9), Date.UTC(2026, 10, 30, 17)],
    ]);
  });
});

describe('an open Critical', () => {
  const critical = { priorityId: 1, priorityName: 'Critical', occurredAt: noon - 20 * MINUTE };

  test('has a band of its own and no row, the newest first', () => {
    const frame = frameOf([
      critical,
      { ...critical, occurredAt: noon - 5 * MINUTE },
      { priorityId: 3 },
    ]);
    expect(frame.critical?.total).toBe(2);
    expect(ids(frame.critical?.tickets)).toEqual([2, 1]);
    expect(ids(frame.save!)).toEqual([3]);
  });

  test('tells when the client last heard from us, as far as that was read', () => {
    const heard = frameOf([critical, critical], {
      facts: { heardOf: (id) => (id === 1 ? { at: noon - MINUTE } : null) },
    });
    expect(heard.critical?.tickets).toMatchObject([
      { id: 1, heard: { at: noon - MINUTE } },
      { id: 2, heard: null },
    ]);
  });

  test('that waits for its client stays, with its clock standing', () => {
    const waiting = { role: 'waiting-client', resolutionDueAt: null } as const;
    expect(frameOf([{ ...critical, ...waiting }]).critical?.tickets[0]).toMatchObject({
      isPaused: true,
      clock: null,
    });
  });

  test('leaves with its resolving', () => {
    expect(frameOf([{ ...critical, role: 'resolved' }]).critical?.total).toBe(0);
  });

  test('is a row where the board has no bands', () => {
    const frame = frameOf([critical], { board: { panels: ['save'] } });
    expect(frame.critical).toBeNull();
    expect(ids(frame.save!)).toEqual([1]);
  });
});

describe('a board shows what was chosen for it', () => {
  test('tickets of its teams, clients, types and priorities alone', () => {
    const tickets = [{ clientId: 1 }, { clientId: 2 }, { clientId: 2, teamId: 9 }];
    const filter = { ...wholeBoard.filter, client: [2], team: [1] };
    const frame = frameOf(tickets, { board: { filter } });
    expect(ids(frame.save!)).toEqual([2]);
  });

  test('nothing where nothing matches', () => {
    const filter = { ...wholeBoard.filter, client: [4711] };
    expect(frameOf([{}, { agentId: null }], { board: { filter } })).toMatchObject({
      open: 0,
      tiles: { unassigned: 0, awaitingReply: 0, atRisk: 0, lateToday: 0 },
      critical: { total: 0, tickets: [] },
      save: [],
      late: { total: 0, older: 0, rows: [] },
      compliance: { met: 0, of: 0 },
    });
  });

  test('no panel that was left out', () => {
    const frame = frameOf([{}], { board: { panels: ['compliance'] } });
    expect(frame).toMatchObject({ tiles: null, critical: null, save: null, late: null });
  });

  test('and neither clients nor summaries where they are masked', () => {
    const secret = { summary: 'Payroll of Ana', clientName: 'Northwind', userName: 'Ana Ruiz' };
    const tickets = [
      secret,
      { ...secret, resolutionDueAt: noon - 1 },
      { ...secret, priorityId: 1 },
    ];
    const open = JSON.stringify(frameOf(tickets));
    expect(open).toContain('Payroll');
    expect(open).toContain('Northwind');
    const sent = JSON.stringify(
      frameOf(tickets, { board: { maskClient: true, maskSummary: true } }),
    );
    for (const word of ['Payroll', 'Northwind', 'Ana', 'Okafor']) expect(sent).not.toContain(word);
    expect(open).not.toContain('Ruiz');
    expect(open).not.toContain('Okafor');
  });
});

describe('compliance today', () => {
  const today = Date.UTC(2026, 10, 25);

  test('counts each target met or broken today, of open and closed tickets', () => {
    const frame = frameOf(
      [
        { respondedAt: today + HOUR, responseDueAt: today + 2 * HOUR },
        { resolutionDueAt: today + 11 * HOUR },
      ],
      {
        closed: [
          { resolvedAt: today + HOUR, resolutionDueAt: today + 2 * HOUR, respondedAt: 1 },
          { id: 901, resolvedAt: today + 3 * HOUR, resolutionDueAt: today + HOUR, respondedAt: 1 },
        ],
      },
    );
    expect(frame.compliance).toEqual({ met: 2, of: 4 });
  });

  test('leaves yesterday, what is merged, and what is off the clock aside', () => {
    const yesterday = { resolvedAt: today - 1, resolutionDueAt: today + HOUR, respondedAt: 1 };
    const now = { ...yesterday, resolvedAt: today + 1 };
    const closed = [
      yesterday,
      { ...now, id: 901, mergedIntoId: 1 },
      { ...now, id: 902, excludedFromSla: true },
    ];
    expect(frameOf([], { closed }).compliance).toEqual({ met: 0, of: 0 });
    expect(frameOf([], { closed: [now] }).compliance).toEqual({ met: 1, of: 1 });
  });

  test('takes the tenant’s word where it gives no dates', () => {
    const told = {
      resolvedAt: today + 1,
      responseState: 'met',
      resolutionState: 'breached',
    } as const;
    expect(frameOf([], { closed: [told] }).compliance).toEqual({ met: 1, of: 2 });
  });

  test('does not blame a target whose clock stands', () => {
    const paused = { role: 'on-hold', resolutionDueAt: noon - HOUR } as const;
    expect(frameOf([paused]).compliance).toEqual({ met: 0, of: 0 });
  });
});
