import type { MiddlewareHandler } from 'hono';
import type { ApiEnv, Tenant } from './context';
import { ApiError } from './problem';

const WINDOW_MS = 5 * 60_000;

export type Admission = { admitted: true } | { admitted: false; retryAfterMs: number };

export type RateLimit = {
  /**
   * Counts a call at `now` (epoch ms) where there is room for it. A refused call is not counted;
   * `retryAfterMs` later the next one is admitted.
   */
  admit(app: string, now: number): Admission;
};

/** Admits to each application at most `limit` calls (1 or more) in any `windowMs`. */
export function createRateLimit(limit: number, windowMs: number): RateLimit {
  // An application's last `limit` calls, as a ring: `next` is where the oldest gives way.
  const calls = new Map<string, { at: number[]; next: number }>();
  return {
    admit(app, now) {
      const ring = calls.get(app) ?? { at: [], next: 0 };
      const oldest = ring.at[ring.next];
      // A clock that was set back must not shut an application out until it has caught up.
      const isInWindow = oldest !== undefined && oldest <= now && now - oldest < windowMs;
      if (isInWindow) return { admitted: false, retryAfterMs: oldest + windowMs - now };
      ring.at[ring.next] = now;
      ring.next = (ring.next + 1) % limit;
      calls.set(app, ring);
      return { admitted: true };
    },
  };
}

/** Refuses with 429 what an application calls beyond `limit` in a rolling five minutes. */
export function limitRate(
  { settings, now }: Pick<Tenant, 'settings' | 'now'>,
  limit: number,
): MiddlewareHandler<ApiEnv> {
  const rateLimit = createRateLimit(limit, WINDOW_MS);
  return async (c, next) => {
    const admission = rateLimit.admit(c.get('caller').appId, now());
    if (admission.admitted) return next();
    const seconds = Math.ceil(admission.retryAfterMs / 1000);
    if (settings.sendsRetryAfter) c.header('retry-after', String(seconds));
    const advice = settings.sendsRetryAfter
      ? `Try again in ${seconds} s.`
      : 'Try again later, and wait longer after each refusal.';
    throw new ApiError(
      429,
      `Rate limited: this application has made its ${limit} calls in five minutes. ${advice}`,
    );
  };
}
