import { describe, expect, it } from 'vitest';
import { dayFrom, followUpAt } from './follow-up';

describe('the day to look again', () => {
  it('is counted in the viewer’s own days', () => {
    const now = Date.UTC(2026, 10, 24, 23, 30);
    expect(dayFrom(now, 1, 'UTC')).toBe('2026-11-25');
    expect(dayFrom(now, 1, 'Asia/Tokyo')).toBe('2026-11-26');
  });

  it('begins at nine in the morning there, in summer as in winter', () => {
    expect(followUpAt('2026-07-01', 'Europe/Paris')).toBe(Date.UTC(2026, 6, 1, 7));
    expect(followUpAt('2026-12-01', 'Europe/Paris')).toBe(Date.UTC(2026, 11, 1, 8));
    expect(followUpAt('', 'Europe/Paris')).toBeNull();
  });
});
