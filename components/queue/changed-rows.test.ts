import { describe, expect, it } from 'vitest';
import type { QueueRow } from '@/lib/domain/queue';
import { ticketWith } from '@/tests/support/ticket-sample';
import { firstSeen, nextSeen } from './changed-rows';

const row = (id: number, over: Partial<QueueRow> = {}): QueueRow => ({
  ...ticketWith({ id }),
  slaState: 'on-track',
  ...over,
});

describe('rows that just changed', () => {
  const seen = firstSeen('/queue', [row(1), row(2)]);

  it('are none when a list is first seen', () => {
    expect(seen.changed).toEqual([]);
  });

  it('are those that came and those with anything different, wherever they stand now', () => {
    const next = nextSeen(seen, '/queue', [row(3), row(2), row(1, { statusId: 5 })]);
    expect(next.changed).toEqual([3, 1]);
  });

  it('are not those that were only read again: they stay the very same rows', () => {
    const next = nextSeen(seen, '/queue', [row(2), row(1)]);
    expect(next.changed).toEqual([]);
    expect(next.rows[0]).toBe(seen.rows[1]);
    expect(next.rows[1]).toBe(seen.rows[0]);
  });

  it('are none when another page or filter is shown', () => {
    expect(nextSeen(seen, '/queue?page=2', [row(7)]).changed).toEqual([]);
  });
});
