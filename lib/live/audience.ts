import type { Instant } from '@/lib/domain/instant';
import type { LiveEvent, Mention } from '@/lib/domain/live-events';
import type { QueueEntry, TicketChange } from '@/lib/domain/queue-entry';
import type { Ticket } from '@/lib/domain/ticket';
import { HaloError } from '@/lib/halo/errors';
import type { Lane } from '@/lib/halo/rate-budget';
import type { FeedBatch } from './change-feed';
import type { QueueOrder, QueueRanks } from '@/lib/domain/queue-order';
import type { People, Presence } from './presence';
import { createPresenceShare } from './presence-share';
import { createReplay } from './replay';
import { createShownTickets } from './shown-tickets';
import type { Snapshot } from './snapshot';
import { createSortedRows } from './sorted-rows';
import { createVisibility, type ProofReader } from './visibility';

/** One open stream of a browser. */
export type Listener = {
  /** The session it belongs to. */
  sid: string;
  send: (event: LiveEvent) => void;
  /** Closes; where the session is over, after saying so. */
  close: (why: 'session-over' | 'server-stops') => void;
};

/** One agent's share of the snapshot, the same for all sessions and streams of that agent. */
export type Audience = {
  /** The rows this agent may see, what is due first on top. Rejects with a HaloError where nothing proves any. */
  entries: () => Promise<readonly QueueEntry[]>;
  /** The same rows in another order. */
  sorted: (
    entries: readonly QueueEntry[],
    order: Pick<QueueOrder, 'sort' | 'descending'>,
    ranks: QueueRanks,
  ) => readonly QueueEntry[];
  /** The session's own way to ask the tenant; the agent's sessions take turns. */
  join: (sid: string, reader: ProofReader) => void;
  /** The session proves nothing any more; with the last one goes what was proven. */
  leave: (sid: string) => void;
  /** The agent was just shown this ticket by the tenant. */
  prove: (ticket: Ticket) => void;
  /** Whether the tenant shows this agent the ticket, as far as that was asked. */
  sees: (ticketId: number) => boolean;
  /** Who else is at a ticket; nobody where the agent may not see it. */
  whoIsAt: (ticketId: number) => People;
  /** Who else is anywhere, as an event. */
  presence: () => LiveEvent;
  /** Tells what is new of who is where: at these tickets, or anywhere. */
  tellPresence: (ticketIds?: Iterable<number>) => void;
  tellMention: (mention: Mention) => void;
  listen: (listener: Listener) => () => void;
  listeners: () => ReadonlySet<Listener>;
  /** What was missed since a version, as events; one `snapshot-version` where that is not known. */
  since: (version: string | null) => LiveEvent[];
  take: (batch: FeedBatch) => void;
  /** Renews what is due: doubts on the whole once in `gapMs`, everything every 15 minutes. */
  tend: (gapMs: number) => void;
  /** No stream, and nobody asked for a while. */
  isIdle: () => boolean;
};

export type AudienceOptions = {
  snapshot: Snapshot;
  presence: Presence;
  epoch: string;
  version: () => string;
  sequence: () => number;
  /** Gives what is told next a version of its own. */
  advance: () => void;
  now: () => Instant;
  /** Whether the tenant's calls are counted at all. */
  isLimited: () => boolean;
  /** Told of a proof that failed. */
  onFailure: (error: unknown) => void;
};

const RENEW_MS = 15 * 60_000;
/** Without the tenant a proof cannot be renewed; after a working day it is worth nothing. */
const KEPT_WITHOUT_TENANT_MS = 12 * 60 * 60_000;
const IDLE_MS = 20 * 60_000;
const PROOFS_AT_ONCE = 3;
const FAILED_PAUSE_MS = 15_000;
const PATIENCE_MS = 3_000;
/** Renewed before it is due, so that nobody who looks has to wait for it. */
const RENEW_EARLY_MS = 60_000;
/** More changes at once than this are cheaper asked for than told. */
const MOST_TOLD = 200;

