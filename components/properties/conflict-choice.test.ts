import { describe, expect, it } from 'vitest';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { conflictRows, settled } from './conflict-choice';
import { ticketEdit } from './ticket-edit';

const zone = 'Europe/London';
const seen = ticketWith({
  priorityId: 3,
  priorityName: 'Medium',
  teamId: 1,
  teamName: 'Desk',
  clientId: 1,
  clientName: 'Northwind',
  siteId: 4,
  siteName: 'London',
});
const edit = ticketEdit(
  'a-key',
  seen,
  {
    change: { priorityId: 2, teamId: 5 },
    names: { priorityName: 'High', teamName: 'Field' },
  },
  zone,
)!;
const now = { ...seen, priorityId: 1, priorityName: 'Critical' };
const actions = [
  actionWith({
    kind: 'status-change',
    noteHtml: 'Priority changed from Medium to Critical',
    author: { kind: 'agent', id: 8, name: 'Sam Okafor' },
    at: 5,
  }),
];
const rowsNow = conflictRows(edit, { ticket: now, actions }, zone);
const settle = (side: 'theirs' | 'mine', ticket = now) =>
  settled(
    edit,
    ticket,
    { rows: rowsNow, sides: { [rowsNow[0]!.id]: side } },
    { key: 'b-key', zone },
  );

describe('two who changed the same', () => {
  it('are shown what was seen, what it is now and by whom, and what is wanted', () => {
    expect(rowsNow).toMatchObject([
      {
        name: 'Priority',
        saw: 'Medium',
        now: 'Critical',
        wants: 'High',
        by: { name: 'Sam Okafor', at: 5 },
      },
    ]);
  });

  it('keep theirs: the rest is saved all the same', () => {
    expect(settle('theirs')).toMatchObject({ key: 'b-key', change: { teamId: 5 } });
    expect(settle('theirs')?.change).not.toHaveProperty('priorityId');
    expect(settle('theirs')?.names).toEqual({ teamName: 'Field' });
  });

  it('use mine: by somebody who has seen theirs', () => {
    expect(settle('mine')).toMatchObject({
      change: { priorityId: 2, teamId: 5 },
      from: { priorityId: 1, teamId: 1 },
      fields: [{ saw: 'Desk' }, { saw: 'Critical' }],
    });
  });

  it('have nothing left to save where the ticket has all of it by now', () => {
    expect(settle('mine', { ...now, priorityId: 2, teamId: 5 })).toBeNull();
  });

  it('decide anew where it is changed once more', () => {
    const [later] = conflictRows(
      edit,
      { ticket: { ...now, priorityId: 4, priorityName: 'Low' }, actions },
      zone,
    );
    expect(later?.id).not.toBe(rowsNow[0]?.id);
  });
});

it('what hangs on another client is decided with it', () => {
  const move = ticketEdit(
    'a-key',
    seen,
    {
      change: { clientId: 2, siteId: null },
      names: { clientName: 'Hartwell', siteName: null },
    },
    zone,
  )!;
  const ticket = { ...seen, siteId: 6, siteName: 'Leeds' };
  const rows = conflictRows(move, { ticket, actions: [] }, zone);
  expect(rows).toMatchObject([
    {
      fields: ['clientId', 'siteId'],
      name: 'Client · Site',
      now: 'Northwind · Leeds',
      wants: 'Hartwell · No site',
      by: null,
    },
  ]);
  const sides = { [rows[0]!.id]: 'theirs' } as const;
  expect(settled(move, ticket, { rows, sides }, { key: 'b-key', zone })).toBeNull();
});
