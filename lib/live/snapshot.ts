import type { Instant } from '@/lib/domain/instant';
import { queueEntry, type QueueEntry, type QueueRow, type TicketChange } from '@/lib/domain/queue';
import { emptySlaBook, type SlaBook } from '@/lib/domain/sla-book';
import { nextMove, slaMoves, stateAt, type SlaMoves } from '@/lib/domain/sla-moves';
import { compareDuePlaces, duePlace, type DuePlace } from '@/lib/domain/ticket-clocks';
import type { Ticket } from '@/lib/domain/ticket';
import { isListed, listRow, sameRow } from './list-row';

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

type Kept = QueueEntry & {
  place: DuePlace;
  moves: SlaMoves;
  movesAt: Instant;
  askedAt: Instant;
};

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
    const moves = slaMoves(ticket, book);
    const movesAt = nextMove(moves, now);
    nextAt = Math.min(nextAt, movesAt);
    const entry = queueEntry({ ...ticket, slaState: stateAt(moves, now) });
    return { ...entry, place: duePlace(ticket), moves, movesAt, askedAt };
  }

  /** One pass over all, however many changed: entries move to their new places. */
  function reorder(touched: ReadonlySet<number>, placed: Kept[]): void {
    placed.sort((a, b) => compareDuePlaces(a.place, b.place));
    const merged: Kept[] = [];
    let next = 0;
    for (const entry of order) {
      if (touched.has(entry.row.id)) continue;
      for (let first = placed[next]; first; first = placed[next]) {
        if (compareDuePlaces(first.place, entry.place) > 0) break;
        merged.push(first);
        next += 1;
      }
      merged.push(entry);
    }
    order = merged.concat(placed.slice(next));
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
      for (const { ticket: read, askedAt } of readings) {
        const { id } = read;
        const known = kept.get(id);
        const last = known
          ? { updatedAt: known.row.updatedAt, askedAt: known.askedAt }
          : gone.get(id);
        if (last && isOlder({ ticket: read, askedAt }, last)) continue;
        const before = changes.get(id)?.before ?? known?.row ?? null;
        if (!isListed(read)) {
          forget(id, { updatedAt: read.updatedAt, askedAt }, now);
          kept.delete(id);
          if (known) changes.set(id, { before, after: null });
          continue;
        }
        const ticket = listRow(read, known?.row);
        if (known && sameRow(known.row, ticket)) {
          known.askedAt = askedAt;
          continue;
        }
        const entry = keep(ticket, askedAt, now);
        kept.set(id, entry);
        gone.delete(id);
        changes.set(id, { before, after: entry.row });
      }
      if (changes.size > 0) {
        const placed = [...changes.keys()].flatMap((id) => kept.get(id) ?? []);
        reorder(new Set(changes.keys()), placed);
      }
      return [...changes.values()].filter(({ before, after }) => before ?? after);
    },

    remove(ids, askedAt) {
      const changes: TicketChange[] = [];
      const touched = new Set<number>();
      for (const id of ids) {
        const known = kept.get(id);
        if (!known || known.askedAt > askedAt) continue;
        kept.delete(id);
        forget(id, { updatedAt: known.row.updatedAt, askedAt }, askedAt);
        touched.add(id);
        changes.push({ before: known.row, after: null });
      }
      if (touched.size > 0) reorder(touched, []);
      return changes;
    },

    replace(readings, now) {
      kept = new Map();
      gone = new Map();
      nextAt = Infinity;
      for (const { ticket, askedAt } of readings) {
        if (isListed(ticket)) kept.set(ticket.id, keep(listRow(ticket), askedAt, now));
      }
      order = [...kept.values()].sort((a, b) => compareDuePlaces(a.place, b.place));
    },

    passTime(now) {
      if (now < nextAt) return [];
      const changes: TicketChange[] = [];
      nextAt = Infinity;
      for (const entry of order) {
        if (entry.movesAt <= now) {
          const before = entry.row;
          const slaState = stateAt(entry.moves, now);
          entry.movesAt = nextMove(entry.moves, now);
          if (slaState !== before.slaState) {
            entry.row = { ...before, slaState };
            changes.push({ before, after: entry.row });
          }
        }
        if (entry.movesAt < nextAt) nextAt = entry.movesAt;
      }
      return changes;
    },

    nextMoveAt: () => nextAt,

    setBook(next, now) {
      book = next;
      for (const entry of order) {
        entry.moves = slaMoves(entry.row, book);
        entry.movesAt = now;
      }
      nextAt = now;
      return this.passTime(now);
    },
  };
}
