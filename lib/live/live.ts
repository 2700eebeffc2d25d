import { randomBytes } from 'node:crypto';
import type { Instant } from '@/lib/domain/instant';
import {
  formatVersion,
  type LiveEvent,
  type LiveHealth,
  type Mention,
} from '@/lib/domain/live-events';
import { deskHours } from '@/lib/domain/desk-workday';
import { logStory, type LogStory } from '@/lib/domain/log-story';
import type { Lookups } from '@/lib/domain/lookups';
import type { QueueEntry, TicketChange } from '@/lib/domain/queue-entry';
import type { QueueOrder, QueueRanks } from '@/lib/domain/queue-order';
import { emptySlaBook, slaBook, type SlaBook } from '@/lib/domain/sla-book';
import type { Agent, Ticket } from '@/lib/domain/ticket';
import type { WorkingCalendar } from '@/lib/domain/working-time';
import type { HaloSession } from '@/lib/halo/client';
import { HaloError } from '@/lib/halo/errors';
import { htmlToText } from '@/lib/halo/sanitize';
import type { KeptTickets } from '@/lib/store/kept-tickets';
import type { Listener } from './audience';
import { createAudiences } from './audiences';
import { createChangeFeed } from './change-feed';
import { createClosedLately } from './closed-lately';
import { createHealthReport, type TenantMood } from './health-report';
import { createKeeper } from './keeper';
import { lead } from './leader';
import { createPresence, type Attendance, type People } from './presence';
import { createReadingLoop } from './reading-loop';
import { createSnapshot, type Reading } from './snapshot';
import { createTicketLogs } from './ticket-logs';
import { createTenantReader, type Reach, type TenantCalls } from './tenant-reader';
import type { ProofReader } from './visibility';
import { createWall, type Wall } from './wall';

export type LiveOptions = {
  /** The service account's calls, in the background lane. */
  calls: TenantCalls & Pick<HaloSession['tickets'], 'listClosed'>;
  /** A ticket's log, as `calls`. */
  readLog: HaloSession['actions']['list'];
  lookups: () => Promise<Lookups>;
  /** Lists kept from before, for while the tenant gives none. */
  onKeptLookups: (lookups: Lookups) => void;
  kept: KeptTickets;
  /** Names the tenant: what was kept of another one is of no use. */
  world: string;
  now: () => Instant;
  tenantNow: () => Instant;
  mood: () => TenantMood;
  /** How long somebody is at a ticket who is not heard of, ms. */
  presenceKeptMs: number;
  /** Whether the tenant's calls are counted at all; where not, what is new is proved at once. */
  isLimited: () => boolean;
  /** Told of what fails beside the tenant's own refusals; for the log. */
  onFailure: (what: string, error: unknown) => void;
};

/** The rows of one agent at one version of the desk. */
export type LiveList = {
  entries: readonly QueueEntry[];
  version: string;
  sorted: (
    order: Pick<QueueOrder, 'sort' | 'descending'>,
    ranks: QueueRanks,
  ) => readonly QueueEntry[];
};

/** One signed-in session's side of the live desk. */
export type LiveSession = {
  /**
   * The rows the agent may see, what is due first on top, and the state of the desk they are of;
   * `sorted` has them in another order. Rejects with a HaloError.
   */
  list: () => Promise<LiveList>;
  health: () => LiveHealth;
  /** The tenant just answered this agent with a ticket: everybody's rows change at once. */
  wrote: (ticket: Ticket, askedAt: Instant) => void;
  /** Tells other agents, as far as they look, that this one named them. */
  mention: (agentIds: readonly number[], mention: Mention) => void;
  /**
   * This agent is at a ticket, from one page; answers who else is. Null where the tenant has not shown
   * them the ticket: nobody is told of them then, nor they of anybody (see `wrote`).
   */
  attend: (at: Pick<Attendance, 'ticketId' | 'page' | 'state'>) => People | null;
  /** Who else is at which tickets, as an event. */
  presence: () => LiveEvent;
  listen: (listener: Omit<Listener, 'sid'>) => () => void;
  /** What a browser that has `version` missed; all there is to say where that is not known. */
  since: (version: string | null) => LiveEvent[];
  /** The state of the desk. */
  version: () => string;
  /**
   * What is known of these tickets' logs, by ticket. What is not is read by the service account, one at a
   * time in this order, while they are asked for again within a minute.
   */
  stories: (rows: readonly Ticket[]) => ReadonlyMap<number, LogStory>;
  /** What the rows are judged by. */
  book: () => SlaBook;
  /** The desk's own hours; null where they are not known. */
  deskHours: () => WorkingCalendar | null;
};

