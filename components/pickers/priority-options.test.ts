import { describe, expect, it } from 'vitest';
import type { Lookups, PriorityTarget } from '@/lib/domain/lookups';
import { slaBook } from '@/lib/domain/sla-book';
import type { StatusRole } from '@/lib/domain/status';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { priorityOptions, priorityOutcome, tellPromise } from './priority-options';

const HOUR = 3_600_000;
const at = Date.parse;

function target(over: Partial<PriorityTarget>): PriorityTarget {
  return {
    priorityId: 3,
    slaId: 1,
    name: 'Medium',
    responseMs: 4 * HOUR,
    resolutionMs: 8 * HOUR,
    workdayId: null,
    ...over,
  };
}

const critical = target({
  priorityId: 1,
  name: 'Critical',
  responseMs: HOUR / 4,
  resolutionMs: HOUR,
});

describe('the priorities to choose from', () => {
  it('come with the most urgent first, whatever their numbers', () => {
    const options = priorityOptions([target({}), { ...critical, priorityId: 9 }], 1);
    expect(options.map(({ id, urgency }) => [id, urgency])).toEqual([
      [9, 0],
      [3, 1],
    ]);
  });

  it('promise what the ticket’s own SLA does, under its own name', () => {
    const gold = target({ slaId: 2, name: 'P3', resolutionMs: 2 * HOUR });
    const [medium] = priorityOptions([target({}), gold], 2);
    expect(medium).toMatchObject({ name: 'P3', target: { resolutionMs: 2 * HOUR } });
  });

  it('promise nothing to tickets of several SLAs that do not agree', () => {
    const gold = target({ slaId: 2, name: 'P3', resolutionMs: 2 * HOUR });
    expect(priorityOptions([target({}), gold], undefined)[0]?.target).toBeNull();
    const same = target({ slaId: 2 });
    expect(priorityOptions([target({}), same], undefined)[0]?.target).toMatchObject({ slaId: 1 });
  });

  it('tell what they promise in working time', () => {
    expect(tellPromise(critical)).toBe('answer in 15m, resolve in 1h');
    expect(tellPromise(target({ responseMs: null }))).toBe('resolve in 8h');
    expect(tellPromise(null)).toBe('');
  });
});

describe('what a ticket’s deadlines would become', () => {
  const office: [string, string][] = [['08:00', '18:00']];
  const lookups: Lookups = {
    ...smallTenantLookups(),
    priorities: [critical, target({})],
    slas: [{ id: 1, name: 'Standard', workdayId: 1, isDefault: true }],
    calendars: [
      {
        workdayId: 1,
        name: 'Office',
        calendar: {
          timeZone: 'Europe/London',
          weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
        },
      },
    ],
  };
  const book = slaBook(lookups);
  const moment = { now: at('2026-11-24T10:00:00Z'), zone: 'Europe/London' };
  const ticket = ticketWith({
    slaId: 1,
    role: 'new',
    occurredAt: at('2026-11-24T08:30:00Z'),
    createdAt: at('2026-11-24T08:30:00Z'),
  });

  it('are told as the day and time they would fall due', () => {
    expect(priorityOutcome({ ticket, actions: [] }, 3, book, moment)).toEqual({
      response: { text: 'Tue 12:30', isLate: false },
      resolution: { text: 'Tue 16:30', isLate: false },
    });
  });

  it('say so where a stricter one would be late at once', () => {
    expect(priorityOutcome({ ticket, actions: [] }, 1, book, moment)).toEqual({
      response: { text: '1h 15m late already', isLate: true },
      resolution: { text: '30m late already', isLate: true },
    });
  });

  it('tell late as the ticket will: by all working time since, also where it waited meanwhile', () => {
    const wait = (time: string, fromRole: StatusRole, toRole: StatusRole) =>
      actionWith({ at: at(time), kind: 'status-change', fromRole, toRole });
    const actions = [
      wait('2026-11-24T09:40:00Z', 'new', 'waiting-client'),
      wait('2026-11-24T09:50:00Z', 'waiting-client', 'new'),
    ];
    expect(priorityOutcome({ ticket, actions }, 1, book, moment)?.resolution).toEqual({
      text: '30m late already',
      isLate: true,
    });
  });

  it('leave out a response that was given', () => {
    const answer = actionWith({ at: at('2026-11-24T09:00:00Z'), kind: 'email' });
    const outcome = priorityOutcome({ ticket, actions: [answer] }, 3, book, moment);
    expect(outcome?.response).toBeNull();
    expect(outcome?.resolution).toMatchObject({ text: 'Tue 16:30' });
  });

  it('say what would be left of a paused clock', () => {
    const paused = actionWith({
      at: at('2026-11-24T09:30:00Z'),
      kind: 'status-change',
      fromRole: 'new',
      toRole: 'on-hold',
    });
    const held = { ...ticket, role: 'on-hold' as const };
    const outcome = priorityOutcome({ ticket: held, actions: [paused] }, 3, book, moment);
    expect(outcome?.resolution).toEqual({ text: '7h left, paused', isLate: false });
  });

  it('are not made up where the tenant gives no hours', () => {
    const bare = slaBook({ ...lookups, calendars: [] });
    expect(priorityOutcome({ ticket, actions: [] }, 3, bare, moment)).toBeNull();
  });
});
