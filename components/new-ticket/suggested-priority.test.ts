import { describe, expect, it } from 'vitest';
import type { PriorityTarget } from '@/lib/domain/lookups';
import { suggestedPriority } from './suggested-priority';

function priorities(...named: [id: number, name: string, hours: number][]): PriorityTarget[] {
  return named.map(([priorityId, name, hours]) => ({
    priorityId,
    name,
    slaId: null,
    responseMs: null,
    resolutionMs: hours * 3_600_000,
    workdayId: null,
  }));
}

describe('what impact and urgency suggest', () => {
  it('is the tenant’s priority of that name, whatever its number', () => {
    const own = priorities(
      [11, 'Low', 24],
      [12, 'Medium', 8],
      [13, 'High', 4],
      [14, 'Critical', 1],
    );
    expect(suggestedPriority('1', '1', own)).toBe(14);
    expect(suggestedPriority('2', '1', own)).toBe(13);
    expect(suggestedPriority('3', '1', own)).toBe(12);
    expect(suggestedPriority('3', '3', own)).toBe(11);
  });

  it('is the one as urgent among priorities of other names', () => {
    const own = priorities([7, 'P3', 40], [8, 'P1', 2], [9, 'P2', 8]);
    expect(suggestedPriority('1', '1', own)).toBe(8);
    expect(suggestedPriority('1', '2', own)).toBe(9);
    expect(suggestedPriority('3', '3', own)).toBe(7);
    expect(suggestedPriority('1', '1', [])).toBeNull();
  });
});
