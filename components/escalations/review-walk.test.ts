import { describe, expect, it } from 'vitest';
import { decisionWith, reviewItem } from '@/tests/support/review-sample';
import {
  isLeft,
  isSettled,
  itemKey,
  keysBetween,
  nextLeft,
  reviewEntries,
  stepEntry,
  stepPart,
  tellPart,
} from './review-walk';

const late = (id: number, isDecided = false) => reviewItem({ row: { id }, isDecided });
const keysOf = (entries: readonly { key: string }[]) => entries.map(({ key }) => key);

describe('the order of a review', () => {
  it('begins with what was decided earlier, then goes part by part', () => {
    const items = [
      reviewItem({ row: { id: 3 }, part: 'unhappy' }),
      reviewItem({ row: { id: 2 }, part: 'late' }),
      reviewItem({ row: { id: 1 }, part: 'breaks-today' }),
    ];
    const followUps = [{ decision: decisionWith({ id: 'old', ticketId: 9 }), ticket: null }];
    expect(keysOf(reviewEntries(followUps, items))).toEqual([
      'decision-old',
      itemKey(1),
      itemKey(2),
      itemKey(3),
    ]);
  });

  it('shows an overdue decision and the ticket that needs a new one as one line', () => {
    const item = reviewItem({ row: { id: 4 }, part: 'follow-up' });
    const followUps = [{ decision: decisionWith({ ticketId: 4 }), ticket: item.row }];
    const [only, ...others] = reviewEntries(followUps, [item]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ key: itemKey(4), item, followUp: followUps[0] });
  });

  it('leaves out no ticket whose earlier decision is not told', () => {
    const item = reviewItem({ row: { id: 4 }, part: 'follow-up' });
    expect(keysOf(reviewEntries([], [item]))).toEqual([itemKey(4)]);
  });
});

describe('going through a review', () => {
  const entries = reviewEntries([], [late(1), late(2, true), late(3), late(4)]);

  it('jumps from part to part, to what is left of each, and stays at both ends', () => {
    const parts = reviewEntries(
      [],
      [
        reviewItem({ row: { id: 1 }, part: 'breaks-today' }),
        reviewItem({ row: { id: 2 }, part: 'breaks-today' }),
        ...[late(3, true), late(4)],
        reviewItem({ row: { id: 5 }, part: 'unhappy', isDecided: true }),
      ],
    );
    expect(stepPart(parts, itemKey(2), 1)).toBe(itemKey(4));
    expect(stepPart(parts, itemKey(4), 1)).toBe(itemKey(5));
    expect(stepPart(parts, itemKey(5), 1)).toBe(itemKey(5));
    expect(stepPart(parts, itemKey(4), -1)).toBe(itemKey(1));
    expect(stepPart(parts, itemKey(2), -1)).toBe(itemKey(2));
    expect(stepPart(parts, null, 1)).toBe(itemKey(1));
    expect(stepPart([], null, 1)).toBeNull();
  });

  it('steps through all lines and stays at both ends', () => {
    expect(stepEntry(entries, null, 1)).toBe(itemKey(1));
    expect(stepEntry(entries, itemKey(1), 1)).toBe(itemKey(2));
    expect(stepEntry(entries, itemKey(1), -1)).toBe(itemKey(1));
    expect(stepEntry(entries, itemKey(4), 1)).toBe(itemKey(4));
  });

  it('goes on with what is left below, then with what was passed over', () => {
    expect(nextLeft(entries, new Set([itemKey(1)]))).toBe(itemKey(3));
    expect(nextLeft(entries, new Set([itemKey(4)]))).toBe(itemKey(1));
    expect(nextLeft(entries, new Set([itemKey(1), itemKey(3), itemKey(4)]))).toBeNull();
  });

  it('selects from one line to another in either direction', () => {
    const between = [itemKey(1), itemKey(2), itemKey(3)];
    expect(keysBetween(entries, itemKey(1), itemKey(3))).toEqual(between);
    expect(keysBetween(entries, itemKey(3), itemKey(1))).toEqual(between);
    expect(keysBetween(entries, itemKey(1), itemKey(9))).toEqual([]);
  });

  it('counts what is left, and of earlier decisions what was done', () => {
    expect(entries.filter(isLeft)).toHaveLength(3);
    expect(tellPart(entries)).toBe('3 of 4 left');
    expect(tellPart(reviewEntries([], [late(1, true)]))).toBe('all 1 decided');
    const settled = { at: 1, how: 'done', by: 'Sam' } as const;
    const earlier = [
      { decision: decisionWith({ id: 'a', ticketId: 8, settled }), ticket: null },
      { decision: decisionWith({ id: 'b', ticketId: 9 }), ticket: null },
    ];
    expect(reviewEntries(earlier, []).map(isSettled)).toEqual([true, false]);
    const overdue = reviewItem({ row: { id: 9 }, part: 'follow-up' });
    expect(tellPart(reviewEntries(earlier, []))).toBe('1 of 2 done');
    expect(tellPart(reviewEntries(earlier, [overdue]))).toBe('1 of 2 done, 1 left to decide');
  });
});
