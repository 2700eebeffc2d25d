import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import { QueueEntry, withStanding } from '@/lib/domain/queue-entry';
import type { SlaBook } from '@/lib/domain/sla-book';
import type { Ticket } from '@/lib/domain/ticket';
import { standingAt, standingMoves } from '@/lib/domain/ticket-standing';
import type { HaloSession } from '@/lib/halo/client';
import { isListed, listRow } from './list-row';
import type { Reading, Snapshot } from './snapshot';

/** The tickets that closed lately, which no list holds any more and a board still counts. */
export type ClosedLately = {
  /** Takes what readings say, after the snapshot has. */
  note: (readings: readonly Reading[]) => void;
  /** Nothing of what was known holds any more. */
  clear: () => void;
  /** What is known; null before the tenant was first asked. Asks it where that is due. */
  entries: () => readonly QueueEntry[] | null;
};

export type ClosedOptions = {
  calls: Pick<HaloSession['tickets'], 'listClosed'>;
  snapshot: Pick<Snapshot, 'get'>;
  lookups: () => Lookups | null;
  book: () => SlaBook;
  now: () => Instant;
  /** Told when they are others. */
  onChange: () => void;
  onFailure: (error: unknown) => void;
};

/** A board looks back to the beginning of its day, in whatever zone. */
const KEPT_MS = 48 * 60 * 60_000;
const READ_MS = 30 * 60_000;
const FAILED_PAUSE_MS = 60_000;
const PAGE_SIZE = 100;
const MOST_PAGES = 10;

/** Nothing is known yet. */
export function createClosedLately(options: ClosedOptions): ClosedLately {
  const { now, snapshot } = options;
  const kept = new Map<number, QueueEntry>();
  let shown: readonly QueueEntry[] | null = null;
  let isRead = false;
  let dueAt = -Infinity;
  let sweptAt = -Infinity;
  let reading: Promise<void> | null = null;
  /** Which of the desks there were one after the other. */
  let desk = 0;

  const isRecent = ({ closedAt, updatedAt }: Ticket) =>
    (closedAt ?? updatedAt ?? -Infinity) >= now() - KEPT_MS;

  function keep(ticket: Ticket): boolean {
    const known = kept.get(ticket.id);
    const isOlder = (ticket.updatedAt ?? 0) < (known?.row.updatedAt ?? 0);
    // What a list holds is open by a later word.
    const isClosed = !snapshot.get(ticket.id) && !isListed(ticket) && ticket.mergedIntoId === null;
    if (!isClosed || !isRecent(ticket)) return !isOlder && kept.delete(ticket.id);
    if (known && (isOlder || known.row.updatedAt === ticket.updatedAt)) return false;
    const standing = standingAt(standingMoves(ticket, options.book()), now());
    kept.set(ticket.id, new QueueEntry(withStanding(listRow(ticket), standing)));
    return true;
  }

  function keepAll(tickets: readonly Ticket[]): void {
    const changed = tickets.filter(keep);
    if (changed.length === 0) return;
    sweep();
    shown = null;
    options.onChange();
  }

  /** Also while no board is looked at, what closed long ago is forgotten. */
  function sweep(): void {
    if (now() - sweptAt < READ_MS) return;
    sweptAt = now();
    for (const { id, row } of kept.values()) if (!isRecent(row)) kept.delete(id);
  }

  async function read(lookups: Lookups): Promise<void> {
    const asked = desk;
    try {
      let seen = 0;
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const query = { page, pageSize: PAGE_SIZE };
        const { tickets, recordCount } = await options.calls.listClosed(query, lookups);
        if (asked !== desk) return;
        keepAll(tickets);
        seen += tickets.length;
        // By their closing, the newest first; where the tenant gives no such date, it tells nothing.
        const isPast = tickets.some((ticket) => ticket.closedAt !== null && !isRecent(ticket));
        if (tickets.length === 0 || seen >= recordCount || isPast) break;
      }
      dueAt = now() + READ_MS;
      if (!isRead) options.onChange();
      isRead = true;
    } catch (error) {
      dueAt = now() + FAILED_PAUSE_MS;
      options.onFailure(error);
    } finally {
      reading = null;
    }
  }

  return {
    note: (readings) => keepAll(readings.map(({ ticket }) => ticket)),
    clear() {
      desk += 1;
      kept.clear();
      shown = null;
      isRead = false;
      dueAt = -Infinity;
      options.onChange();
    },
    entries() {
      const lookups = options.lookups();
      if (lookups !== null && reading === null && now() >= dueAt) {
        sweep();
        shown = null;
        reading = read(lookups);
      }
      shown ??= [...kept.values()];
      return isRead ? shown : null;
    },
  };
}
