import { expect, test } from 'vitest';
import { formatSize } from './file-size';

test.each([
  [0, '0 bytes'],
  [812, '812 bytes'],
  [1_024, '1 kB'],
  [200_000, '195 kB'],
  [1_048_064, '1 MB'],
  [1_258_291, '1.2 MB'],
  [26_214_400, '25 MB'],
  [3_221_225_472, '3 GB'],
])('a file of %i bytes is told as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
