import { describe, expect, it } from 'vitest';
import { AGENT, RESTRICTED_CLIENT_IDS } from './agents';
import { deskCalendars } from './calendars';
import { demoClients, slaOf, STRUGGLING_CLIENT_ID } from './clients';
import { clockCalendar, isStopped } from './clock-facts';
import { SLA, STATUS, targetsOf, TYPE } from './desk-settings';
import { generateDesk } from './generate';
import { localTime } from './local-time';
import { addWorkingTime, workingTimeBetween } from '@/lib/domain/working-time';

const MINUTE = 60_000;
const TUESDAY_MORNING = Date.parse('2026-11-24T10:20:00Z');
const desk = generateDesk(TUESDAY_MORNING);
const { tickets, drafts, actions } = desk;
const open = tickets.filter((ticket) => !isStopped(ticket.statusId));
const finished = tickets.filter(
  (ticket) => isStopped(ticket.statusId) && ticket.fixByDate && !ticket.mergedIntoId,
);

const share = <T>(rows: T[], fits: (row: T) => boolean) => rows.filter(fits).length / rows.length;
const between = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

describe('the demo desk’s mix', () => {
  it('has 190 open tickets in the statuses of a working desk and 45 resolved ones', () => {
    const count = (status: number) => tickets.filter((ticket) => ticket.statusId === status).length;
    expect(tickets).toHaveLength(2700);
    expect(open).toHaveLength(190);
    expect([1, 2, 3, 5, 6, 4].map(count)).toEqual([23, 72, 15, 51, 19, 10]);
    expect(count(STATUS.resolved)).toBe(45);
  });

  it('has the priorities, types and sources of an MSP', () => {
    const priority = (id: number) => share(tickets, (ticket) => ticket.priorityId === id);
    between(priority(1), 0.01, 0.02);
    between(priority(2), 0.09, 0.13);
    between(priority(3), 0.58, 0.66);
    between(priority(4), 0.22, 0.28);
    between(
      share(tickets, ({ ticketTypeId }) => ticketTypeId === TYPE.incident),
      0.54,
      0.6,
    );
    between(
      share(tickets, ({ ticketTypeId }) => ticketTypeId === TYPE.request),
      0.3,
      0.36,
    );
    between(
      share(tickets, ({ ticketTypeId }) => ticketTypeId === TYPE.alert),
      0.06,
      0.1,
    );
    between(
      share(tickets, ({ source }) => source === 'email'),
      0.49,
      0.56,
    );
    between(
      share(tickets, ({ source }) => source === 'phone'),
      0.25,
      0.31,
    );
    between(
      share(tickets, ({ source }) => source === 'portal'),
      0.09,
      0.14,
    );
  });

  it('is busiest on Monday mornings and quiet at weekends', () => {
    const onDay = (day: number) =>
      share(tickets, (ticket) => localTime(ticket.dateOccurred).weekday === day);
    between(onDay(1), 0.22, 0.27);
    between(onDay(5), 0.12, 0.16);
    between(onDay(0) + onDay(6), 0.02, 0.045);
    between(
      share(tickets, (ticket) => Math.floor(localTime(ticket.dateOccurred).minute / 60) === 9),
      0.13,
      0.18,
    );
  });

  it('lets a fifth of the clients raise half of the tickets', () => {
    const loudest = demoClients
      .map(({ id }) => share(tickets, ({ clientId }) => clientId === id))
      .sort((a, b) => b - a);
    between(
      loudest.slice(0, 5).reduce((sum, part) => sum + part, 0),
      0.45,
      0.58,
    );
  });

  it('meets nine in ten targets, fewer for one client and in the week of the mail outage', () => {
    const fixed = (rows: typeof finished) =>
      share(rows, (row) => (row.dateResolved ?? 0) <= (row.fixByDate ?? 0));
    between(
      share(finished, (row) => (row.dateResponded ?? 0) <= (row.respondByDate ?? 0)),
      0.92,
      0.96,
    );
    between(fixed(finished), 0.885, 0.915);
    between(
      fixed(finished.filter(({ clientId }) => clientId === STRUGGLING_CLIENT_ID)),
      0.72,
      0.84,
    );
    const week = finished.filter(
      ({ dateOccurred }) =>
        dateOccurred > Date.parse('2026-10-12') && dateOccurred < Date.parse('2026-10-16'),
    );
    expect(fixed(week)).toBeLessThan(0.82);
  });

  it('reopens four and merges three in a hundred, and speaks five times about most tickets', () => {
    between(
      share(tickets, ({ reopenedCount }) => (reopenedCount ?? 0) > 0),
      0.03,
      0.05,
    );
    between(
      share(tickets, ({ mergedIntoId }) => mergedIntoId !== null),
      0.022,
      0.036,
    );
    const counts = drafts.map((draft) => draft.timeline.rows.length).sort((a, b) => a - b);
    expect(counts[1350]).toBe(5);
  });

  it('logs effort in six-minute steps, two thirds of it chargeable', () => {
    const efforts = finished
      .map((row) => (row.chargeableMinutes ?? 0) + (row.nonChargeableMinutes ?? 0))
      .sort((a, b) => a - b);
    between(efforts[Math.floor(efforts.length / 2)] ?? 0, 12, 24);
    between(
      share(efforts, (minutes) => minutes > 120),
      0.03,
      0.07,
    );
    expect(actions.every(({ minutes }) => (minutes ?? 0) % 6 === 0)).toBe(true);
    const all = efforts.reduce((sum, minutes) => sum + minutes, 0);
    between(finished.reduce((sum, row) => sum + (row.chargeableMinutes ?? 0), 0) / all, 0.62, 0.76);
  });

  it('attaches a file to one ticket in eight', () => {
    between(desk.attachments.length / tickets.length, 0.1, 0.15);
  });
});

