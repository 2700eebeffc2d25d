import type { Instant } from '@/lib/domain/instant';

/** Who is taking which ticket at this moment, so that two who want the next one get two. */
export type TicketClaims = {
  /** Claims a ticket for `holder`, anew where they have it already; false where another one has. */
  take: (ticketId: number, holder: string) => boolean;
  release: (ticketId: number, holder: string) => void;
};

/** Long enough for a slow tenant to take the assignment; then its own word counts alone. */
const KEPT_MS = 30_000;

/** No ticket claimed yet. Of one process: others are told apart by the tenant's word only. */
export function createTicketClaims(now: () => Instant): TicketClaims {
  const claims = new Map<number, { holder: string; until: Instant }>();

  return {
    take(ticketId, holder) {
      for (const [id, { until }] of claims) if (until <= now()) claims.delete(id);
      const held = claims.get(ticketId);
      if (held && held.holder !== holder) return false;
      claims.set(ticketId, { holder, until: now() + KEPT_MS });
      return true;
    },
    release(ticketId, holder) {
      if (claims.get(ticketId)?.holder === holder) claims.delete(ticketId);
    },
  };
}
