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
