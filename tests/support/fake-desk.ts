import { parseSettings } from '@/lib/contracts/settings';
import type { Desk, Keep } from '@/lib/desk/context';
import { createTicketClaims } from '@/lib/desk/ticket-claims';
import { createTicketTurns } from '@/lib/desk/ticket-turns';
import type { Agent, Ticket } from '@/lib/domain/ticket';
import { createHalo, type TicketWrite } from '@/lib/halo/client';
import { createSnapshot } from '@/lib/live/snapshot';
import type { KnownWrite, Writes } from '@/lib/store/writes';
import type { FakeTenant } from './fake-tenant';

/** One desk on a tenant in memory, for tests of what agents do there. */
export type FakeDesk = {
  /** The desk as one of its agents has it; all share lists, claims, turns and the log of writes. */
  of: (agent: Partial<Agent> & { id: number }) => Desk;
  /** Reads the tenant into everybody's lists, as it is now. */
  read: () => Promise<void>;
  /** The tickets the lists were told of. */
  wrote: Ticket[];
  /** False: nobody has read the tenant yet. */
  isRead: boolean;
  /** Called before a change reaches the tenant, and after it has; what they throw is its answer. */
  onChange: { before: (id: number) => void; after: (id: number) => void };
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
  const inTurn = createTicketTurns();
  const nobody = { current: async () => '', renew: async () => '' };
  const unreachable = createHalo({ url: 'http://127.0.0.1:9', dialect: 'simplified', now });

  function patchOf({ statusId, ...write }: TicketWrite): Partial<Ticket> {
    const status = lookups.statuses.find(({ id }) => id === statusId);
    return {
      ...write,
      ...(status && { statusId, statusName: status.name, role: status.role }),
    };
  }

  const desk: FakeDesk = {
    wrote: [],
    isRead: false,
    onChange: { before: () => {}, after: () => {} },
    answersTicket: true,
    async read() {
      const { tickets } = await tenant.listOpen({}, lookups);
      snapshot.take(
        tickets.map((ticket) => ({ ticket, askedAt: now() })),
        now(),
      );
      desk.isRead = true;
    },
    of(over) {
      const agent = { name: `Agent ${over.id}`, email: null, isAdmin: false, ...noRoles, ...over };
      const calls = unreachable.session(nobody);
      return {
        viewer: {
          agent,
          role: 'technician',
          settings: parseSettings({}),
          embeddedTenant: null,
        },
        lookups: async () => lookups,
        writes,
        keep: nothingKept,
        claims,
        inTurn,
        now,
        halo: {
          ...calls,
          actions: { ...calls.actions, list: async () => [] },
          tickets: {
            ...calls.tickets,
            get: tenant.get,
            async change(id, write) {
              tenant.calls.push(`change ${id}`);
              desk.onChange.before(id);
              const ticket = tenant.put({ id, ...patchOf(write) });
              desk.onChange.after(id);
              return desk.answersTicket ? ticket : null;
            },
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
          listen: () => () => {},
          since: () => [],
          version: () => 'a.1',
        },
      };
    },
  };
  return desk;
}

const noRoles = { roleNames: [], teamNames: [] };

const missing = () => Promise.reject(new Error('This desk keeps nothing for people'));
const nothingKept: Keep = {
  settings: { read: missing, merge: missing },
  views: { list: missing, find: missing, save: missing, change: missing, remove: missing },
  seen: { read: missing, mark: missing },
  system: { read: missing, save: missing, ownLookups: missing, defaultManagerRoles: [] },
};
