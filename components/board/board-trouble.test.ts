import { describe, expect, it } from 'vitest';
import type { LiveHealth } from '@/lib/domain/live-events';
import { boardTrouble, contactWords, dataAge, troubleWords } from './board-trouble';

const now = Date.parse('2026-11-26T14:05:14Z');
const MINUTE = 60_000;
const well: LiveHealth = { tenant: 'ok', readAt: now - 5_000, loading: null, trouble: null };
const live = { state: 'live', since: now } as const;

describe('what the room is told in large letters', () => {
  it('is nothing while all is well, or for a call that failed a moment ago', () => {
    expect(boardTrouble(live, well, now)).toBeNull();
    expect(boardTrouble({ state: 'lost', since: now - 59_000 }, well, now)).toBeNull();
    expect(boardTrouble({ state: 'preview', since: null }, well, now)).toBeNull();
  });

  it('is that Halyard has not been heard for a minute, how long, and from when it counts on', () => {
    const trouble = boardTrouble({ state: 'lost', since: now - 134_000 }, well, now);
    expect(trouble && troubleWords(trouble, now, 'Europe/London')).toBe(
      'No contact with Halyard for 2:14. Counting on from 14:03.',
    );
  });

  it('is that HaloPSA does not answer, and how old the data is', () => {
    const down: LiveHealth = { ...well, tenant: 'down', readAt: now - 62 * MINUTE };
    const trouble = boardTrouble(live, down, now);
    expect(trouble && troubleWords(trouble, now, 'Europe/London')).toBe(
      'HaloPSA does not answer. This is 1h 02m old, from 13:03.',
    );
    expect(boardTrouble(live, { ...down, readAt: now - 30_000 }, now)).toBeNull();
  });
});

describe('the foot', () => {
  it('says how the connection is in a few words', () => {
    expect(contactWords(live, well)).toBe('Live');
    expect(contactWords({ state: 'lost', since: now }, well)).toBe('No contact');
    expect(contactWords(live, { ...well, tenant: 'down' })).toBe('HaloPSA is silent');
    expect(contactWords({ state: 'preview', since: null }, well)).toBe('Preview');
  });

  it('says how old the data is, without counting seconds', () => {
    expect(dataAge(now - 40_000, now)).toBe('Data under 1 min old');
    expect(dataAge(now - 3 * MINUTE, now)).toBe('Data 3 min old');
    expect(dataAge(now - 125 * MINUTE, now)).toBe('Data 2h 05m old');
  });
});
