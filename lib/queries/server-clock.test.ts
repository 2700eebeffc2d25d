import { describe, expect, it } from 'vitest';
import { narrowOffset, offsetOf } from './server-clock';

describe('the server clock as a browser knows it', () => {
  it('takes the device clock until the server has said anything', () => {
    expect(offsetOf(null)).toBe(0);
  });

  it('trusts the time in a ready rendered page, late by its way here', () => {
    const range = narrowOffset(null, { serverNow: 10_000, sentAt: null, receivedAt: 4_000 });
    expect(offsetOf(range)).toBe(6_000);
  });

  it('lands within half the round trip once an answer was timed', () => {
    const range = narrowOffset(null, { serverNow: 10_100, sentAt: 4_000, receivedAt: 4_200 });
    expect(range).toEqual({ low: 5_900, high: 6_100 });
    expect(offsetOf(range)).toBe(6_000);
  });

  it('only gets better with each answer, however slow', () => {
    const first = narrowOffset(null, { serverNow: 10_100, sentAt: 4_000, receivedAt: 4_200 });
    const slow = narrowOffset(first, { serverNow: 20_000, sentAt: 12_000, receivedAt: 19_000 });
    expect(slow).toEqual(first);
  });

  it('starts anew when a clock was set', () => {
    const first = narrowOffset(null, { serverNow: 10_100, sentAt: 4_000, receivedAt: 4_200 });
    const after = narrowOffset(first, { serverNow: 20_000, sentAt: 20_000, receivedAt: 20_010 });
    expect(after).toEqual({ low: -10, high: 0 });
  });
});
