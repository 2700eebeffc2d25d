import type { Instant } from '@/lib/domain/instant';
import { HaloError } from './errors';
import type { Lane } from './rate-budget';

/** What a call tells of the tenant: it answered, it did not, or the call says nothing of it. */
export type Verdict = 'answered' | 'silent' | 'unknown';

/** To be called once, when it is known how the call went. */
export type Settle = (verdict: Verdict) => void;

export type Breaker = {
  /**
   * Resolves where a call may go out. Rejects with HaloError `unavailable` while the tenant is held
   * to be away, unless the call can find out whether it is back (`mayProbe`).
   */
  enter(lane: Lane, mayProbe: boolean): Promise<Settle>;
  state(): 'closed' | 'open';
};

const FAILURES_TO_OPEN = 5;
const FIRST_PROBE_MS = 2_000;
const RAREST_PROBE_MS = 10_000;
/** A person's own call asks sooner than the next probe that is due. */
const PEOPLE_PROBE_MS = 1_000;

type Outage = {
  /** When it was last seen to be away. */
  seenAt: Instant;
  probeEveryMs: number;
  probe: Promise<void> | null;
};

/**
 * Spares a tenant that is away, and those who would wait for it. It opens after five silent calls in
 * a row; then one call at a time goes out to see whether the tenant is back: of the background lane
 * after 2 s, doubling to 30 s, of people a second after the last one. People who come meanwhile wait
 * for what it finds. Any answer closes it.
 */
export function createBreaker(now: () => Instant): Breaker {
  let failures = 0;
  let silentSince: Instant | null = null;
  let outage: Outage | null = null;

  function settle(verdict: Verdict): void {
    if (verdict === 'unknown') return;
    if (verdict === 'answered') {
      failures = 0;
      silentSince = null;
      outage = null;
      return;
    }
    failures += 1;
    silentSince ??= now();
    if (failures >= FAILURES_TO_OPEN) {
      outage ??= { seenAt: now(), probeEveryMs: FIRST_PROBE_MS, probe: null };
    }
  }

  function startProbe(during: Outage): Settle {
    let finish: () => void = () => {};
    during.probe = new Promise<void>((done) => (finish = done));
    return (verdict) => {
      during.probe = null;
      if (verdict === 'silent') {
        during.seenAt = now();
        during.probeEveryMs = Math.min(RAREST_PROBE_MS, during.probeEveryMs * 2);
      }
      settle(verdict);
      finish();
    };
  }

  function refusal({ seenAt, probeEveryMs }: Outage, lane: Lane): HaloError {
    const since = new Date(silentSince ?? seenAt).toISOString().slice(11, 16);
    const waitMs = lane === 'people' ? PEOPLE_PROBE_MS : seenAt + probeEveryMs - now();
    return new HaloError(
      'unavailable',
      `The tenant has not answered since ${since} UTC, so nothing was sent. Halyard tries again by itself.`,
      { retryAfterMs: Math.max(PEOPLE_PROBE_MS, waitMs) },
    );
  }

  return {
    async enter(lane, mayProbe) {
      if (outage?.probe && lane === 'people') await outage.probe;
      if (outage === null) return settle;
      const isDue =
        now() - outage.seenAt >= (lane === 'people' ? PEOPLE_PROBE_MS : outage.probeEveryMs);
      if (mayProbe && isDue && outage.probe === null) return startProbe(outage);
      throw refusal(outage, lane);
    },

    state: () => (outage === null ? 'closed' : 'open'),
  };
}

/** Faults between us and the tenant, as opposed to what the tenant itself answers. */
const gatewayStatuses: readonly (number | null)[] = [null, 502, 503, 504];

/** What a failed call tells of the tenant. */
export function verdictOf(failure: unknown): Verdict {
  if (!(failure instanceof HaloError)) return 'unknown';
  const isSilent =
    failure.kind === 'timeout' ||
    (failure.kind === 'unavailable' && gatewayStatuses.includes(failure.status));
  return isSilent ? 'silent' : 'answered';
}