describe('what the clocks say', () => {
  const calendars = deskCalendars(TUESDAY_MORNING);
  const onClock = drafts.flatMap((draft, index) => {
    const row = tickets[index];
    return row && !row.excludeFromSla
      ? [{ draft, row, calendar: clockCalendar(calendars, slaOf(draft.client), draft.priorityId) }]
      : [];
  });

  it('gives each running ticket a deadline of target plus pauses, and a paused one none', () => {
    for (const { row, calendar } of onClock) {
      const fixMs = targetsOf(row.priorityId).fixMinutes * MINUTE;
      if (row.heldSince === null || row.heldSince === undefined) {
        expect(row.fixByDate).toBe(addWorkingTime(calendar, row.dateOccurred, fixMs, row.pauses));
      } else {
        expect(row.fixByDate).toBeNull();
        const used = workingTimeBetween(calendar, row.dateOccurred, row.heldSince, row.pauses);
        expect(row.remainingMs).toBe(fixMs - used);
      }
    }
  });

  it('counts the first thing an agent showed the client as the response', () => {
    for (const { draft, row } of onClock) {
      const first = draft.timeline.rows
        .filter((action) => action.agentId && !action.hiddenFromUser && action.actionTypeId !== 4)
        .reduce((earliest, action) => Math.min(earliest, action.at), Infinity);
      if (first !== Infinity) expect(row.dateResponded).toBe(first);
    }
  });

  it('tells the statuses of a ticket without a gap', () => {
    for (const draft of drafts) {
      let status: number = STATUS.new;
      const changes = draft.timeline.rows
        .filter((row) => row.newStatusId)
        .sort((a, b) => a.at - b.at);
      for (const change of changes) {
        expect(change.oldStatusId).toBe(status);
        status = change.newStatusId ?? status;
      }
      expect(status).toBe(draft.timeline.current());
    }
  });

  it('runs around the clock for two clients', () => {
    expect(demoClients.filter((client) => slaOf(client) === SLA.roundTheClock)).toHaveLength(2);
  });
});

