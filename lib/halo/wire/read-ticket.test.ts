import { describe, expect, test } from 'vitest';
import type { Lookups } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { readTicket } from './read-ticket';

const read = (row: unknown) => readTicket(row, smallTenantLookups());
const at = (iso: string) => Date.parse(iso);

const common: Partial<Ticket> = {
  id: 42,
  summary: 'Outlook stuck',
  clientId: 3,
  statusId: 2,
  statusName: 'In Progress',
  role: 'in-progress',
  priorityName: 'P3',
  typeName: 'Incident',
  agentId: 7,
  agentName: 'Rosa Lind',
  teamId: 4,
  teamName: 'Service Desk',
  category: 'Email > Outlook',
  slaName: 'Gold',
  occurredAt: at('2024-02-15T09:00:00Z'),
  respondedAt: at('2024-02-15T09:10:00Z'),
  resolutionDueAt: at('2024-02-15T17:00:00Z'),
  responseState: 'met',
  chargeableHours: 1.5,
  detailsHtml: '<p>It hangs</p>',
};

describe('a ticket reads the same in both dialects', () => {
  test('as the simplified contract writes it', () => {
    const ticket = read({
      id: 42,
      summary: 'Outlook stuck',
      details: '<p>It hangs</p>',
      client_id: 3,
      client_name: 'Fenwick Dental',
      status_id: 2,
      status_name: 'In Progress',
      priority_id: 3,
      tickettype_id: 1,
      category_1: 'Email',
      category_2: 'Outlook',
      agent_id: 7,
      agent_name: 'Rosa Lind',
      team_id: 4,
      sla_id: 2,
      dateoccurred: '2024-02-15T09:00:00Z',
      dateresponded: '2024-02-15T09:10:00Z',
      deadlinedate: '2024-02-15T17:00:00Z',
      slaresponsestate: 3,
      slaresolutionstate: 1,
      slahold: false,
      chargeabletime: 1.5,
      resolution: null,
    });
    expect(ticket).toMatchObject({
      ...common,
      clientName: 'Fenwick Dental',
      resolutionState: 'running',
      resolution: null,
    });
  });

  test('as a real tenant writes it', () => {
    const ticket = read({
      id: '42',
      summary: 'Outlook stuck',
      details_html: '<p>It hangs</p>',
      client_id: 3,
      status_id: '2',
      priority_id: 3,
      tickettype_id: 1,
      category_1: 'Email>Outlook',
      agent_id: 7,
      team: 'service desk',
      sla_id: 2,
      dateoccurred: '2024-02-15T09:00:00.0000000',
      responsedate: '2024-02-15T09:10:00.0000000',
      respondbydate: '2024-02-15T10:00:00',
      fixbydate: '2024-02-15T17:00:00',
      deadlinedate: '1900-01-01T00:00:00',
      dateclosed: '1899-12-30T00:00:00',
      slaresponsestate: 'I',
      slastate: 'O',
      onhold: false,
      chargehours: 1.5,
      unheard_of: { deep: true },
    });
    expect(ticket).toMatchObject({
      ...common,
      teamName: 'service desk',
      clientName: null,
      responseDueAt: at('2024-02-15T10:00:00Z'),
      resolutionState: 'breached',
      closedAt: null,
    });
  });
});

describe('which deadline counts', () => {
  const due = (row: object) => read({ id: 1, ...row })?.resolutionDueAt;
  test("the tenant's SLA date wins over one set by hand", () => {
    expect(due({ fixbydate: '2024-02-15T17:00:00', deadlinedate: '2024-02-14T00:00:00' })).toBe(
      at('2024-02-15T17:00:00Z'),
    );
  });
  test('a date set by hand is no deadline where the SLA date is unset', () => {
    expect(
      due({ fixbydate: '1900-01-01T00:00:00', deadlinedate: '2024-02-14T00:00:00' }),
    ).toBeNull();
  });
  test('nor where the tenant leaves it empty, as it does while the clock is paused', () => {
    expect(due({ fixbydate: null, deadlinedate: '2024-02-14T00:00:00Z' })).toBeNull();
  });
  test('where the tenant knows no SLA date at all the deadline is the one given', () => {
    expect(due({ deadlinedate: '2024-02-14T00:00:00Z' })).toBe(at('2024-02-14T00:00:00Z'));
  });
});

describe('nobody is nobody', () => {
  test.each([
    [{ agent_id: null }],
    [{ agent_id: 0 }],
    [{ agent_id: -1, agent_name: '' }],
    [{ agent_id: 1, agent_name: 'Unassigned' }],
    [{}],
  ])('%j has no assignee', (row) => {
    expect(read({ id: 1, ...row })).toMatchObject({ agentId: null, agentName: null });
  });
});

test('an agent the tenant keeps for nobody is nobody, also where the ticket gives no name', () => {
  const lookups = { ...smallTenantLookups(), nobodyId: 1 };
  expect(readTicket({ id: 1, agent_id: 1 }, lookups)).toMatchObject({
    ...{ agentId: null, agentName: null },
  });
});

