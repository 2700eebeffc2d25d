import type { Instant } from '@/lib/domain/instant';

/** Tickets beyond the snapshot, closed ones, that the tenant has just shown an agent. */
export type ShownTickets = {
  note: (ticketId: number) => void;
  has: (ticketId: number) => boolean;
  clear: () => void;
};

/** As long as any proof of what an agent may see. */
const SHOWN_MS = 15 * 60_000;
const MOST_SHOWN = 50;

/** None were shown. Each counts for 15 minutes, and the last fifty do. */
export function createShownTickets(now: () => Instant): ShownTickets {
  const shown = new Map<number, Instant>();
  return {
    note(ticketId) {
      shown.delete(ticketId);
      shown.set(ticketId, now());
      const [oldest] = shown.keys();
      if (shown.size > MOST_SHOWN && oldest !== undefined) shown.delete(oldest);
    },
    has: (ticketId) => now() - (shown.get(ticketId) ?? -Infinity) <= SHOWN_MS,
    clear: () => shown.clear(),
  };
}