describe('whenever somebody looks', () => {
  it.each([
    ['a Tuesday morning', '2026-11-24T10:20:00Z'],
    ['a Saturday night', '2026-11-28T23:40:00Z'],
    ['a Monday before opening', '2026-11-23T07:25:00Z'],
    ['the middle of the night', '2026-11-24T02:30:00Z'],
    ['a bank holiday', '2026-12-28T11:00:00Z'],
    ['the day the clocks change', '2026-03-29T15:00:00Z'],
    ['a summer afternoon', '2026-07-15T14:45:00Z'],
  ])(
    'on %s the desk is lived in: nothing from the future, most open tickets in time',
    (_, instant) => {
      const now = Date.parse(instant);
      const then = generateDesk(now);
      const instants = [
        ...then.actions.map(({ at }) => at),
        ...then.tickets.flatMap((row) => [
          row.dateOccurred,
          row.dateResponded,
          row.dateResolved,
          row.dateClosed,
          row.updatedAt,
        ]),
      ];
      expect(instants.every((at) => (at ?? 0) <= now)).toBe(true);
      const stillOpen = then.tickets.filter((row) => !isStopped(row.statusId));
      expect(stillOpen).toHaveLength(190);
      const running = stillOpen.filter((row) => row.fixByDate);
      between(
        share(running, (row) => (row.fixByDate ?? 0) < now),
        0.01,
        0.11,
      );
      expect(
        then.tickets.every((row) => row.dateOccurred <= (row.dateResponded ?? row.dateOccurred)),
      ).toBe(true);
    },
  );

  it.each([
    ['a fortnight', '2026-11-09T00:00:30Z'],
    ['the weeks around Christmas', '2026-12-21T00:00:30Z'],
    ['the week the clocks go forward', '2026-03-24T00:00:30Z'],
  ])('in every hour of %s each ticket’s story goes forward in time', (_, first) => {
    const hours = Array.from(
      { length: 14 * 24 },
      (__, hour) => Date.parse(first) + hour * 3_600_000,
    );
    for (const now of hours) {
      const backwards = generateDesk(now, 40).drafts.filter(({ timeline }) =>
        timeline.history.some(({ at }, step) => at < (timeline.history[step - 1]?.at ?? at)),
      );
      expect(
        backwards.map(({ summary }) => summary),
        new Date(now).toISOString(),
      ).toEqual([]);
    }
  });

  it('is the same desk for the same moment', () => {
    expect(generateDesk(TUESDAY_MORNING).tickets).toEqual(tickets);
  });

  it('has some two dozen tickets of today on a working day', () => {
    between(
      tickets.filter((row) => localTime(row.dateOccurred).date === '2026-11-24').length,
      20,
      32,
    );
  });
});

describe('who is who', () => {
  it('writes to invented addresses and rings invented numbers only', () => {
    const text = JSON.stringify([desk.people, tickets, actions]);
    const addresses = text.match(/[\w.+’-]+@[\w-]+\.[\w.]*\w/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
    const fiction =
      /^(?:0113 496 0|0114 496 0|0151 496 0|0161 496 0|0191 498 0|020 7946 0|01632 960|07700 900)\d{3}(?: ext \d{3})?$/;
    expect(desk.people.filter(({ phone }) => !fiction.test(phone))).toEqual([]);
  });

  it('has about 900 people, no two of one client with one address', () => {
    between(desk.people.length, 850, 950);
    const addresses = desk.people.flatMap(({ email }) => email ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('keeps the two restricted technicians to their six clients', () => {
    const theirs = tickets.filter(
      ({ agentId }) => agentId === AGENT.callum || agentId === AGENT.ewa,
    );
    expect(theirs.length).toBeGreaterThan(100);
    expect(theirs.every(({ clientId }) => RESTRICTED_CLIENT_IDS.includes(clientId))).toBe(true);
  });

  it('leaves no slot unfilled in what people read', () => {
    const text = [
      ...tickets.map(({ summary, details }) => `${summary} ${details}`),
      ...actions.map(({ note }) => note),
    ];
    expect(text.filter((line) => /[{}]|undefined|\[object/.test(line))).toEqual([]);
    expect(tickets.every(({ summary }) => summary.length <= 255)).toBe(true);
  });
});
