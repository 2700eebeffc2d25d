import { parseSettings } from '@/lib/contracts/settings';
import type { Desk, Keep } from '@/lib/desk/context';
import { createTicketClaims } from '@/lib/desk/ticket-claims';
import { createTicketTurns } from '@/lib/desk/ticket-turns';
import { deskHours } from '@/lib/domain/desk-workday';
import type { Mention } from '@/lib/domain/live-events';
import type { LogStory } from '@/lib/domain/log-story';
import { slaBook } from '@/lib/domain/sla-book';
import type { Agent, DeskRole, Ticket, TicketAction, TicketAttachment } from '@/lib/domain/ticket';
import { createHalo, type NewAction, type TicketWrite } from '@/lib/halo/client';
import { createSnapshot } from '@/lib/live/snapshot';
import { createWall, type RunningWall } from '@/lib/live/wall';
import type { KnownWrite, Writes } from '@/lib/store/writes';
import type { FakeTenant } from './fake-tenant';
import { reviewsInMemory } from './reviews-in-memory';
import { actionWith } from './ticket-sample';

/** One desk on a tenant in memory, for tests of what agents do there. */
export type FakeDesk = {
  /** The desk as one of its agents has it; all share lists, claims, turns and the log of writes. */
  of: (agent: Partial<Agent> & { id: number }, role?: DeskRole) => Desk;
  /** The boards on walls. */
  wall: RunningWall;
  /** Reads the tenant into everybody's lists, as it is now. */
  read: () => Promise<void>;
  /** The tickets the lists were told of. */
  wrote: Ticket[];
  /** False: nobody has read the tenant yet. */
  isRead: boolean;
  /**
   * Called before a call reaches the tenant, and after it has; what they throw is its answer. Calls are
   * `get 1`, `change 1`, `actions 1`, `add 1`, `files 1`, `closed`, `ids`.
   */
  onCall: { before: (call: string) => void; after: (call: string) => void };
  /** The log of each ticket, oldest first. */
  log: (ticketId: number) => TicketAction[];
  /** The files of each ticket. */
  files: Map<number, TicketAttachment[]>;
  /** Whom the desk told that they were named. */
  mentions: { agentIds: readonly number[]; mention: Mention }[];
  /** What is known of the logs of tickets. */
  stories: Map<number, LogStory>;
  /** Whom an escalation goes to where no team has a manager. */
  escalationEmail: string | null;
  /** Whether the tenant answers a change with the ticket. */
  answersTicket: boolean;
};

/** The log of writes, in memory. */
function memoryWrites(): Writes {
  const held = new Map<string, KnownWrite>();
  const name = (agentId: number, key: string) => `${agentId} ${key}`;
  return {
    async claim({ agentId, key, fingerprint, now }) {
      const known = held.get(name(agentId, key));
      if (!known) held.set(name(agentId, key), { state: 'pending', fingerprint, startedAt: now });
      return known ?? null;
    },
    find: async (agentId, key) => held.get(name(agentId, key)) ?? null,
    async settle(agentId, key, state) {
      const known = held.get(name(agentId, key));
      if (known) held.set(name(agentId, key), { ...known, state });
    },
    async reclaim(agentId, key, from, now) {
      if (held.get(name(agentId, key)) !== from) return false;
      held.set(name(agentId, key), { ...from, state: 'pending', startedAt: now });
      return true;
    },
    async forget(agentId, key, fingerprint) {
      const known = held.get(name(agentId, key));
      if (fingerprint === undefined || known?.fingerprint === fingerprint) {
        held.delete(name(agentId, key));
      }
    },
  };
}

