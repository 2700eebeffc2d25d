import { describe, expect, it } from 'vitest';
import { agentLoads } from './agent-load';
import type { Lookups } from './lookups';
import type { WorkingCalendarJson } from './working-time';

const LONDON = 1;
const NEVER_AGAIN = 2;
const BROKEN = 3;
const open: [string, string][] = [['09:00', '17:00']];
const closedWeek = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const weekdays = { ...closedWeek, mon: open, tue: open, wed: open, thu: open, fri: open };
const calendar = (json: Partial<WorkingCalendarJson>): WorkingCalendarJson => ({
  timeZone: 'Europe/London',
  weekly: weekdays,
  ...json,
});

const calendars: Lookups['calendars'] = [
  { workdayId: LONDON, name: 'Office', calendar: calendar({ holidays: ['2026-11-27'] }) },
  {
    workdayId: NEVER_AGAIN,
    name: 'One day',
    calendar: calendar({ weekly: closedWeek, dateOverrides: { '2020-01-01': open } }),
  },
  { workdayId: BROKEN, name: 'Broken', calendar: calendar({ timeZone: 'Mars/Base' }) },
];

const agent = (over: Partial<Lookups['agents'][number]>): Lookups['agents'][number] => ({
  id: 7,
  name: 'Rosa Lind',
  teamNames: ['Service Desk'],
  isDisabled: false,
  isMachine: false,
  isOnLeave: false,
  workdayId: LONDON,
  ...over,
});

// A Tuesday.
const TEN = Date.UTC(2026, 10, 24, 10);

describe('whether an agent is there', () => {
  it.each<[string, Partial<Lookups['agents'][number]>, number, string, number | null]>([
    ['during hours', {}, TEN, 'in', null],
    ['at the opening instant', {}, Date.UTC(2026, 10, 24, 9), 'in', null],
    ['at closing time', {}, Date.UTC(2026, 10, 24, 17), 'out', Date.UTC(2026, 10, 25, 9)],
    ['before hours', {}, Date.UTC(2026, 10, 24, 7), 'out', Date.UTC(2026, 10, 24, 9)],
    [
      'the evening before a holiday and a weekend',
      {},
      Date.UTC(2026, 10, 26, 20),
      'out',
      Date.UTC(2026, 10, 30, 9),
    ],
    ['on leave, though it is office hours', { isOnLeave: true }, TEN, 'on-leave', null],
    ['without hours of their own', { workdayId: null }, TEN, 'unknown', null],
    ['with hours the tenant does not list', { workdayId: 99 }, TEN, 'unknown', null],
    ['with hours nobody can read', { workdayId: BROKEN }, TEN, 'unknown', null],
    ['with hours that never come again', { workdayId: NEVER_AGAIN }, TEN, 'out', null],
  ])('%s', (_, over, now, presence, backAt) => {
    const [load] = agentLoads({ agents: [agent(over)], calendars }, [], now);
    expect(load).toMatchObject({ presence, backAt });
  });
});

describe('what an agent has to do', () => {
  it('is their open tickets, and of those the late ones', () => {
    const agents = [agent({}), agent({ id: 8, name: 'Ola Berg' })];
    const tickets = [
      { agentId: 7, role: 'in-progress', slaState: 'on-track' },
      { agentId: 7, role: 'waiting-client', slaState: 'paused' },
      { agentId: 7, role: 'new', slaState: 'breached' },
      { agentId: 7, role: 'resolved', slaState: 'missed' },
      { agentId: null, role: 'new', slaState: 'breached' },
      { agentId: 99, role: 'new', slaState: 'breached' },
    ] as const;
    expect(agentLoads({ agents, calendars }, tickets, TEN)).toMatchObject([
      { id: 7, name: 'Rosa Lind', teamNames: ['Service Desk'], open: 3, late: 1 },
      { id: 8, name: 'Ola Berg', open: 0, late: 0 },
    ]);
  });

  it('is not told of accounts that are disabled or belong to a program', () => {
    const agents = [agent({ isDisabled: true }), agent({ id: 13, isMachine: true })];
    expect(agentLoads({ agents, calendars }, [], TEN)).toEqual([]);
  });
});
