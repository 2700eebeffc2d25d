import { describe, expect, test } from 'vitest';
import { queueRow } from '@/tests/support/queue-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { facetValue, isKnown, QueueEntry, withStanding } from './queue-entry';
import type { FacetName } from './queue-filter';
import type { Ticket } from './ticket';
import type { Standing } from './ticket-standing';

describe('the value of a ticket in a facet', () => {
  test.each<[FacetName, Partial<Ticket>, { id: number | string; name: string }]>([
    ['team', {}, { id: 1, name: 'Service Desk' }],
    ['team', { teamId: null }, { id: 0, name: 'No team' }],
    ['agent', { agentId: null, agentName: null }, { id: 0, name: 'Unassigned' }],
    ['status', { statusId: 5, statusName: 'Parked' }, { id: 5, name: 'Parked' }],
    ['priority', { priorityId: null }, { id: 0, name: 'No priority' }],
    ['type', { typeId: null }, { id: 0, name: 'No type' }],
    ['client', { clientId: 12, clientName: null }, { id: 12, name: '#12' }],
    ['client', { clientId: null }, { id: 0, name: 'No client' }],
    [
      'category',
      { category: 'Email > Outlook' },
      { id: 'Email > Outlook', name: 'Email > Outlook' },
    ],
    ['category', { category: null }, { id: '', name: 'No category' }],
    ['ball', { role: 'waiting-client' }, { id: 'client', name: 'Client' }],
    ['ball', { role: 'resolved' }, { id: 'nobody', name: 'Nobody' }],
  ])('%s of %o', (facet, over, value) => {
    expect(facetValue(ticketWith(over), facet)).toEqual(value);
  });
});

describe('a reading of a ticket', () => {
  const known = queueRow({ id: 1 }, { isUntouched: true });

  test('is known where all it says is, however the ticket stands', () => {
    expect(isKnown(ticketWith({ id: 1 }), known)).toBe(true);
    expect(isKnown(queueRow({ id: 1 }, { isUntouched: true }), known)).toBe(true);
  });

  test.each<Partial<Ticket>>([
    { summary: 'Another' },
    { isVip: true },
    { clientRepliedAt: 5 },
    { agentId: null },
    { lastActionAt: 0 },
  ])('is news where it says %o', (over) => {
    expect(isKnown(ticketWith({ id: 1, ...over }), known)).toBe(false);
  });
});

describe('a row of a list', () => {
  test('stands as it does now, whatever it was kept with', () => {
    const kept = queueRow({ id: 1, summary: 'Kept' }, { slaState: 'breached', isWakeUpDue: true });
    const standing: Standing = {
      slaState: 'met',
      responseSla: 'met',
      resolutionSla: 'met',
      isWakeUpDue: false,
      isUntouched: false,
    };
    expect(withStanding(kept, standing)).toEqual({ ...kept, ...standing });
    expect(kept.slaState).toBe('breached');
  });

  test('is due by the clock that breaks next', () => {
    const owed = queueRow({ responseDueAt: 10, resolutionDueAt: 20 });
    expect(new QueueEntry(owed).dueAt).toBe(10);
    expect(new QueueEntry({ ...owed, respondedAt: 5 }).dueAt).toBe(20);
    expect(new QueueEntry(queueRow()).dueAt).toBeNull();
  });
});