/** A desk nobody has read the tenant for yet. */
export function fakeDesk(tenant: FakeTenant): FakeDesk {
  const { now, lookups } = tenant;
  const snapshot = createSnapshot();
  const writes = memoryWrites();
  const claims = createTicketClaims(now);
  const kept = reviewsInMemory();
  const inTurn = createTicketTurns();
  const nobody = { current: async () => '', renew: async () => '' };
  const unreachable = createHalo({ url: 'http://127.0.0.1:9', dialect: 'simplified', now });

  function patchOf({ statusId, ...write }: TicketWrite): Partial<Ticket> {
    const status = lookups.statuses.find(({ id }) => id === statusId);
    const given = Object.entries(write).filter(([, value]) => value !== undefined);
    return {
      ...Object.fromEntries(given),
      ...(status && { statusId, statusName: status.name, role: status.role }),
    };
  }

  const logs = new Map<number, TicketAction[]>();
  const log = (ticketId: number) => {
    const kept = logs.get(ticketId) ?? [];
    logs.set(ticketId, kept);
    return kept;
  };
  let actionId = 100;

  /** One call of the tenant, which the test may have fail before or after it has done something. */
  async function call<Answer>(name: string, work: () => Answer | Promise<Answer>): Promise<Answer> {
    desk.onCall.before(name);
    const answer = await work();
    desk.onCall.after(name);
    return answer;
  }

  function addToLog(agent: Agent, ticketId: number, action: NewAction): void {
    const { kind, html, hiddenFromUser, outcome, email, minutes, chargeable, status } = action;
    const target = lookups.statuses.find(({ id }) => id === status?.id);
    log(ticketId).push(
      actionWith({
        ...{ id: (actionId += 1), ticketId, kind, noteHtml: html, hiddenFromUser, at: now() },
        ...{ outcome: outcome ?? null, minutes: minutes || null, chargeable: chargeable ?? null },
        author: { kind: 'agent', id: agent.id, name: agent.name },
        emailTo: email?.to.join(', ') ?? null,
        emailCc: email?.cc.join(', ') || null,
        emailSubject: email?.subject ?? null,
        toStatusName: target?.name ?? null,
        toRole: target?.role ?? null,
      }),
    );
    const { resolution, followUpAt } = status ?? {};
    tenant.put({ id: ticketId, ...patchOf({ statusId: status?.id, resolution, followUpAt }) });
  }

  const wall = createWall({
    facts: () => ({
      entries: snapshot.entries(),
      closed: () => [],
      book: slaBook(lookups),
      deskHours: null,
      heardOf: () => null,
    }),
    onShown: () => {},
    now,
    onFailure(error) {
      throw error;
    },
  });

  const desk: FakeDesk = {
    wall,
    wrote: [],
    log,
    files: new Map(),
    mentions: [],
    onCall: { before: () => {}, after: () => {} },
    isRead: false,
    answersTicket: true,
    stories: new Map(),
    escalationEmail: null,
    async read() {
      const { tickets } = await tenant.listOpen({}, lookups);
      const changes = snapshot.take(
        tickets.map((ticket) => ({ ticket, askedAt: now() })),
        now(),
      );
      wall.take({ changes });
      desk.isRead = true;
    },
    of(over, role = 'technician') {
      const agent = { name: `Agent ${over.id}`, email: null, isAdmin: false, ...noRoles, ...over };
      const calls = unreachable.session(nobody);
      return {
        viewer: {
          agent,
          role,
          settings: parseSettings({}),
          embeddedTenant: null,
        },
        lookups: async () => lookups,
        writes,
        keep: { ...nothingKept, ...kept },
        claims,
        inTurn,
        wall,
        escalationEmail: desk.escalationEmail,
        now,
        halo: {
          ...calls,
          actions: {
            list: (id) => call(`actions ${id}`, () => [...log(id)]),
            add: (id, action) =>
              call(`add ${id}`, async () => {
                await tenant.get(id, lookups);
                addToLog(agent, id, action);
              }),
          },
          attachments: {
            ...calls.attachments,
            list: (id) => call(`files ${id}`, () => desk.files.get(id) ?? []),
          },
          tickets: {
            ...calls.tickets,
            get: (id) => call(`get ${id}`, () => tenant.get(id, lookups)),
            listClosed: (query) => call('closed', () => tenant.listClosed(query, lookups)),
            listIds: (query) => call('ids', () => tenant.listIds(query)),
            change: (id, write) =>
              call(`change ${id}`, () => {
                tenant.calls.push(`change ${id}`);
                const ticket = tenant.put({ id, ...patchOf(write) });
                return desk.answersTicket ? ticket : null;
              }),
          },
        },
        live: {
          async list() {
            const entries = snapshot.entries();
            return { entries, version: 'a.1', sorted: () => entries };
          },
          health: () => ({
            tenant: desk.isRead ? 'ok' : 'loading',
            readAt: desk.isRead ? now() : null,
            loading: null,
            trouble: null,
          }),
          wrote(ticket, askedAt) {
            desk.wrote.push(ticket);
            snapshot.take([{ ticket, askedAt }], now());
          },
          presence: () => ({ type: 'presence', serverNow: now(), tickets: [], isWhole: true }),
          mention: (agentIds, mention) => void desk.mentions.push({ agentIds, mention }),
          attend: () => [],
          listen: () => () => {},
          since: () => [],
          version: () => 'a.1',
          stories: (rows) =>
            new Map(
              rows.flatMap(({ id }) => {
                const story = desk.stories.get(id);
                return story ? [[id, story] as const] : [];
              }),
            ),
          book: () => slaBook(lookups),
          deskHours: () => deskHours(lookups),
        },
      };
    },
  };
  return desk;
}

const noRoles = { roleNames: [], teamNames: [] };

const missing = () => Promise.reject(new Error('This desk keeps nothing for people'));
const nothingKept: Omit<Keep, 'reviews' | 'escalations'> = {
  settings: { read: missing, merge: missing },
  views: { list: missing, find: missing, save: missing, change: missing, remove: missing },
  seen: { read: missing, mark: missing },
  templates: { list: missing, save: missing, remove: missing },
  boards: {
    ...{ list: missing, find: missing, save: missing, remove: missing },
    ...{ addLink: missing, renewKey: missing, removeLink: missing },
    ...{ reloadScreen: missing, removeScreen: missing },
  },
  system: { read: missing, save: missing, ownLookups: missing, defaultManagerRoles: [] },
};
