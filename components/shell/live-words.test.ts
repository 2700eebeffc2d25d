import { describe, expect, it } from 'vitest';
import type { LiveStatus } from '@/lib/queries/live/live-status';
import { listTrouble, shownState } from './live-words';

const SECOND = 1_000;
const healthy = { tenant: 'ok', readAt: 0, loading: null, trouble: null } as const;
const status = (over: Partial<LiveStatus>): LiveStatus => ({
  state: 'live',
  before: 'connecting',
  since: 0,
  health: healthy,
  heardAt: 0,
  ...over,
});

describe('what the shell says about the connection', () => {
  it('keeps quiet about a line that is back within two seconds', () => {
    const dropped = status({ state: 'reconnecting', before: 'live' });
    expect(shownState(dropped, 1.9 * SECOND)).toBe('live');
    expect(shownState(dropped, 2 * SECOND)).toBe('reconnecting');
    const polled = status({ state: 'reconnecting', before: 'polling' });
    expect(shownState(polled, SECOND)).toBe('polling');
  });

  it('says everything else at once', () => {
    for (const state of ['connecting', 'live', 'polling', 'offline', 'ended'] as const) {
      expect(shownState(status({ state }), 0)).toBe(state);
    }
  });

  it('warns of nothing while all is well, or nothing is known', () => {
    expect(listTrouble(status({}), SECOND)).toBe('');
    expect(listTrouble(status({ state: 'connecting', health: null }), SECOND)).toBe('');
  });

  it('warns of a tenant that does not answer or limits, once that was said', () => {
    expect(listTrouble(status({ health: { ...healthy, tenant: 'down' } }), 0)).toBe('down');
    expect(listTrouble(status({ health: { ...healthy, tenant: 'limited' } }), 0)).toBe('limited');
  });

  it('warns that lists may be old once Halyard itself is away for more than a quarter of a minute', () => {
    const away = status({ state: 'reconnecting', health: { ...healthy, tenant: 'limited' } });
    expect(listTrouble(away, 15 * SECOND)).toBe('limited');
    expect(listTrouble(away, 16 * SECOND)).toBe('unreachable');
  });

  it('does not call itself live while HaloPSA brings nothing new', () => {
    const state = 'live';
    expect(shownState(status({ state, health: healthy }), 0)).toBe('live');
    for (const tenant of ['down', 'limited'] as const) {
      expect(shownState(status({ state, health: { ...healthy, tenant } }), 0)).toBe(tenant);
    }
  });

  it('puts a missing network first, and leaves the end of a session to its own banner', () => {
    const down = { ...healthy, tenant: 'down' } as const;
    expect(listTrouble(status({ state: 'offline', health: down }), 0)).toBe('offline');
    expect(listTrouble(status({ state: 'ended', health: down }), 0)).toBe('');
  });
});
