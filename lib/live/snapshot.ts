import type { Instant } from '@/lib/domain/instant';
import {
  isKnown,
  QueueEntry,
  type QueueRow,
  type TicketChange,
  withStanding,
} from '@/lib/domain/queue-entry';
import { emptySlaBook, type SlaBook } from '@/lib/domain/sla-book';
import { compareDuePlaces } from '@/lib/domain/ticket-clocks';
import type { Ticket } from '@/lib/domain/ticket';
import {
  isSameStanding,
  nextStandingMove,
  standingAt,
  standingMoves,
  type StandingMoves,
} from '@/lib/domain/ticket-standing';
import { isListed, listRow } from './list-row';

/** A ticket as the tenant gave it; `askedAt`: when it was asked for, by our clock. */
export type Reading = { ticket: Ticket; askedAt: Instant };

/** All listed tickets of the desk in memory, in the order of what is due first. */
export type Snapshot = {
  size: () => number;
  get: (id: number) => QueueRow | undefined;
  ids: () => IterableIterator<number>;
  /** In order; the same array until something changes, each entry always with its newest row. */
  entries: () => readonly QueueEntry[];
  /**
   * Takes readings in, in any order: one older than what is known is left aside. Answers what
   * changed by it.
   */
  take: (readings: readonly Reading[], now: Instant) => TicketChange[];
  /** Takes tickets out that the tenant did not have when it was asked; newer readings stay. */
  remove: (ids: Iterable<number>, askedAt: Instant) => TicketChange[];
  /** Starts anew with these, whatever was known. */
  replace: (readings: readonly Reading[], now: Instant) => void;
  /** Moves what time alone moved up to `now`. */
  passTime: (now: Instant) => TicketChange[];
  /** When time moves the next row; Infinity where it never does. */
  nextMoveAt: () => Instant;
  /** Reads all clocks by other targets and hours. */
  setBook: (book: SlaBook, now: Instant) => TicketChange[];
};

/** A listed ticket, and what time is going to do to it. */
class Kept extends QueueEntry {
  movesAt: Instant;

  constructor(
    row: QueueRow,
    public moves: StandingMoves,
    public askedAt: Instant,
    now: Instant,
  ) {
    super(row);
    this.movesAt = nextStandingMove(moves, now);
  }

  /** Puts the row in the state time has put it in by `now`; what changed by it, or null. */
  moveTo(now: Instant): TicketChange | null {
    const before = this.row;
    this.movesAt = nextStandingMove(this.moves, now);
    const standing = standingAt(this.moves, now);
    if (isSameStanding(standing, before)) return null;
    this.stand({ ...before, ...standing });
    return { before, after: this.row };
  }
}

/** What is remembered of a ticket that left, so that a late reading does not bring it back. */
type Gone = { updatedAt: Instant | null; askedAt: Instant };

const GONE_KEPT_MS = 10 * 60_000;

function isOlder(reading: Reading, known: Gone): boolean {
  const [read, kept] = [reading.ticket.updatedAt, known.updatedAt];
  if (read !== null && kept !== null && read !== kept) return read < kept;
  return reading.askedAt < known.askedAt;
}

/** An empty snapshot. */
export function createSnapshot(): Snapshot {
  let book = emptySlaBook;
  let kept = new Map<number, Kept>();
  let gone = new Map<number, Gone>();
  let order: Kept[] = [];
  let nextAt = Infinity;

  function keep(ticket: Ticket, askedAt: Instant, now: Instant): Kept {
    const moves = standingMoves(ticket, book);
    const row = withStanding(ticket, standingAt(moves, now));
    const entry = new Kept(row, moves, askedAt, now);
    nextAt = Math.min(nextAt, entry.movesAt);
    return entry;
  }

  /** One pass over all, however many leave and come. A new array: who holds the old one keeps it. */
  function reorder(leaving: ReadonlySet<Kept>, coming: Kept[]): void {
    coming.sort(compareDuePlaces);
    const merged: Kept[] = [];
    let next = 0;
    for (const entry of order) {
      if (leaving.has(entry)) continue;
      for (let first = coming[next]; first; first = coming[next]) {
        if (compareDuePlaces(first, entry) > 0) break;
        merged.push(first);
        next += 1;
      }
      merged.push(entry);
    }
    order = merged.concat(coming.slice(next));
  }

  function forget(id: number, known: Gone, now: Instant): void {
    gone.set(id, known);
    for (const [each, { askedAt }] of gone) {
      if (now - askedAt < GONE_KEPT_MS) break;
      gone.delete(each);
    }
  }

  return {
    size: () => kept.size,
    get: (id) => kept.get(id)?.row,
    ids: () => kept.keys(),
    entries: () => order,

    take(readings, now) {
      const changes = new Map<number, TicketChange>();
      const leaving = new Set<Kept>();
      const coming = new Map<number, Kept>();
      for (const { ticket: read, askedAt } of readings) {
        const { id } = read;
        const known = kept.get(id);
        const last = known
          ? { updatedAt: known.row.updatedAt, askedAt: known.askedAt }
          : gone.get(id);
        if (last && isOlder({ ticket: read, askedAt }, last)) continue;

        const ticket = listRow(read, known?.row);
        if (known && isListed(read) && isKnown(ticket, known.row)) {
          known.askedAt = askedAt;
          continue;
        }
        const before = changes.get(id)?.before ?? known?.row ?? null;
        if (known && !coming.delete(id)) leaving.add(known);
        if (isListed(read)) {
          const entry = keep(ticket, askedAt, now);
          coming.set(id, entry);
          kept.set(id, entry);
          gone.delete(id);
          changes.set(id, { before, after: entry.row });
        } else {
          kept.delete(id);
          forget(id, { updatedAt: read.updatedAt, askedAt }, now);
          changes.set(id, { before, after: null });
        }
      }
      if (leaving.size > 0 || coming.size > 0) reorder(leaving, [...coming.values()]);
      return [...changes.values()].filter(({ before, after }) => before ?? after);
    },

    remove(ids, askedAt) {
      const leaving = new Set<Kept>();
      for (const id of ids) {
        const known = kept.get(id);
        if (!known || known.askedAt > askedAt) continue;
        kept.delete(id);
        forget(id, { updatedAt: known.row.updatedAt, askedAt }, askedAt);
        leaving.add(known);
      }
      if (leaving.size > 0) reorder(leaving, []);
      return [...leaving].map(({ row }) => ({ before: row, after: null }));
    },

    replace(readings, now) {
      kept = new Map();
      gone = new Map();
      nextAt = Infinity;
      for (const { ticket, askedAt } of readings) {
        if (isListed(ticket)) kept.set(ticket.id, keep(listRow(ticket), askedAt, now));
      }
      order = [...kept.values()].sort(compareDuePlaces);
    },

    passTime(now) {
      if (now < nextAt) return [];
      const changes: TicketChange[] = [];
      nextAt = Infinity;
      for (const entry of order) {
        const change = entry.movesAt <= now ? entry.moveTo(now) : null;
        if (change) changes.push(change);
        if (entry.movesAt < nextAt) nextAt = entry.movesAt;
      }
      return changes;
    },

    nextMoveAt: () => nextAt,

    setBook(next, now) {
      book = next;
      for (const entry of order) {
        entry.moves = standingMoves(entry.row, book);
        entry.movesAt = now;
      }
      nextAt = now;
      return this.passTime(now);
    },
  };
}