/** How much the desk holds, and how many look at it. */
export type LiveFigures = { tickets: number; agents: number; streams: number };

/** The desk as it is now, shared by everybody who looks at it. */
export type Live = {
  start: () => void;
  /** Ends all streams, and keeps what was not kept yet. */
  stop: () => Promise<void>;
  /** `sid` names the session, `reader` asks the tenant with its token. */
  session: (agent: Pick<Agent, 'id' | 'name'>, sid: string, reader: ProofReader) => LiveSession;
  endSession: (sid: string) => void;
  /** Sessions with an open stream. */
  openSessions: () => string[];
  /** The tenant told of a change; null where it did not say of which ticket. */
  delivered: (ticketId: number | null) => void;
  health: () => LiveHealth;
  figures: () => LiveFigures;
  wall: Wall;
};

const TEND_MS = 1_000;
const HEARTBEAT_MS = 15_000;
const LONGEST_TIMER_MS = 60_000;

/** The live desk of one deployment; nothing is read before `start`. */
export function createLive(options: LiveOptions): Live {
  const { now, mood, onFailure } = options;
  const epoch = randomBytes(6).toString('base64url');
  const snapshot = createSnapshot();
  const presence = createPresence({ keptMs: options.presenceKeptMs, now });
  const feed = createChangeFeed();
  const reach: Reach = { through: null, wholeAt: -Infinity, readAt: null };
  const report = createHealthReport(reach, mood);
  let sequence = 1;
  let lookups: Lookups | null = null;
  let book = emptySlaBook;
  let hours: WorkingCalendar | null = null;
  let moveTimer: NodeJS.Timeout | undefined;
  let timers: NodeJS.Timeout[] = [];
  let leading: { stop: () => Promise<void> } | null = null;

  const version = () => formatVersion(epoch, sequence);
  const advance = () => {
    sequence += 1;
  };

  /** What the tenant refuses is told as its health, and asked again. */
  function unlessRefused(what: string) {
    return (error: unknown) => {
      if (!(error instanceof HaloError)) onFailure(what, error);
    };
  }

  const audiences = createAudiences({
    snapshot,
    presence,
    epoch,
    version,
    sequence: () => sequence,
    advance,
    now,
    isLimited: options.isLimited,
    onFailure: unlessRefused('proving what an agent may see'),
  });

  const healthEvent = () => ({ type: 'health', serverNow: now(), ...report.read() }) as const;

  function tellHealth(): void {
    const event = healthEvent();
    audiences.eachListener(({ send }) => send(event));
  }

  function publish(changes: TicketChange[]): void {
    if (changes.length > 0) feed.publish({ changes });
  }

  const wall = createWall({
    facts: () => ({
      entries: snapshot.entries(),
      closed: closed.entries,
      book,
      deskHours: hours,
      heardOf(ticketId) {
        const story = logs.of(ticketId);
        return story && { at: story.lastToClientAt };
      },
    }),
    onShown: (ids) =>
      logs.show(
        ids.flatMap((id) => snapshot.get(id) ?? []),
        'urgent',
      ),
    now,
    onFailure: (error) => onFailure('making the frame of a board', error),
  });

  const closed = createClosedLately({
    calls: options.calls,
    snapshot,
    lookups: () => lookups,
    book: () => book,
    now,
    onChange: () => wall.renew(),
    onFailure: unlessRefused('reading what closed lately'),
  });

  const logs = createTicketLogs({
    async read(ticket) {
      const lists = lookups ?? (await options.lookups());
      const log = await options.readLog(ticket.id, lists);
      return logStory(ticket, log, { book, priorities: lists.priorities, wordsOf: htmlToText });
    },
    now,
    room: () => mood().room,
    onHeard: wall.renew,
    onFailure: unlessRefused('reading the log of a ticket'),
  });

  function take(readings: readonly Reading[]): void {
    const changes = snapshot.take(readings, now());
    closed.note(readings);
    publish(changes);
  }

  feed.subscribe((batch) => {
    advance();
    audiences.take(batch);
    audiences.tend();
    wall.take(batch);
    watchTime();
  });

  /** Rows change at the very moment their clocks do. */
  function watchTime(): void {
    clearTimeout(moveTimer);
    const ms = Math.min(snapshot.nextMoveAt() - now(), LONGEST_TIMER_MS);
    moveTimer = setTimeout(
      () => {
        publish(snapshot.passTime(now()));
        watchTime();
      },
      Math.max(ms, 0),
    );
    moveTimer.unref();
  }

  function adoptLookups(read: Lookups): void {
    if (read === lookups) return;
    const isSame = JSON.stringify(read) === JSON.stringify(lookups);
    const hasOtherRoles = JSON.stringify(read.statuses) !== JSON.stringify(lookups?.statuses);
    // Rows carry the names and roles of statuses: other ones are only in a new reading.
    if (lookups !== null && hasOtherRoles) reach.wholeAt = -Infinity;
    lookups = read;
    if (isSame) return;
    book = slaBook(read);
    hours = deskHours(read);
    publish(snapshot.setBook(book, now()));
    wall.renew();
  }

  const keeper = createKeeper({
    kept: options.kept,
    world: options.world,
    snapshot,
    reach,
    lookups: () => lookups,
    now,
  });

  const loop = createReadingLoop({
    reader: createTenantReader({
      calls: options.calls,
      snapshot,
      now,
      tenantNow: options.tenantNow,
      reach,
      take,
      remove: (ids, askedAt) => publish(snapshot.remove(ids, askedAt)),
      replace(readings) {
        snapshot.replace(readings, now());
        closed.clear();
        feed.publish({ changes: null });
      },
      onProgress: report.noteProgress,
      onUnreadable: (id, error) => onFailure(`reading ticket ${id}`, error),
    }),
    reach,
    lookups: options.lookups,
    onLookups: adoptLookups,
    onRead(error) {
      if (error !== null && !(error instanceof HaloError)) onFailure('reading the tenant', error);
      report.noteReading(error);
      if (report.isNews()) tellHealth();
      keeper.flush().catch((failed: unknown) => onFailure('keeping the tickets', failed));
    },
    now,
    room: () => mood().room,
  });

  async function restore(): Promise<void> {
    try {
      const found = await options.kept.load(options.world);
      if (!found) return;
      const { through, wholeAt, tickets } = found;
      options.onKeptLookups(found.lookups);
      adoptLookups(found.lookups);
      snapshot.replace(
        tickets.map((ticket) => ({ ticket, askedAt: through })),
        now(),
      );
      Object.assign(reach, { through, wholeAt, readAt: through } satisfies Reach);
      feed.publish({ changes: null });
    } catch (error) {
      onFailure('restoring the kept tickets', error);
    }
  }

  return {
    start() {
      leading = lead(async (signal) => {
        await restore();
        feed.subscribe(keeper.note);
        await loop.run(signal);
      });
      timers = [
        setInterval(() => {
          audiences.tend();
          presence.expire();
          audiences.tellPresence();
          wall.tend();
          if (report.isNews()) tellHealth();
        }, TEND_MS),
        setInterval(tellHealth, HEARTBEAT_MS),
      ];
    },

    async stop() {
      for (const timer of timers) clearInterval(timer);
      clearTimeout(moveTimer);
      audiences.eachListener(({ close }) => close('server-stops'));
      wall.stop();
      // A call under way may take longer than anybody waits for the end; what it brings is read again.
      void leading?.stop();
      await keeper.flush('at-once');
    },

    session({ id: agentId, name }, sid, reader) {
      const audience = audiences.of(agentId);
      audience.join(sid, reader);
      return {
        async list() {
          // Nothing to show yet, so nothing to prove.
          const entries = reach.readAt === null ? [] : await audience.entries();
          return {
            entries,
            version: version(),
            sorted: (order, ranks) => audience.sorted(entries, order, ranks),
          };
        },
        health: report.read,
        wrote(ticket, askedAt) {
          take([{ ticket, askedAt }]);
          audience.prove(ticket);
        },
        mention(agentIds, mention) {
          const others = agentIds.filter((id) => id !== agentId);
          audiences.tellMention(others, mention);
        },
        attend(at) {
          if (at.state !== 'gone' && !audience.sees(at.ticketId)) return null;
          presence.attend({ ...at, agentId, name });
          audiences.tellPresence([at.ticketId]);
          return audience.whoIsAt(at.ticketId);
        },
        presence: audience.presence,
        listen(listener) {
          listener.send(healthEvent());
          listener.send(audience.presence());
          return audience.listen({ ...listener, sid });
        },
        since: audience.since,
        version,
        stories(rows) {
          logs.show(rows);
          const known = new Map<number, LogStory>();
          for (const { id } of rows) {
            const story = logs.of(id);
            if (story) known.set(id, story);
          }
          return known;
        },
        book: () => book,
        deskHours: () => hours,
      };
    },

    endSession: audiences.endSession,
    openSessions: audiences.openSessions,
    delivered: loop.wake,
    health: report.read,
    figures: () => ({ tickets: snapshot.size(), ...audiences.figures() }),
    wall,
  };
}
