import { expect, it } from 'vitest';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { whoChanged } from './who-changed';

const sam = { kind: 'agent', id: 8, name: 'Sam Okafor' } as const;
const ola = { kind: 'agent', id: 9, name: 'Ola Berg' } as const;
const entry = (noteHtml: string, author: typeof sam | typeof ola, at: number) =>
  actionWith({ kind: 'status-change', noteHtml, author, at });

const actions = [
  entry('Priority changed from Medium to High', sam, 1),
  entry('Assigned to Ola Berg (was nobody). Team changed from Desk to Field', sam, 2),
  entry('Category changed from none to Email &gt; Outlook', ola, 3),
  actionWith({ kind: 'status-change', toStatusName: 'On Hold', author: ola, at: 4 }),
];

it.each([
  ['statusId', { statusName: 'On Hold' }, 'Ola Berg', 4],
  ['priorityId', { priorityName: 'High' }, 'Sam Okafor', 1],
  ['agentId', { agentId: 9, agentName: 'Ola Berg' }, 'Sam Okafor', 2],
  ['teamId', { teamId: 4, teamName: 'Field' }, 'Sam Okafor', 2],
  ['category', { category: 'Email > Outlook' }, 'Ola Berg', 3],
] as const)('the log tells who changed %s', (field, over, name, at) => {
  expect(whoChanged(field, ticketWith(over), actions)).toMatchObject({ name, at });
});

it('the newest entry counts', () => {
  const again = [...actions, entry('Priority changed from Low to High', ola, 9)];
  const ticket = ticketWith({ priorityName: 'High' });
  expect(whoChanged('priorityId', ticket, again)).toMatchObject({ name: 'Ola Berg', at: 9 });
});

it('nobody is named where the log says nothing of it, or of another value alone', () => {
  expect(whoChanged('siteId', ticketWith(), actions)).toBeNull();
  expect(whoChanged('agentId', ticketWith({ agentId: 7, agentName: 'Ola' }), actions)).toBeNull();
  expect(whoChanged('category', ticketWith({ category: 'Email' }), actions)).toBeNull();
  const note = actionWith({ kind: 'note', noteHtml: 'Please set it to High', author: sam });
  expect(whoChanged('priorityId', ticketWith({ priorityName: 'High' }), [note])).toBeNull();
});
