import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFaultServer, type FaultServer } from '@/tests/support/fault-server';
import type { Outcome } from '@/lib/domain/lookups';
import { parseWorkingCalendar } from '@/lib/domain/working-time';
import { createHalo, type HaloOptions } from './client';
import { readWorkday } from './wire/read-workday';

let tenant: FaultServer;
let odd: string[];
beforeEach(async () => {
  tenant = await startFaultServer();
  odd = [];
});
afterEach(() => tenant.close());

function lookups(options: Partial<HaloOptions> = {}) {
  return createHalo({
    url: tenant.url,
    dialect: 'real',
    now: Date.now,
    sleep: async () => {},
    onOdd: (what) => odd.push(what),
    ...options,
  })
    .session({ current: async () => 'token', renew: async () => 'token' })
    .lookups();
}

function outcome(over: Partial<Outcome> & { id: number; name: string }): Outcome {
  return { kind: 'note', statusId: null, sendsEmail: false, hidesFromUser: false, ...over };
}

describe("the tenant's own lists", () => {
  test('are read as bare arrays and as envelopes, names and roles resolved', async () => {
    tenant.script('GET /api/Status', {
      json: [
        { id: 9, name: 'Closed', sequence: 9 },
        { id: 1, name: 'New', sequence: 1 },
        { id: 31, name: 'Waiting for parts', sequence: 5 },
      ],
    });
    tenant.script('GET /api/Priority', {
      json: [
        {
          id: '2f1d6c1e-0000-4000-8000-000000000001',
          slaid: 2,
          priorityid: 1,
          name: 'Critical',
          responsetime: 0.25,
          responseunits: 'H',
          fixtime: 1,
          fixunits: 'H',
          workdaysoverride: 3,
        },
        { id: 4, name: 'Low', responsetime: 30, responseunits: 'M', fixtime: 3, fixunits: 'D' },
      ],
    });
    tenant.script('GET /api/TicketType', {
      json: {
        record_count: 3,
        tickettypes: [
          { id: 1, name: 'Incident', default_team: 'service desk', default_sla: 2 },
          { id: 2, name: 'Request', default_team_id: 4, default_sla: 0 },
          { id: 3, name: 'Change', default_team: 'Nobody’s' },
        ],
      },
    });
    tenant.script('GET /api/Team', { json: [{ id: 4, name: 'Service Desk' }, { id: 5 }] });
    tenant.script('GET /api/Category', {
      json: [
        { id: 3, value: 'Email>Outlook', category_name: 'Outlook', type_id: 1, team_id: 4 },
        { id: 4, category_name: 'Network' },
        { id: 5, value: 'Human error', type_id: 2 },
        { id: 6, value: '>' },
      ],
    });
    tenant.script('GET /api/Agent', {
      json: [
        { id: 1, name: 'Unassigned' },
        {
          ...{ id: 7, name: 'Rosa Lind', team: 'Service Desk', teams: [{ name: 'Field' }] },
          ...{ isonleave: true, workday_id: 2, onlinestatus: 1 },
        },
        { id: 8, name: 'Ib Holm', isdisabled: true },
      ],
    });
    tenant.script('GET /api/SLA', {
      json: [
        { id: 2, name: 'Gold', workday_id: 1, is_default: true },
        { id: 3, name: 'Iron' },
      ],
    });
    tenant.script('GET /api/Outcome', {
      json: [
        { id: 2, outcome: 'Email User', newstatus: -1, sendemail: true },
        { id: 6, outcome: 'Ask User', actiontype_id: 1, newstatus: 5, sendemail: true },
        { id: 7, outcome: 'Private Note', hidefromuser: true },
        { id: 8, outcome: 'Approval' },
        { id: 9 },
      ],
    });
    tenant.script('GET /api/Lookup', {
      json: [
        { id: 0, name: 'Manual' },
        { id: 1, name: 'Email' },
        { id: 5, name: 'Chat' },
        { id: 7, name: 'Self Service Portal' },
      ],
    });

    const found = await lookups({ statusRoles: { 31: 'waiting-third-party' } });
    expect(found).toEqual({
      statuses: [
        { id: 1, name: 'New', role: 'new', roleGuessed: false, sequence: 1 },
        {
          id: 31,
          name: 'Waiting for parts',
          role: 'waiting-third-party',
          roleGuessed: false,
          sequence: 5,
        },
        { id: 9, name: 'Closed', role: 'closed', roleGuessed: false, sequence: 9 },
      ],
      priorities: [
        {
          priorityId: 1,
          slaId: 2,
          name: 'Critical',
          responseMs: 900_000,
          resolutionMs: 3_600_000,
          workdayId: 3,
        },
        {
          priorityId: 4,
          slaId: null,
          name: 'Low',
          responseMs: 1_800_000,
          resolutionMs: null,
          workdayId: null,
        },
      ],
      types: [
        { id: 1, name: 'Incident', teamId: 4, slaId: 2 },
        { id: 2, name: 'Request', teamId: 4, slaId: null },
        { id: 3, name: 'Change', teamId: null, slaId: null },
      ],
      teams: [{ id: 4, name: 'Service Desk', managers: [] }],
      categories: [
        { id: 3, path: 'Email > Outlook', teamId: 4 },
        { id: 4, path: 'Network', teamId: null },
      ],
      agents: [
        {
          id: 7,
          name: 'Rosa Lind',
          teamNames: ['Service Desk', 'Field'],
          isDisabled: false,
          isMachine: false,
          isOnLeave: true,
          workdayId: 2,
        },
        {
          id: 8,
          name: 'Ib Holm',
          teamNames: [],
          isDisabled: true,
          isMachine: false,
          isOnLeave: false,
          workdayId: null,
        },
      ],
      nobodyId: 1,
      slas: [
        { id: 2, name: 'Gold', workdayId: 1, isDefault: true },
        { id: 3, name: 'Iron', workdayId: null, isDefault: false },
      ],
      outcomes: [
        outcome({ id: 2, name: 'Email User', kind: 'email', sendsEmail: true }),
        outcome({ id: 6, name: 'Ask User', kind: 'email', statusId: 5, sendsEmail: true }),
        outcome({ id: 7, name: 'Private Note', hidesFromUser: true }),
        outcome({ id: 8, name: 'Approval', kind: 'other' }),
      ],
      sources: [
        { id: 0, source: 'manual' },
        { id: 1, source: 'email' },
        { id: 7, source: 'portal' },
      ],
      calendars: [],
    });
    expect(odd.some((what) => what.includes('"Low" counts its targets in "D"'))).toBe(true);
  });

  test('a list that is closed to this account is empty; without statuses nothing can be read', async () => {
    tenant.script('GET /api/Status', { json: [{ id: 1, name: 'New' }] }, { status: 403 });
    tenant.script('GET /api/Team', { status: 403 });
    expect((await lookups()).teams).toEqual([]);
    await expect(lookups()).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('a list that fails for another reason is not taken for an empty one', async () => {
    tenant.script('GET /api/Status', { json: [] });
    tenant.script('GET /api/Agent', { status: 500 });
    await expect(lookups()).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('working hours carry the holidays of both places, and no agent’s leave', async () => {
    tenant.script('GET /api/Status', { json: [] });
    tenant.script('GET /api/Workday', {
      json: [
        {
          id: 1,
          name: 'Office',
          timezone: 'GMT Standard Time',
          alldayssame: true,
          start: '1900-01-01T08:30:00',
          end: '1900-01-01T18:00:00',
          incmonday: true,
          inctuesday: true,
          incsaturday: false,
          holidays: [{ date: '2026-12-25T00:00:00', allday: true, isrecurring: true }],
        },
      ],
    });
    tenant.script('GET /api/Holiday', {
      json: [
        {
          workday_id: 1,
          date: '2026-04-03T00:00:00',
          end_date: '2026-04-06T23:59:59',
          allday: true,
        },
        {
          workday_id: 1,
          date: '2026-12-24T13:00:00',
          end_date: '2026-12-24T18:00:00',
          allday: false,
        },
        { workday_id: 1, date: '2026-12-24T17:00:00', duration: 9, allday: false },
        { workday_id: 2, date: '2026-05-01T00:00:00' },
        { workday_id: 1, agent_id: 7, date: '2026-06-01T00:00:00' },
        { workday_id: 1, date: '1900-01-01T00:00:00' },
      ],
    });
    const { calendars } = await lookups();
    expect(calendars).toEqual([
      {
        workdayId: 1,
        name: 'Office',
        calendar: {
          timeZone: 'Europe/London',
          weekly: {
            mon: [['08:30', '18:00']],
            tue: [['08:30', '18:00']],
            wed: [],
            thu: [],
            fri: [],
            sat: [],
            sun: [],
          },
          holidays: ['12-25', '2026-04-03/2026-04-06'],
          breaks: { '2026-12-24': [['13:00', '24:00']] },
        },
      },
    ]);
  });
});

describe('opening hours as tenants write them', () => {
  const read = (row: object) =>
    readWorkday({ id: 1, ...row }, [], (what) => odd.push(what))?.calendar;

  test('by weekday, midnight as 23:59:59 or 00:00', () => {
    const calendar = read({
      timezone: 'Europe/Berlin',
      alldayssame: false,
      incmonday: true,
      startmonday: '1900-01-01T09:00:00',
      endmonday: '1900-01-01T23:59:59',
      inctuesday: false,
      starttuesday: '1900-01-01T09:00:00',
      endtuesday: '1900-01-01T17:00:00',
      incsunday: true,
      startsunday: '1900-01-01T00:00:00',
      endsunday: '1900-01-01T00:00:00',
    });
    expect(calendar?.weekly).toMatchObject({
      mon: [['09:00', '24:00']],
      tue: [],
      sun: [['00:00', '24:00']],
    });
  });

  test('around the clock', () => {
    expect(read({ timezone: 'UTC', always_open: true })).toEqual({
      timeZone: 'Etc/UTC',
      weekly: {},
      alwaysOpen: true,
    });
  });

  test('time slots stand in where a worked day has no hours of its own', () => {
    const calendar = read({
      timezone: 'UTC',
      incmonday: true,
      timeslots: [
        { start_time: '09:00:00', end_time: '12:00:00' },
        { start_time: '13:00:00', end_time: '17:00:00' },
      ],
    });
    expect(calendar?.weekly?.mon).toEqual([
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ]);
  });

  test.each([
    ['Romance Standard Time', 'Europe/Paris'],
    ['AUS Eastern Standard Time', 'Australia/Sydney'],
    ['India Standard Time', 'Asia/Calcutta'],
    ['America/New_York', 'America/New_York'],
  ])('the zone %s is %s', (timezone, timeZone) => {
    const calendar = read({ timezone, always_open: true });
    expect(calendar?.timeZone).toBe(timeZone);
    expect(() => parseWorkingCalendar(calendar)).not.toThrow();
  });

  test.each([
    ['an unknown zone', { timezone: 'Middle-earth Standard Time', always_open: true }],
    ['no open hour at all', { timezone: 'UTC' }],
    [
      'a day that ends before it starts',
      { timezone: 'UTC', alldayssame: true, incmonday: true, start: '17:00', end: '09:00' },
    ],
  ])('%s makes no calendar, and is reported', (_, row) => {
    expect(read(row)).toBeUndefined();
    expect(odd).toHaveLength(1);
    expect(odd[0]).toMatch(/left out/);
  });
});