/** The audience of one agent; nothing is proven yet. */
export function createAudience(agentId: number, options: AudienceOptions): Audience {
  const { snapshot, version, now } = options;
  const visibility = createVisibility(snapshot.get);
  const shown = createShownTickets(now);
  const share = createPresenceShare(options.presence, agentId, sees);
  const replay = createReplay(options.epoch, options.sequence());
  const listeners = new Set<Listener>();
  const readers = new Map<string, ProofReader>();
  let settling: Promise<void> | null = null;
  let proofs = { left: PROOFS_AT_ONCE, at: now() };
  let lastFailedAt = -Infinity;
  let lastSeenAt = now();
  let view: { of: readonly QueueEntry[]; version: string; entries: QueueEntry[] } | null = null;

  function tell(event: LiveEvent): void {
    for (const listener of listeners) listener.send(event);
  }

  /** Of the snapshot's rows the proof alone tells. */
  function sees(ticketId: number): boolean {
    return snapshot.get(ticketId) ? visibility.has(ticketId) : shown.has(ticketId);
  }

  function unprove(): void {
    visibility.clear();
    shown.clear();
  }

  function tellChanges(changes: TicketChange[]): void {
    if (changes.length === 0) return;
    if (changes.length > MOST_TOLD) return tellAnew();
    const event = {
      type: 'tickets-changed',
      serverNow: now(),
      version: version(),
      changes,
    } as const;
    replay.add(event);
    tell(event);
  }

  function tellAnew(): void {
    replay.reset(options.sequence());
    tell({ type: 'snapshot-version', serverNow: now(), version: version() });
  }

  /** One call at a time; who comes meanwhile waits for the same. */
  function settle(how: 'whole' | 'doubts', lane: Lane): Promise<void> {
    settling ??= settleNow(how, lane).finally(() => {
      settling = null;
    });
    return settling;
  }

  async function settleNow(how: 'whole' | 'doubts', lane: Lane): Promise<void> {
    if (how === 'doubts') proofs.left -= 1;
    const wasProven = visibility.provenAt() !== null;
    try {
      const changes = await askAnySession(how, lane);
      view = null;
      if (changes.length === 0) return;
      options.advance();
      if (wasProven) tellChanges(changes);
      else tellAnew();
    } catch (error) {
      lastFailedAt = now();
      view = null;
      if (error instanceof HaloError && isRefusalOfAgent(error)) {
        unprove();
        options.advance();
        tellAnew();
      }
      options.onFailure(error);
      throw error;
    }
  }

  /** The agent's sessions take turns, so that each one's end is noticed; one that ended speaks for none. */
  async function askAnySession(how: 'whole' | 'doubts', lane: Lane): Promise<TicketChange[]> {
    for (;;) {
      const [next] = readers;
      if (!next) {
        throw new HaloError('signed-out', 'Your session has ended. Sign in again to go on.');
      }
      const [sid, reader] = next;
      readers.delete(sid);
      try {
        const changes = await visibility.settle(how, (query) => reader.listIds(query, lane), now());
        readers.set(sid, reader);
        return changes;
      } catch (error) {
        if (error instanceof HaloError && error.kind === 'signed-out') continue;
        readers.set(sid, reader);
        throw error;
      }
    }
  }

  /** A few at once where it was quiet, so that a new ticket is seen at once; on the whole one a gap. */
  function mayAskOfDoubts(gapMs: number): boolean {
    const left = Math.min(PROOFS_AT_ONCE, proofs.left + (now() - proofs.at) / gapMs);
    proofs = { left, at: now() };
    return left >= 1;
  }

  function isDue(early = 0): boolean {
    const at = visibility.provenAt();
    return at === null || now() - at > RENEW_MS - early;
  }

  return {
    async entries() {
      lastSeenAt = now();
      const at = visibility.provenAt();
      if (at !== null && isDue() && now() - lastFailedAt > FAILED_PAUSE_MS) {
        // What was proven stands only as long as the tenant cannot be asked, or does not answer.
        const patience = new Promise<void>((done) => setTimeout(done, PATIENCE_MS));
        await Promise.race([settle('whole', 'background').catch(() => undefined), patience]);
      }
      const proven = visibility.provenAt();
      if (proven === null || now() - proven > KEPT_WITHOUT_TENANT_MS) {
        await settle('whole', 'people');
      }
      const all = snapshot.entries();
      if (view?.of !== all || view.version !== version()) {
        const entries = all.filter(({ id }) => visibility.has(id));
        view = { of: all, version: version(), entries };
      }
      return view.entries;
    },
    sorted: createSortedRows().of,
    join: (sid, reader) => void readers.set(sid, reader),
    leave(sid) {
      readers.delete(sid);
      if (readers.size > 0) return;
      unprove();
      view = null;
    },
    prove(ticket) {
      lastSeenAt = now();
      if (!snapshot.get(ticket.id)) shown.note(ticket.id);
      const change = visibility.prove(ticket);
      if (!change) return;
      view = null;
      options.advance();
      tellChanges([change]);
    },
    sees,
    whoIsAt: share.at,
    presence: () => ({
      type: 'presence',
      serverNow: now(),
      tickets: share.whole(),
      isWhole: true,
    }),
    tellPresence(ticketIds) {
      const tickets = share.news(ticketIds);
      if (tickets.length > 0) tell({ type: 'presence', serverNow: now(), tickets });
    },
    tellMention(mention) {
      // A summary is for those who may see the ticket.
      if (sees(mention.ticketId)) tell({ type: 'mentioned', serverNow: now(), ...mention });
    },
    listen(listener) {
      listeners.add(listener);
      lastSeenAt = now();
      return () => listeners.delete(listener);
    },
    listeners: () => listeners,
    since(known) {
      const missed = known === null ? null : replay.since(known);
      return missed ?? [{ type: 'snapshot-version', serverNow: now(), version: version() }];
    },
    take({ changes }) {
      if (changes !== null) return tellChanges(visibility.filter(changes));
      unprove();
      tellAnew();
    },
    tend(gapMs) {
      if (listeners.size > 0) lastSeenAt = now();
      if (settling || now() - lastFailedAt < FAILED_PAUSE_MS) return;
      // Who never asked for a list needs no proof yet.
      if (visibility.provenAt() === null) return;
      if (isDue(RENEW_EARLY_MS) && listeners.size > 0)
        settle('whole', 'background').catch(() => undefined);
      else if (visibility.hasDoubts() && mayAskOfDoubts(gapMs)) {
        settle('doubts', 'background').catch(() => undefined);
      }
    },
    isIdle: () => listeners.size === 0 && now() - lastSeenAt > IDLE_MS,
  };
}

/** The tenant shows this agent nothing any more, unlike one that merely does not answer. */
function isRefusalOfAgent({ kind }: HaloError): boolean {
  return kind === 'signed-out' || kind === 'unauthorized' || kind === 'forbidden';
}
