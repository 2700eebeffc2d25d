import type { Lookups } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import { HaloError } from '@/lib/halo/errors';
import type { LiveOptions } from '@/lib/live/live';
import { smallTenantLookups } from './lookups-sample';
import { ticketWith } from './ticket-sample';

/** A tenant in memory that counts the calls it gets, for tests of what reads one. */
export type FakeTenant = LiveOptions['calls'] & {
  /** Its clock. */
  now: () => number;
  lookups: Lookups;
  calls: string[];
  /** Makes or changes a ticket, as somebody at the tenant would. */
  put: (over: Partial<Ticket> & { id: number }) => Ticket;
  delete: (id: number) => void;
  /** How long every call takes. */
  latencyMs: number;
  /** Tickets it fails at when asked for them alone. */
  broken: Set<number>;
  /** What every call fails with while it is set. */
  trouble: HaloError | null;
  /** Called before each page of a listing is answered. */
  onPage: (page: number) => void;
};

const isOpen = ({ role }: Ticket) => role !== 'closed';

/** An empty tenant with pages of `pageSize`. */
export function fakeTenant(now: () => number, pageSize = 100): FakeTenant {
  const held = new Map<number, Ticket>();
  const enter = async (call: string) => {
    tenant.calls.push(call);
    if (tenant.latencyMs > 0) await new Promise((done) => setTimeout(done, tenant.latencyMs));
    if (tenant.trouble) throw tenant.trouble;
  };
  const tenant: FakeTenant = {
    now,
    lookups: smallTenantLookups(),
    calls: [],
    trouble: null,
    latencyMs: 0,
    broken: new Set(),
    onPage: () => {},
    put(over) {
      const kept = held.get(over.id) ?? ticketWith({ id: over.id, occurredAt: over.id * 1000 });
      const ticket = { ...kept, updatedAt: now(), ...over };
      held.set(ticket.id, ticket);
      return ticket;
    },
    delete: (id) => void held.delete(id),

    async get(id) {
      await enter(`get ${id}`);
      if (tenant.broken.has(id)) throw new HaloError('unavailable', 'broken', { status: 500 });
      const ticket = held.get(id);
      if (!ticket) throw new HaloError('not-found', 'No such ticket');
      return ticket;
    },
    async listOpen({ onPage }) {
      const found = new Map<number, Ticket>();
      for (let page = 1; ; page += 1) {
        await enter(`open, page ${page}`);
        tenant.onPage(page);
        const open = [...held.values()].filter(isOpen).sort((a, b) => a.id - b.id);
        const rows = open.slice((page - 1) * pageSize, page * pageSize);
        for (const row of rows) found.set(row.id, row);
        onPage?.(found.size, open.length);
        if (rows.length < pageSize) {
          return { tickets: [...found.values()], recordCount: open.length };
        }
      }
    },
    async listClosed({ page }) {
      await enter(`closed, page ${page}`);
      const closed = [...held.values()]
        .filter((ticket) => !isOpen(ticket))
        .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
      const tickets = closed.slice((page - 1) * pageSize, page * pageSize);
      return { tickets, recordCount: closed.length };
    },
    async listChanged(since) {
      await enter('changed');
      return [...held.values()].filter(({ updatedAt }) => (updatedAt ?? 0) >= since);
    },
    async listIds({ openOnly, changedSince = -Infinity }) {
      await enter('ids');
      return [...held.values()]
        .filter((ticket) => !openOnly || isOpen(ticket))
        .filter(({ updatedAt }) => (updatedAt ?? 0) >= changedSince)
        .map(({ id }) => id);
    },
  };
  return tenant;
}
