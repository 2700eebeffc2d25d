import type { Instant } from '@/lib/domain/instant';
import type { LogStory } from '@/lib/domain/log-story';
import type { Ticket } from '@/lib/domain/ticket';

/** What the logs tell of the tickets that somebody looks at. */
export type TicketLogs = {
  /** Null where its log has not been read. */
  of: (ticketId: number) => LogStory | null;
  /**
   * These tickets are shown: reads what is not known of them, one at a time and in this order, those
   * shown as `urgent` before all others.
   */
  show: (tickets: readonly Ticket[], isUrgent?: 'urgent') => void;
};

export type TicketLogsOptions = {
  /** Asks the tenant for a ticket's log. */
  read: (ticket: Ticket) => Promise<LogStory>;
  now: () => Instant;
  /** The share of the tenant's calls that is left, 0 to 1. */
  room: () => number;
  /** Told when the client of a ticket turns out to have last heard from us at another time than was known. */
  onHeard: (ticketId: number) => void;
  onFailure: (error: unknown) => void;
};

type Known = {
  story: LogStory | null;
  /** The state of the ticket that `story` is of. */
  of: string | null;
  /** Not to be asked for again before. */
  notBefore: Instant;
  shownAt: Instant;
};

const BETWEEN_MS = 10_000;
const FAILED_PAUSE_MS = 60_000;
const FORGOTTEN_MS = 5 * 60_000;
/** Whoever looks shows it again well before that; else nobody looks any more, and it need not be read. */
const LEFT_MS = 60_000;

/** People's own calls come first: what is not urgent waits while no more than this is left. */
const SPARE_ROOM = 0.5;

const stateOf = ({ updatedAt, lastActionAt }: Ticket) => `${updatedAt} ${lastActionAt}`;

/** Nothing is known yet. */
export function createTicketLogs(options: TicketLogsOptions): TicketLogs {
  const { read, now, room, onHeard, onFailure } = options;
  const known = new Map<number, Known>();
  const urgent = new Map<number, Ticket>();
  const waiting = new Map<number, Ticket>();
  let isReading = false;

  function next(): Ticket | null {
    for (const queue of [urgent, waiting]) {
      for (const [id, ticket] of queue) {
        if (queue === waiting && room() <= SPARE_ROOM) return null;
        queue.delete(id);
        const entry = known.get(id);
        const isWanted = entry && entry.of !== stateOf(ticket) && now() >= entry.notBefore;
        if (isWanted && now() - entry.shownAt < LEFT_MS) return ticket;
      }
    }
    return null;
  }

  async function readOne(ticket: Ticket, entry: Known): Promise<void> {
    entry.notBefore = now() + BETWEEN_MS;
    try {
      const before = entry.story;
      entry.story = await read(ticket);
      entry.of = stateOf(ticket);
      const isOther = before?.lastToClientAt !== entry.story.lastToClientAt;
      if (isOther) onHeard(ticket.id);
    } catch (error) {
      entry.notBefore = now() + FAILED_PAUSE_MS;
      onFailure(error);
    }
  }

  async function readAll(): Promise<void> {
    if (isReading) return;
    isReading = true;
    for (let ticket = next(); ticket; ticket = next()) {
      const entry = known.get(ticket.id);
      if (entry) await readOne(ticket, entry);
    }
    isReading = false;
  }

  function forget(): void {
    for (const [id, { shownAt }] of known) {
      if (now() - shownAt < FORGOTTEN_MS) continue;
      known.delete(id);
      urgent.delete(id);
      waiting.delete(id);
    }
  }

  return {
    of: (ticketId) => known.get(ticketId)?.story ?? null,
    show(tickets, isUrgent) {
      for (const ticket of tickets) {
        const { id } = ticket;
        const entry = known.get(id) ?? { story: null, of: null, notBefore: -Infinity, shownAt: 0 };
        known.set(id, entry);
        entry.shownAt = now();
        if (entry.of === stateOf(ticket) || now() < entry.notBefore) continue;
        if (isUrgent || urgent.has(id)) {
          waiting.delete(id);
          urgent.set(id, ticket);
        } else waiting.set(id, ticket);
      }
      forget();
      if (urgent.size + waiting.size > 0) void readAll();
    },
  };
}
