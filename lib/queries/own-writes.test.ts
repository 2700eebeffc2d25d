import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { routes } from '@/lib/routes';
import { mayBeOwnWrite, noteOwnWrite } from './own-writes';

describe('what this browser did itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
  });

  it('is known of the ticket it wrote to, and of no other', () => {
    noteOwnWrite(routes.api.ticketChanges(12));
    expect(mayBeOwnWrite(12)).toBe(true);
    expect(mayBeOwnWrite(1)).toBe(false);
    expect(mayBeOwnWrite(121)).toBe(false);
  });

  it('may be any ticket while the next one is being taken', () => {
    noteOwnWrite(routes.api.takeNext());
    expect(mayBeOwnWrite(77)).toBe(true);
  });

  it('is news again after a while', () => {
    noteOwnWrite(routes.api.ticketStatus(12));
    vi.advanceTimersByTime(21_000);
    expect(mayBeOwnWrite(12)).toBe(false);
  });
});
