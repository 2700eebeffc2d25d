import { expect, it } from 'vitest';
import { changeWords, tellTarget, ticketLabel } from './change-words';

it.each([
  [changeWords.assign('Sam Okafor'), 'Assign 3 tickets to Sam Okafor', 'Assigned #7 to Sam Okafor'],
  [changeWords.assign(null), 'Unassign 3 tickets', 'Unassigned #7'],
  [
    changeWords.status({ id: 4, name: 'On Hold', role: 'on-hold' }),
    'Set 3 tickets to On Hold',
    'Set #7 to On Hold',
  ],
  [
    changeWords.status({ id: 8, name: 'Fixed', role: 'resolved' }),
    'Resolve 3 tickets',
    'Resolved #7',
  ],
  [changeWords.status({ id: 9, name: 'Closed', role: 'closed' }), 'Close 3 tickets', 'Closed #7'],
  [changeWords.priority('Critical'), 'Set 3 tickets to Critical', 'Set #7 to Critical'],
  [changeWords.team('Network'), 'Move 3 tickets to Network', 'Moved #7 to Network'],
  [changeWords.team(null), 'Take 3 tickets out of the team', 'Took #7 out of the team'],
  [
    changeWords.category('Email > Outlook'),
    'File 3 tickets under Email > Outlook',
    'Filed #7 under Email > Outlook',
  ],
  [changeWords.note(true), 'Add an internal note to 3 tickets', 'Added an internal note to #7'],
  [
    changeWords.note(false),
    'Add a note for the client to 3 tickets',
    'Added a note for the client to #7',
  ],
])('a change is told by what it does: %#', ({ ask, done }, asked, told) => {
  const three = tellTarget([{ id: 7 }, { id: 8 }, { id: 9 }]);
  expect(ask(three)).toBe(asked);
  expect(done(tellTarget([{ id: 7 }]))).toBe(told);
});

it('thousands of tickets are told as people read them', () => {
  expect(tellTarget(Array.from({ length: 1_000 }, (_, id) => ({ id })))).toBe('1,000 tickets');
});

it('a ticket that was chosen without being seen is named by its number alone', () => {
  expect(ticketLabel({ id: 7, row: { summary: 'VPN drops' } })).toBe('#7 VPN drops');
  expect(ticketLabel({ id: 7, row: null })).toBe('#7');
});
