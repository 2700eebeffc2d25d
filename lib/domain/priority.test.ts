import { expect, test } from 'vitest';
import { defaultPriorities, suggestPriority, type Grade } from './priority';

const grades: Grade[] = [1, 2, 3];

test('impact and urgency suggest a priority', () => {
  const names = grades.map((impact) =>
    grades.map(
      (urgency) =>
        defaultPriorities.find(({ id }) => id === suggestPriority(impact, urgency))?.name,
    ),
  );
  expect(names).toEqual([
    ['Critical', 'High', 'Medium'],
    ['High', 'Medium', 'Low'],
    ['Medium', 'Low', 'Low'],
  ]);
});

test('the default targets are a quarter of an hour and an hour up to a day', () => {
  const hours = defaultPriorities.map(({ responseMs, resolutionMs }) => [
    responseMs / 3_600_000,
    resolutionMs / 3_600_000,
  ]);
  expect(hours).toEqual([
    [0.25, 1],
    [1, 4],
    [4, 8],
    [8, 24],
  ]);
});
