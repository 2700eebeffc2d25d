import { describe, expect, it } from 'vitest';
import { actionWith } from '@/tests/support/ticket-sample';
import { timelineEntries } from './timeline-entries';
import { describeDay, timelineLines } from './timeline-lines';

const at = (iso: string) => Date.parse(iso);
const LONDON = 'Europe/London';

function keys(times: (string | null)[], zone: string) {
  const actions = times.map((time, index) =>
    actionWith({ id: index + 1, at: time === null ? null : at(time) }),
  );
  return timelineLines(timelineEntries(actions, []), zone).map(({ key }) => key);
}

describe('the days of a timeline', () => {
  it('are parted by the viewer’s midnight, not by another one', () => {
    const times = ['2026-11-24T23:30:00Z', '2026-11-25T00:30:00Z'];
    expect(keys(times, LONDON)).toEqual([
      'day-Tue 24 Nov 2026',
      'action-1',
      'day-Wed 25 Nov 2026',
      'action-2',
    ]);
    expect(keys(times, 'Asia/Tokyo')).toEqual(['day-Wed 25 Nov 2026', 'action-1', 'action-2']);
  });

  it('have no name where the tenant gave no time', () => {
    expect(keys([null, '2026-11-24T10:00:00Z'], LONDON)).toEqual([
      'action-1',
      'day-Tue 24 Nov 2026',
      'action-2',
    ]);
  });

  it.each([
    ['2026-11-24T00:00:00Z', '2026-11-24T23:59:00Z', LONDON, 'Today'],
    ['2026-11-23T23:59:00Z', '2026-11-24T00:00:00Z', LONDON, 'Yesterday'],
    ['2026-11-22T23:59:00Z', '2026-11-24T00:00:00Z', LONDON, 'Sun 22 Nov'],
    ['2025-11-24T12:00:00Z', '2026-11-24T12:00:00Z', LONDON, 'Mon 24 Nov 2025'],
    ['2026-11-25T09:00:00Z', '2026-11-24T12:00:00Z', LONDON, 'Wed 25 Nov'],
    // The night the clocks go back, late on a day of 25 hours, and after one of 23.
    ['2026-10-24T12:00:00Z', '2026-10-25T23:45:00Z', LONDON, 'Yesterday'],
    ['2026-10-25T00:10:00Z', '2026-10-25T23:45:00Z', LONDON, 'Today'],
    ['2026-03-29T12:00:00Z', '2026-03-29T23:30:00Z', LONDON, 'Yesterday'],
    ['2026-11-24T20:00:00Z', '2026-11-24T21:00:00Z', 'Nowhere/Land', 'Today'],
  ])('%s is seen at %s in %s as %s', (day, now, zone, expected) => {
    expect(describeDay(at(day), at(now), zone)).toBe(expected);
  });
});
