import type { Instant } from '@/lib/domain/instant';
import type { Ticket } from '@/lib/domain/ticket';

/** When clients last heard from us, of the few tickets that boards say it of. */
export type Heard = {
  /** Null where it has not been read. */
  of: (ticketId: number) => { at: Instant | null } | null;
  /** These tickets are shown: reads what is not known of them, one at a time. */
  show: (tickets: readonly Ticket[]) => void;
};

export type HeardOptions = {
  /** Asks the tenant for a ticket's log. */
  read: (ticket: Ticket) => Promise<Instant | null>;
  now: () => Instant;
  onHeard: (ticketId: number) => void;
  onFailure: (error: unknown) => void;
};

type Known = {
  told: { at: Instant | null } | null;
  /** The state of the ticket that `told` is of. */
  of: string | null;
  /** Not to be asked for again before. */
  notBefore: Instant;
  shownAt: Instant;
};

const BETWEEN_MS = 10_000;
const FAILED_PAUSE_MS = 60_000;
const FORGOTTEN_MS = 5 * 60_000;

const stateOf = ({ updatedAt, lastActionAt }: Ticket) => `${updatedAt} ${lastActionAt}`;

/** Nothing is known yet. */
export function createHeard({ read, now, onHeard, onFailure }: HeardOptions): Heard {
  const known = new Map<number, Known>();
  const waiting = new Map<number, Ticket>();
  let isReading = false;

  async function readAll(): Promise<void> {
    if (isReading) return;
    isReading = true;
    for (const [id, ticket] of waiting) {
      waiting.delete(id);
      const entry = known.get(id);
      if (!entry || entry.of === stateOf(ticket)) continue;
      entry.notBefore = now() + BETWEEN_MS;
      try {
        const before = entry.told;
        entry.told = { at: await read(ticket) };
        entry.of = stateOf(ticket);
        if (before?.at !== entry.told.at) onHeard(id);
      } catch (error) {
        entry.notBefore = now() + FAILED_PAUSE_MS;
        onFailure(error);
      }
    }
    isReading = false;
  }

  return {
    of: (ticketId) => known.get(ticketId)?.told ?? null,
    show(tickets) {
      for (const ticket of tickets) {
        const entry = known.get(ticket.id) ?? { told: null, of: null, notBefore: 0, shownAt: 0 };
        known.set(ticket.id, entry);
        entry.shownAt = now();
        if (entry.of !== stateOf(ticket) && now() >= entry.notBefore) {
          waiting.set(ticket.id, ticket);
        }
      }
      for (const [id, { shownAt }] of known) {
        if (now() - shownAt < FORGOTTEN_MS) continue;
        known.delete(id);
        waiting.delete(id);
      }
      if (waiting.size > 0) void readAll();
    },
  };
}
