import { describe, expect, test } from 'vitest';
import { queueRow } from '@/tests/support/queue-sample';
import { isUnreadSince } from './unread';

describe('a ticket one has not looked at since it changed', () => {
  const row = queueRow({ id: 7, lastActionAt: 5_000 });

  test('is unread until it is opened', () => {
    expect(isUnreadSince(row, { since: 1_000, seen: {} })).toBe(true);
    expect(isUnreadSince(row, { since: 1_000, seen: { 7: 5_000 } })).toBe(false);
    expect(isUnreadSince(row, { since: 1_000, seen: { 7: 4_999 } })).toBe(true);
  });

  test('what happened before anybody kept count is no news', () => {
    expect(isUnreadSince(row, { since: 6_000, seen: {} })).toBe(false);
  });

  test('a ticket that says nothing of when is not unread', () => {
    const bare = queueRow({ lastActionAt: null, createdAt: null, occurredAt: null });
    expect(isUnreadSince(bare, { since: 0, seen: {} })).toBe(false);
  });
});
