import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import type { HaloSession } from '@/lib/halo/client';
import { HaloError } from '@/lib/halo/errors';
import type { Reading, Snapshot } from './snapshot';

/** What the reader calls of the tenant, as the service account. */
export type TenantCalls = Pick<
  HaloSession['tickets'],
  'get' | 'listOpen' | 'listChanged' | 'listIds'
>;

/** How far the rows reach. */
export type Reach = {
  /** By the tenant's clock: every change up to here is in; null before the first whole reading. */
  through: Instant | null;
  /** When all was last read whole, by our clock. */
  wholeAt: Instant;
  /** When the rows were last confirmed, by our clock. */
  readAt: Instant | null;
};

export type ReaderOptions = {
  calls: TenantCalls;
  snapshot: Snapshot;
  now: () => Instant;
  /** The tenant's clock, as its answers tell it. */
  tenantNow: () => Instant;
  reach: Reach;
  /** Where readings go; the one that takes them tells everybody. */
  take: (readings: Reading[]) => void;
  remove: (ids: Iterable<number>, askedAt: Instant) => void;
  replace: (readings: Reading[]) => void;
  onProgress: (read: number, expected: number) => void;
  /** The tenant fails at this one ticket; whatever else happened is read all the same. */
  onUnreadable: (id: number, error: unknown) => void;
};

/** The ways to read the tenant, one at a time. All reject with a HaloError. */
export type TenantReader = {
  /** All open tickets; the first time, or where `isAnew`, whatever was known goes. */
  readWhole: (lookups: Lookups, isAnew?: boolean) => Promise<void>;
  /** What changed since the last time. */
  readChanges: (lookups: Lookups) => Promise<void>;
  /** Which tickets are open at all: finds those that vanished, and those that were missed. */
  reconcile: (lookups: Lookups) => Promise<void>;
  /** These tickets, as a delivery asked for; null stands for one nobody could tell. */
  refetch: (ids: ReadonlySet<number | null>, lookups: Lookups) => Promise<void>;
};

/** A tenant may stamp a change a little before others can see it. */
const OVERLAP_MS = 10_000;
const FEW = 3;
const MOST_MISSED = 50;
const AT_ONCE = 1_000;
const SURE = 3;

const nextTurn = () => new Promise<void>((done) => setImmediate(done));

