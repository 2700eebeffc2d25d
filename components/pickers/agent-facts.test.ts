import { expect, it } from 'vitest';
import { tellPresence } from './agent-facts';

const now = Date.parse('2026-11-27T20:00:00Z');

it.each([
  ['in' as const, null, 'In'],
  ['out' as const, Date.parse('2026-11-30T08:00:00Z'), 'Out · back Mon 08:00'],
  ['out' as const, null, 'Out'],
  ['on-leave' as const, null, 'On leave'],
  ['unknown' as const, null, 'Hours not known'],
])('whether somebody is there is told in words: %s', (presence, backAt, words) => {
  expect(tellPresence({ presence, backAt }, now, 'Europe/London')).toBe(words);
});
