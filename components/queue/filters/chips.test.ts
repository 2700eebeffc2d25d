import { describe, expect, it } from 'vitest';
import type { QueuePage } from '@/lib/contracts/queue';
import { noFilter, type TicketFilter } from '@/lib/domain/queue-filter';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { chipsOf, type FilterChip } from './chips';
import { filterNames } from './filter-names';

const nothing = { team: [], agent: [], status: [], priority: [], type: [], client: [] };

function pageWith(facets: Partial<QueuePage['facets']>): QueuePage {
  const standing = {
    slaState: 'on-track',
    responseSla: 'met',
    resolutionSla: 'on-track',
    isWakeUpDue: false,
    isUntouched: false,
  } as const;
  return {
    rows: [{ ...ticketWith({ siteId: 8, siteName: 'Head office', userId: 12 }), ...standing }],
    matched: 1,
    total: 1,
    page: 1,
    pageSize: 100,
    facets: { ...nothing, category: [], ball: [], ...facets },
    sla: { breached: 0, 'at-risk': 0, 'on-track': 1, paused: 0, none: 0, missed: 0, met: 0 },
    groups: [],
    serverNow: 0,
    version: 'a.1',
    health: { tenant: 'ok', readAt: 0, loading: null, trouble: null },
  };
}

const page = pageWith({ client: [{ id: 3, name: 'Northwind', count: 4 }] });
const nameOf = filterNames(page, smallTenantLookups());
const looking = { zone: 'Europe/London', year: 2026 };

const chips = (filter: Partial<TicketFilter>, names = nameOf): FilterChip[] =>
  chipsOf({ ...noFilter, ...filter }, names, looking);
const labels = (filter: Partial<TicketFilter>, names = nameOf) =>
  chips(filter, names).map(({ label }) => label);

describe('what narrows a list', () => {
  it('is told in words, each value by itself', () => {
    expect(
      labels({
        q: ' printer ',
        team: [4],
        agent: [0, 7],
        status: [5],
        priority: [3],
        type: [1],
        client: [3],
        category: ['Email', ''],
        ball: ['third-party'],
        sla: ['breached'],
        response: ['missed'],
        resolution: ['at-risk'],
        site: [8],
        user: [12],
        role: ['waiting-client'],
        is: ['vip', 'untouched'],
      }),
    ).toEqual([
      'Text: printer',
      'Team: Service Desk',
      'Assignee: Unassigned',
      'Assignee: Rosa Lind',
      'Status: Waiting on Client',
      'Priority: Medium',
      'Type: Incident',
      'Client: Northwind',
      'Category: Email',
      'Category: No category',
      'Ball with: Third party',
      'SLA: Breached',
      'First response: Missed',
      'Resolution: At risk',
      'Site: Head office',
      'User: Ana Ruiz',
      'Status role: Waiting on client',
      'VIP',
      'Untouched for 2 days',
    ]);
  });

  it('is nothing where all is left in, blank text and a zone without days among it', () => {
    expect(chips({ q: '  ', zone: 'Asia/Tokyo', date: 'due' })).toEqual([]);
    expect(chips({ from: '2026-11-20' })).toEqual([]);
  });

  it('says where the tenant no longer has a value', () => {
    const gone = chips({ status: [99], category: ['Email > Gone'] });
    expect(gone.map(({ label, isGone }) => [label, isGone])).toEqual([
      ['Status: #99 (no longer exists)', true],
      ['Category: Email > Gone (no longer exists)', true],
    ]);
  });

  it('shows numbers while nobody has told the names', () => {
    const filter = { status: [99], client: [3], user: [5], category: ['Email'] };
    expect(labels(filter, filterNames(undefined, undefined))).toEqual([
      'Status: #99',
      'Client: #3',
      'Category: Email',
      'User: #5',
    ]);
    const empty = { ...smallTenantLookups(), statuses: [] };
    expect(labels({ status: [99] }, filterNames(undefined, empty))).toEqual(['Status: #99']);
  });

  it('knows a category that only tickets have, and what stands above it', () => {
    const old = { id: 'Fax > Paper', name: 'Fax > Paper', count: 1 };
    const names = filterNames(pageWith({ category: [old] }), smallTenantLookups());
    expect(labels({ category: ['Fax', 'Fax > Paper'] }, names)).toEqual([
      'Category: Fax',
      'Category: Fax > Paper',
    ]);
  });

  it('keeps names with markup as they are', () => {
    const evil = pageWith({ client: [{ id: 3, name: '<b>Bold</b> & Co', count: 1 }] });
    expect(labels({ client: [3] }, filterNames(evil, undefined))).toEqual([
      'Client: <b>Bold</b> & Co',
    ]);
  });
});

it.each<[Partial<TicketFilter>, string]>([
  [{ date: 'occurred', from: '2026-11-20', to: '2026-11-26' }, 'Created 20 Nov – 26 Nov'],
  [{ date: 'due', from: '2026-11-20' }, 'Due from 20 Nov'],
  [{ date: 'touched', to: '2026-01-02' }, 'Last touch until 2 Jan'],
  [{ date: 'occurred', from: '2026-11-20', to: '2026-11-20' }, 'Created 20 Nov'],
  [{ date: 'due', from: '2025-12-30', to: '2026-01-02' }, 'Due 30 Dec 2025 – 2 Jan 2026'],
])('days are told briefly: %o', (days, label) => {
  expect(labels({ zone: 'Europe/London', ...days })).toEqual([label]);
});

it('days of another zone than one’s own say so', () => {
  const days = { date: 'due', from: '2026-11-20' } as const;
  expect(labels({ ...days, zone: 'Asia/Tokyo' })).toEqual(['Due from 20 Nov (Asia/Tokyo)']);
  expect(labels({ ...days, zone: null })).toEqual(['Due from 20 Nov (UTC)']);
});

it('what is taken off goes alone, and the rest stays', () => {
  const filter: Partial<TicketFilter> = {
    q: 'fax',
    status: [2, 5],
    is: ['vip'],
    date: 'due',
    from: '2026-11-20',
    zone: 'Europe/London',
  };
  expect(chips(filter).map(({ without }) => without)).toEqual([
    { q: '' },
    { status: [5] },
    { status: [2] },
    { is: [] },
    { date: null, from: null, to: null, zone: null },
  ]);
});