test.each([
  [{ is_vip: true }, true],
  [{ isimportantcontact: true }, true],
  [{ is_vip: 'False', isimportantcontact: true }, false],
  [{}, false],
])('%j: a requester to be handled with care? %s', (row, isVip) => {
  expect(read({ id: 1, ...row })?.isVip).toBe(isVip);
});

describe('whether the client waits for an answer', () => {
  const WROTE = '2024-02-15T10:00:00Z';
  test.each<[string, object, string | null]>([
    ['the tenant says when', { client_replied: true, lastincomingemail: WROTE }, WROTE],
    ['the tenant says that alone', { client_replied: true, lastactiondate: WROTE }, WROTE],
    ['an agent answered', { client_replied: false, lastincomingemail: WROTE }, null],
    ['nobody wrote', { lastactiondate: WROTE }, null],
    ['nothing came after it', { lastincomingemail: WROTE }, WROTE],
    [
      'its own entry in the log is a little younger',
      { lastincomingemail: WROTE, lastactiondate: '2024-02-15T10:01:00Z' },
      WROTE,
    ],
    [
      'something came after it',
      { lastincomingemail: WROTE, lastactiondate: '2024-02-15T10:01:01Z' },
      null,
    ],
    ['it was never set', { lastincomingemail: '1900-01-01T00:00:00', lastactiondate: WROTE }, null],
  ])('%s', (_, row, since) => {
    expect(read({ id: 1, ...row })?.clientRepliedAt).toBe(since === null ? null : at(since));
  });
});

test.each([
  ['phone', 'phone'],
  [1, 'email'],
  ['1', 'email'],
  [0, null],
  ['carrier pigeon', null],
  [undefined, null],
])('how it came, said as %j: %s', (source, expected) => {
  const lookups: Lookups = { ...smallTenantLookups(), sources: [{ id: 1, source: 'email' }] };
  expect(readTicket({ id: 1, source }, lookups)?.source).toBe(expected);
});

test('the ticket it goes on from is known, and a parent is not taken for one', () => {
  expect(read({ id: 1, related_to_id: 7 })?.relatedToId).toBe(7);
  expect(read({ id: 1, parent_id: 7 })?.relatedToId).toBeNull();
});

describe('clock states', () => {
  test.each<[object, Partial<Ticket>]>([
    [
      { slaresponsestate: 0, slaresolutionstate: 2 },
      { responseState: 'not-started', resolutionState: 'paused' },
    ],
    [
      { slaresponsestate: '4', slaresolutionstate: '3' },
      { responseState: 'breached', resolutionState: 'met' },
    ],
    [{ slaresponsestate: 'O' }, { responseState: 'breached', resolutionState: null }],
    [{ slaresponsestate: '' }, { responseState: 'running' }],
    [{ slaresponsestate: 'odd' }, { responseState: null }],
    [
      { slastate: 'I', onhold: true },
      { resolutionState: 'paused', onHold: true },
    ],
    [
      { slastate: 'I', status_id: 9 },
      { resolutionState: 'met', role: 'closed' },
    ],
    [
      { excludefromsla: true, slastate: 'I' },
      { resolutionState: 'not-started', excludedFromSla: true },
    ],
    [
      { slahold: true, slatimeleft: 1.5 },
      { onHold: true, remainingWhenPausedMs: 5_400_000 },
    ],
    [
      { slahold: false, slatimeleft: 1.5 },
      { onHold: false, remainingWhenPausedMs: null },
    ],
  ])('%j', (row, expected) => {
    expect(read({ id: 1, status_id: 2, ...row })).toMatchObject(expected);
  });
});

describe('what is missing or odd', () => {
  test('a ticket with nothing but its number is shown with what is known', () => {
    expect(read({ id: 5 })).toMatchObject({
      id: 5,
      summary: '(no summary)',
      statusName: 'Unknown',
      agentId: null,
      occurredAt: null,
      detailsHtml: null,
      category: null,
    });
  });

  test('odd fields are unknown, not fatal', () => {
    expect(
      read({ id: 5, summary: 12, agent_id: {}, dateoccurred: [], slahold: 'maybe', team: false }),
    ).toMatchObject({
      summary: '12',
      agentId: null,
      occurredAt: null,
      onHold: false,
      teamName: null,
    });
  });

  test('a status the tenant renamed is closed where the ticket says so', () => {
    expect(read({ id: 5, status_id: 31, hasbeenclosed: true })?.role).toBe('closed');
    expect(read({ id: 5, status_id: 31 })?.role).toBe('in-progress');
  });

  test.each([[null], ['ticket'], [[]], [{}], [{ id: 'x' }], [{ id: 0 }]])(
    '%j is no ticket',
    (row) => expect(read(row)).toBeNull(),
  );

  test('a resolution comes from whichever field holds it, made safe', () => {
    expect(read({ id: 1, resolution: 'Rebooted' })?.resolution).toBe('Rebooted');
    expect(
      read({ id: 1, closure_note: 'Done', closure_note_html: '<p onclick=x>Done</p>' })?.resolution,
    ).toBe('<p>Done</p>');
    expect(read({ id: 1, resolution: '<img src=x onerror=alert(1)' })?.resolution).not.toMatch(
      /onerror/,
    );
    expect(read({ id: 1, resolution: '   ' })?.resolution).toBeNull();
  });
});
