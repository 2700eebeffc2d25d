import { expect, test } from 'vitest';
import { formatHours } from './format-hours';

test.each([
  [0, '0 min'],
  [0.75, '45 min'],
  [1, '1 h'],
  [2.0833, '2 h 05 min'],
  [1.9999, '2 h'],
  [37.5, '37 h 30 min'],
])('%f hours are told as %s', (hours, text) => {
  expect(formatHours(hours)).toBe(text);
});
