import { expect, test } from 'vitest';
import { fitInto, largerThan, smallerThan } from './zoom';

test('a preview grows and shrinks from the size it is shown at', () => {
  expect(largerThan(0.32)).toBe(0.5);
  expect(largerThan(1)).toBe(1.5);
  expect(largerThan(4)).toBeNull();
  expect(smallerThan(0.32)).toBe(0.25);
  expect(smallerThan(1)).toBe(0.75);
  expect(smallerThan(0.1)).toBeNull();
});

test('a large picture is fitted into the room, a small one keeps its size', () => {
  expect(fitInto({ width: 800, height: 600 }, { width: 4000, height: 1000 }, 1)).toBe(0.2);
  expect(fitInto({ width: 800, height: 600 }, { width: 100, height: 3000 }, 1)).toBe(0.2);
  expect(fitInto({ width: 800, height: 600 }, { width: 64, height: 64 }, 1)).toBe(1);
  expect(fitInto({ width: 800, height: Infinity }, { width: 400, height: 500 }, 1.5)).toBe(1.5);
  expect(fitInto({ width: 800, height: 600 }, { width: 0, height: 0 }, 1)).toBe(1);
});