/** Reads one tenant into a snapshot. */
export function createTenantReader(options: ReaderOptions): TenantReader {
  const { calls, snapshot, now, reach } = options;
  /** Open by the tenant's word, yet on no list of ours: not to be fetched again and again. */
  const unlisted = new Set<number>();

  const readings = (tickets: readonly Ticket[], askedAt: Instant): Reading[] =>
    tickets.map((ticket) => ({ ticket, askedAt }));

  function reachTo(askedAt: Instant): void {
    reach.through = askedAt + (options.tenantNow() - now()) - OVERLAP_MS;
    reach.readAt = askedAt;
  }

  /**
   * A ticket occurs once: where the known ones have other dates, it is another desk by now. Somebody
   * may correct the date of one, so few are only a suspicion, and others are looked at.
   */
  async function isOtherDesk(tickets: readonly Ticket[], lookups: Lookups): Promise<boolean> {
    const known = tickets.filter(({ id }) => snapshot.get(id));
    const differing = known.filter(isOther);
    if (differing.length === 0 || differing.length * 2 < known.length) return false;
    if (known.length >= SURE) return true;
    const read = new Set(tickets.map(({ id }) => id));
    const others = [...snapshot.ids()].filter((id) => !read.has(id)).slice(0, SURE);
    for (const id of others) {
      if (!(await calls.get(id, lookups).then(isOther, isGone))) return false;
    }
    return true;
  }

  function isOther({ id, occurredAt }: Ticket): boolean {
    const row = snapshot.get(id);
    const areKnown = row !== undefined && row.occurredAt !== null && occurredAt !== null;
    return areKnown && row.occurredAt !== occurredAt;
  }

  /** The ticket that changed last; a desk made anew has another one under its number. */
  function newest(): Ticket | null {
    let found: Ticket | null = null;
    for (const { row } of snapshot.entries()) {
      if (found === null || (row.updatedAt ?? 0) > (found.updatedAt ?? 0)) found = row;
    }
    return found;
  }

  async function readOne(id: number, lookups: Lookups): Promise<void> {
    const askedAt = now();
    try {
      const ticket = await calls.get(id, lookups);
      if (await isOtherDesk([ticket], lookups)) return await reader.readWhole(lookups, true);
      options.take(readings([ticket], askedAt));
      if (!snapshot.get(id)) unlisted.add(id);
    } catch (error) {
      if (isGone(error)) options.remove([id], askedAt);
      else if (isOfThisTicket(error)) options.onUnreadable(id, error);
      else throw error;
    }
  }

  const reader: TenantReader = {
    async readWhole(lookups, isAnew = false) {
      const askedAt = now();
      const isFirst = reach.through === null;
      const { tickets } = await calls.listOpen(
        { onPage: isFirst ? options.onProgress : () => undefined },
        lookups,
      );
      unlisted.clear();
      if (isFirst || isAnew || (await isOtherDesk(tickets, lookups))) {
        options.replace(readings(tickets, askedAt));
      } else {
        for (let at = 0; at < tickets.length; at += AT_ONCE) {
          options.take(readings(tickets.slice(at, at + AT_ONCE), askedAt));
          // Comparing a large desk with what is known shall keep nobody waiting.
          await nextTurn();
        }
      }
      reachTo(askedAt);
      reach.wholeAt = askedAt;
      // What closed while page after page was read pushed others over the edge of a page.
      await reader.reconcile(lookups);
    },

    async readChanges(lookups) {
      if (reach.through === null) return reader.readWhole(lookups);
      const askedAt = now();
      const tickets = await calls.listChanged(reach.through, lookups);
      if (await isOtherDesk(tickets, lookups)) return reader.readWhole(lookups, true);
      options.take(readings(tickets, askedAt));
      reachTo(askedAt);
    },

    async reconcile(lookups) {
      const askedAt = now();
      const open = new Set(await calls.listIds({ openOnly: true }));
      const vanished = [...snapshot.ids()].filter((id) => !open.has(id));
      options.remove(vanished, askedAt);
      const missed = [...open].filter((id) => !snapshot.get(id) && !unlisted.has(id));
      for (const id of missed.slice(0, MOST_MISSED)) await readOne(id, lookups);
      // A desk made anew may have the same numbers, and nothing that changed since.
      const sample = newest();
      if (sample && !missed.includes(sample.id)) await readOne(sample.id, lookups);
    },

    async refetch(ids, lookups) {
      const named = [...ids].filter((id) => id !== null);
      if (named.length === ids.size && named.length <= FEW) {
        for (const id of named) await readOne(id, lookups);
        return;
      }
      const askedAt = now();
      await reader.readChanges(lookups);
      const isUntouched = (id: number) => (snapshot.get(id)?.updatedAt ?? 0) < askedAt - OVERLAP_MS;
      // Told of, yet not changed lately: it may have vanished.
      if (named.some((id) => snapshot.get(id) && isUntouched(id))) await reader.reconcile(lookups);
    },
  };
  return reader;
}

function isGone(error: unknown): boolean {
  return error instanceof HaloError && error.kind === 'not-found';
}

/** A fault of one record, unlike a tenant that is away, busy, or refuses the account. */
function isOfThisTicket(error: unknown): boolean {
  if (!(error instanceof HaloError)) return false;
  if (['forbidden', 'invalid', 'unreadable', 'too-large'].includes(error.kind)) return true;
  return error.kind === 'unavailable' && error.status === 500;
}
