import { describe, expect, it } from 'vitest';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { ClientCard } from '@/lib/domain/client';
import { slaBook } from '@/lib/domain/sla-book';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { contractInForce, expectedDeadlines, expectedSla, expectedTeam } from './expected';

const HOUR = 3_600_000;
const at = Date.parse;
const now = at('2026-11-26T16:00:00Z');
const office: [string, string][] = [['09:00', '17:00']];

const lookups: LookupsAnswer = {
  ...smallTenantLookups(),
  serverNow: now,
  escalationEmail: null,
  routing: { byCategory: {}, byClient: {}, byType: {} },
  types: [
    { id: 1, name: 'Incident', teamId: 4, slaId: null },
    { id: 2, name: 'Outage', teamId: null, slaId: 3 },
  ],
  priorities: [
    {
      priorityId: 3,
      slaId: 2,
      name: 'Medium',
      responseMs: HOUR,
      resolutionMs: 8 * HOUR,
      workdayId: null,
    },
    {
      priorityId: 4,
      slaId: 2,
      name: 'Low',
      responseMs: null,
      resolutionMs: 24 * HOUR,
      workdayId: null,
    },
  ],
  slas: [
    { id: 2, name: 'Standard', workdayId: 1, isDefault: true },
    { id: 3, name: 'Gold', workdayId: 1, isDefault: false },
  ],
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

const contract = {
  id: 7,
  ref: 'HB-2026',
  slaId: 3,
  startDate: null,
  endDate: null,
  isActive: true,
};
const card: ClientCard = {
  client: { id: 9, name: 'Hartley Bros', isInactive: false, notes: null, slaId: null },
  sites: [],
  contracts: [{ ...contract, id: 6, ref: 'HB-2025', slaId: 2, endDate: '2026-06-30' }, contract],
  hasActiveContract: true,
};

describe('the contract a new ticket comes under', () => {
  it('is the one in force today, not one that has ended', () => {
    expect(contractInForce(card, now)?.ref).toBe('HB-2026');
  });

  it('is none where the desk says that none is in force', () => {
    expect(contractInForce({ ...card, hasActiveContract: false }, now)).toBeNull();
  });
});

describe('the SLA a new ticket gets', () => {
  const slaOf = (over: Partial<ClientCard>, typeId = 1) =>
    expectedSla(lookups, { card: { ...card, ...over }, typeId, now });

  it('is the contract’s', () => {
    expect(slaOf({})).toEqual({ slaId: 3, name: 'Gold', reason: 'by contract HB-2026' });
  });

  it('is the client’s own where the contract has none', () => {
    const client = { ...card.client, slaId: 3 };
    expect(slaOf({ client, contracts: [] })).toMatchObject({
      name: 'Gold',
      reason: 'by what the client has',
    });
  });

  it('is the type’s, else the default, where there is no contract', () => {
    const none = { contracts: [], hasActiveContract: false };
    expect(slaOf(none, 2)).toMatchObject({ name: 'Gold', reason: 'by type Outage' });
    expect(slaOf(none)).toMatchObject({ name: 'Standard', reason: 'the default' });
    expect(expectedSla(lookups, { card: null, typeId: null, now })?.name).toBe('Standard');
  });

  it('is not told where the tenant has no default', () => {
    expect(expectedSla({ ...lookups, slas: [] }, { card: null, typeId: 1, now })).toBeNull();
  });
});

describe('the team a new ticket goes to', () => {
  const ticket = { category: 'Network', client: { id: 9, name: 'Hartley Bros' }, typeId: 1 };

  it('is what the desk’s own table says, with what it goes by', () => {
    const routing = { byCategory: { Network: 4 }, byClient: { '9': 5 }, byType: {} };
    expect(expectedTeam({ ...lookups, routing }, ticket)).toEqual({
      name: 'Service Desk',
      by: 'by category',
      reason: 'by category: Network',
    });
    expect(expectedTeam({ ...lookups, routing }, { ...ticket, category: null })).toEqual({
      name: 'Escalation',
      by: 'by client',
      reason: 'by client: Hartley Bros',
    });
  });

  it('is what the tenant’s lists say where the table is silent', () => {
    expect(expectedTeam(lookups, ticket)).toEqual({
      name: 'Escalation',
      by: 'by category',
      reason: 'by category: Network',
    });
    expect(expectedTeam(lookups, { ...ticket, category: null })).toEqual({
      name: 'Service Desk',
      by: 'by type',
      reason: 'by type: Incident, unless HaloPSA has one for the client',
    });
    expect(expectedTeam(lookups, { ...ticket, category: null, typeId: 2 })).toBeNull();
  });
});

describe('the deadlines a new ticket gets', () => {
  const book = slaBook(lookups);

  it('are counted in working time from now', () => {
    expect(expectedDeadlines(book, { priorityId: 3, slaId: 2 }, now)).toEqual({
      responseAt: at('2026-11-26T17:00:00Z'),
      resolutionAt: at('2026-11-27T16:00:00Z'),
    });
  });

  it('are none where nothing is promised, and not known without hours', () => {
    expect(expectedDeadlines(book, { priorityId: 4, slaId: 2 }, now)?.responseAt).toBeNull();
    expect(expectedDeadlines(book, { priorityId: 9, slaId: 2 }, now)).toBeNull();
    const bare = slaBook({ ...lookups, calendars: [] });
    expect(expectedDeadlines(bare, { priorityId: 3, slaId: 2 }, now)).toBeNull();
  });

  it('are not known where the hours end before they are used up', () => {
    const never = { timeZone: 'UTC', weekly: { mon: office }, holidays: ['2026-11-27/2399-12-31'] };
    const book = slaBook({
      ...lookups,
      calendars: [{ workdayId: 1, name: 'Shut', calendar: never }],
    });
    expect(expectedDeadlines(book, { priorityId: 3, slaId: 2 }, now)).toBeNull();
  });
});
