import { expect, it } from 'vitest';
import type { TicketPresence } from '@/lib/domain/presence';
import { tellPeople } from './presence-words';

const person = (name: string, state: TicketPresence['people'][number]['state'] = 'viewing') => ({
  agentId: name.length,
  name,
  state,
});

it.each([
  ['nobody', [], ''],
  ['one who looks', [person('Sam Okafor')], 'Sam is here'],
  ['one who writes', [person('Sam Okafor', 'writing')], 'Sam is writing…'],
  ['two', [person('Sam Okafor'), person('Ola Berg')], 'Sam and Ola are here'],
  ['many', [person('Sam Okafor'), person('Ola Berg'), person('Tom Ash')], '3 people are here'],
  [
    'one who writes and one who looks',
    [person('Sam Okafor', 'writing'), person('Ola Berg')],
    'Sam is writing… · Ola is here',
  ],
  [
    'two of one first name',
    [person('Sam Okafor', 'writing'), person('Sam Berg')],
    'Sam Okafor is writing… · Sam Berg is here',
  ],
])('who else is at a ticket is told in a few words: %s', (_, people, words) => {
  expect(tellPeople(people)).toBe(words);
});
