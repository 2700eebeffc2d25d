import { describe, expect, test } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import type { TicketWrite } from '../client';
import { changeBody, newTicketBody } from './ticket-writes';

const lookups = smallTenantLookups();

describe('a change of a ticket in the words of the dialect', () => {
  test.each<[string, TicketWrite, object, object]>([
    ['status', { statusId: 2 }, { status_id: 2 }, { status_id: 2 }],
    ['resolution', { resolution: 'Done' }, { resolution: 'Done' }, { closure_note: 'Done' }],
    ['priority', { priorityId: 1 }, { priority_id: 1 }, { priority_id: 1 }],
    ['agent', { agentId: 7 }, { agent_id: 7 }, { agent_id: 7 }],
    ['no agent', { agentId: null }, { agent_id: null }, { agent_id: 0 }],
    ['team', { teamId: 5 }, { team_id: 5 }, { team: 'Escalation' }],
    ['a team the look-ups miss', { teamId: 99 }, { team_id: 99 }, { team_id: 99 }],
    ['no team', { teamId: null }, { team_id: null }, { team: '' }],
    [
      'category',
      { category: 'Email > Outlook' },
      { category_1: 'Email>Outlook', category_2: null, category_3: null, category_4: null },
      { category_1: 'Email>Outlook' },
    ],
    [
      'no category',
      { category: null },
      { category_1: '', category_2: null, category_3: null, category_4: null },
      { category_1: '' },
    ],
    ['summary', { summary: 'VPN' }, { summary: 'VPN' }, { summary: 'VPN' }],
    [
      'client, with site and contact',
      { clientId: 3, siteId: 4, userId: 5 },
      { client_id: 3, site_id: 4, user_id: 5 },
      { client_id: 3, site_id: 4, user_id: 5 },
    ],
    [
      'no site, no contact, no contract',
      { siteId: null, userId: null, contractId: null },
      { site_id: null, user_id: null, contract_id: null },
      { site_id: 0, user_id: 0, contract_id: 0 },
    ],
    [
      'type, SLA and contract',
      { typeId: 2, slaId: 1, contractId: 9 },
      { tickettype_id: 2, sla_id: 1, contract_id: 9 },
      { tickettype_id: 2, sla_id: 1, contract_id: 9 },
    ],
    ['reporter', { reportedBy: 'Jo' }, { reportedby: 'Jo' }, { reportedby: 'Jo' }],
    ['no reporter', { reportedBy: null }, { reportedby: null }, { reportedby: '' }],
    [
      'when it occurred and when to look again',
      { occurredAt: 0, followUpAt: 60_000 },
      { dateoccurred: '1970-01-01T00:00:00.000Z', followupdate: '1970-01-01T00:01:00.000Z' },
      { dateoccurred: '1970-01-01T00:00:00.000Z', followupdate: '1970-01-01T00:01:00.000Z' },
    ],
    ['no follow-up', { followUpAt: null }, { followupdate: null }, { followupdate: null }],
    [
      'off the clock',
      { excludedFromSla: true },
      { excludefromsla: true },
      { excludefromsla: true },
    ],
  ])('%s', (_, write, simplified, real) => {
    const body = (dialect: 'simplified' | 'real') =>
      JSON.parse(JSON.stringify(changeBody(42, write, dialect, lookups))) as unknown;
    expect(body('simplified')).toEqual({ id: 42, ...simplified });
    expect(body('real')).toEqual({ id: 42, ...real });
  });

  test('a tenant that has an agent for nobody is told that one', () => {
    const body = changeBody(42, { agentId: null }, 'real', { ...lookups, nobodyId: 1 });
    expect(body.agent_id).toBe(1);
  });
});

test('a new ticket’s category is written as the tenant lists it', () => {
  const ticket = { summary: 'x', detailsHtml: '', clientId: 1, typeId: 1 };
  const body = newTicketBody({ ...ticket, category: 'Email > Outlook' }, 'simplified');
  expect(body.category_1).toBe('Email>Outlook');
  expect(newTicketBody(ticket, 'real').category_1).toBeUndefined();
});

test('how a new ticket came is a word, or the number a real tenant has for it', () => {
  const ticket = { summary: 'x', detailsHtml: '', clientId: 1, typeId: 1, slaId: 2 };
  const sources = [{ id: 4, source: 'phone' }] as const;
  const fromPhone = { ...ticket, source: 'phone' } as const;
  expect(newTicketBody(fromPhone, 'simplified')).toMatchObject({ source: 'phone', sla_id: 2 });
  expect(newTicketBody(fromPhone, 'real', sources).source).toBe(4);
  expect(newTicketBody({ ...ticket, source: 'portal' }, 'real', sources).source).toBeUndefined();
  expect(newTicketBody(ticket, 'real', sources).source).toBeUndefined();
});
