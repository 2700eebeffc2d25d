import { describe, expect, it } from 'vitest';
import {
  currentTicket,
  progressOf,
  returnTo,
  startOfWalk,
  stepBack,
  stepOn,
  upcoming,
  withoutSkipped,
} from './triage-walk';

/** Steps on so often, the list being the same all the time. */
function walked(steps: number, listed: readonly number[]) {
  let walk = startOfWalk;
  for (let step = 0; step < steps; step += 1) walk = stepOn(walk, listed);
  return walk;
}

describe('the way through the unassigned tickets', () => {
  it('goes by the list’s order, and ends when nothing is left', () => {
    const walk = walked(3, [7, 8]);
    expect(walk.visited).toEqual([7, 8]);
    expect(currentTicket(walk)).toBeNull();
  });

  it('keeps the ticket one looks at, whatever comes in before it or leaves', () => {
    const walk = walked(1, [7, 8]);
    expect(currentTicket(walk)).toBe(7);
    expect(upcoming(walk, [9, 8])).toEqual([9, 8]);
    expect(currentTicket(stepOn(walk, [9, 8]))).toBe(9);
  });

  it('does not come again to what was skipped', () => {
    const walk = walked(2, [7, 8, 9]);
    expect(upcoming(walk, [7, 8, 9])).toEqual([9]);
  });

  it('goes back, not before the first, and on again the same way', () => {
    const listed = [7, 8, 9];
    const back = stepBack(stepBack(stepBack(walked(2, listed))));
    expect(currentTicket(back)).toBe(7);
    expect(currentTicket(stepOn(back, listed))).toBe(8);
  });

  it('returns to a ticket that was taken back, and to none it never was at', () => {
    const walk = walked(3, [7, 8, 9]);
    expect(currentTicket(returnTo(walk, 7))).toBe(7);
    expect(returnTo(walk, 99)).toBe(walk);
  });

  it('at its end goes on with what came in meanwhile', () => {
    const end = walked(2, [7]);
    expect(currentTicket(end)).toBeNull();
    expect(currentTicket(stepOn(end, [7, 12]))).toBe(12);
  });

  it('can begin again with what was skipped', () => {
    const end = walked(4, [7, 8, 9]);
    const again = withoutSkipped(end, new Set([8]));
    expect(currentTicket(stepOn(again, [7, 9]))).toBe(7);
  });
});

describe('how far one is', () => {
  it('counts what was gone through and what is still to come', () => {
    expect(progressOf(walked(3, [1, 2, 3, 4, 5]), [1, 2, 3, 4, 5], 5)).toEqual({
      position: 3,
      total: 5,
    });
  });

  it('stays true as assigned tickets leave the list', () => {
    const walk = walked(3, [1, 2, 3, 4, 5]);
    expect(progressOf(walk, [3, 4, 5], 3)).toEqual({ position: 3, total: 5 });
  });

  it('counts tickets whose page is not here yet', () => {
    expect(progressOf(walked(1, [1, 2]), [1, 2], 240)).toEqual({ position: 1, total: 240 });
  });
});
