import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sharedReading } from './shared-reading';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

let made = 0;
/** A reading whose answers the test gives. */
function reading() {
  const waiting: { answer: (value: string) => void; fail: (error: Error) => void }[] = [];
  const shared = sharedReading(`test-${(made += 1)}`, 60_000, () => {
    return new Promise<string>((answer, fail) => waiting.push({ answer, fail }));
  });
  return { shared, waiting };
}

it('is read once for all who ask at the same time', async () => {
  const { shared, waiting } = reading();
  const asked = Promise.all([shared.get(), shared.get(), shared.get()]);
  waiting[0]?.answer('lists');
  expect(await asked).toEqual(['lists', 'lists', 'lists']);
  expect(waiting).toHaveLength(1);
});

it('lets nobody wait for a slow tenant once it is known, and keeps it while the tenant fails', async () => {
  const { shared, waiting } = reading();
  const first = shared.get();
  waiting[0]?.answer('old');
  await first;
  vi.advanceTimersByTime(61_000);
  expect(await shared.get()).toBe('old');
  expect(waiting).toHaveLength(2);
  waiting[1]?.fail(new Error('down'));
  await vi.advanceTimersByTimeAsync(1);
  expect(await shared.get()).toBe('old');
  expect(waiting).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await shared.get()).toBe('old');
  waiting[2]?.answer('new');
  await vi.advanceTimersByTimeAsync(1);
  expect(await shared.get()).toBe('new');
});

it('says why where nothing is known, and asks again for the next', async () => {
  const { shared, waiting } = reading();
  const asked = shared.get();
  waiting[0]?.fail(new Error('down'));
  await expect(asked).rejects.toThrow('down');
  shared.suggest('kept from before');
  expect(await shared.get()).toBe('kept from before');
  shared.suggest('older still');
  expect(await shared.get()).toBe('kept from before');
});

it('takes what somebody just changed for newer than a reading under way', async () => {
  const { shared, waiting } = reading();
  const asked = shared.get();
  shared.replace('changed');
  waiting[0]?.answer('as it was');
  expect(await asked).toBe('as it was');
  expect(await shared.get()).toBe('changed');
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await shared.get()).toBe('changed');
  waiting[1]?.answer('read again');
  await vi.advanceTimersByTimeAsync(1);
  expect(await shared.get()).toBe('read again');
});
