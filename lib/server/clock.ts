import type { Instant } from '@/lib/domain/instant';

/** The server's clock, the truth for every countdown: epoch ms UTC. */
export function serverNow(): Instant {
  return Date.now();
}
