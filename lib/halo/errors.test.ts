import { expect, test, vi } from 'vitest';
import { HaloError } from './errors';

test('a refusal is recognised wherever it was made, and nothing else is', async () => {
  vi.resetModules();
  const elsewhere = await import('./errors');
  expect(elsewhere.HaloError).not.toBe(HaloError);
  expect(new elsewhere.HaloError('forbidden', 'No')).toBeInstanceOf(HaloError);
  expect(new HaloError('forbidden', 'No')).toBeInstanceOf(Error);
  expect(new Error('No')).not.toBeInstanceOf(HaloError);
  expect(null).not.toBeInstanceOf(HaloError);
});
