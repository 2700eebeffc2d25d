import { describe, expect, test } from 'vitest';
import { DEFAULT_PRIORITY_ID, defaultPriorities, suggestPriority, type Grade } from './priority';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const named = (id: number) => defaultPriorities.find((priority) => priority.id === id)?.name;

test.each<[Grade, Grade, string]>([
  [1, 1, 'Critical'],
  [1, 2, 'High'],
  [1, 3, 'Medium'],
  [2, 1, 'High'],
  [2, 2, 'Medium'],
  [2, 3, 'Low'],
  [3, 1, 'Medium'],
  [3, 2, 'Low'],
  [3, 3, 'Low'],
])('impact %i and urgency %i suggest %s', (impact, urgency, name) => {
  expect(named(suggestPriority(impact, urgency))).toBe(name);
});

describe('a tenant that changed nothing', () => {
  test('answers and solves in these times', () => {
    expect(defaultPriorities).toEqual([
      { id: 1, name: 'Critical', responseMs: 15 * MINUTE, resolutionMs: HOUR },
      { id: 2, name: 'High', responseMs: HOUR, resolutionMs: 4 * HOUR },
      { id: 3, name: 'Medium', responseMs: 4 * HOUR, resolutionMs: 8 * HOUR },
      { id: 4, name: 'Low', responseMs: 8 * HOUR, resolutionMs: 24 * HOUR },
    ]);
  });

  test('gives a ticket Medium when nobody chose', () => {
    expect(named(DEFAULT_PRIORITY_ID)).toBe('Medium');
  });
});
