import { describe, expect, it } from 'vitest';
import type { QueueRow } from '@/lib/domain/queue-entry';
import type { Ticket } from '@/lib/domain/ticket';
import { HaloError } from '@/lib/halo/errors';
import { queueRow } from '@/tests/support/queue-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { createVisibility } from './visibility';

const NOW = Date.UTC(2026, 10, 24, 9);

const row = (over: Partial<Ticket>) => queueRow({ updatedAt: NOW, ...over });

/** A desk of rows, and a tenant that shows the agent some of them and counts its calls. */
function desk(rows: QueueRow[], shown: number[]) {
  const held = new Map(rows.map((each) => [each.id, each]));
  const visibility = createVisibility((id) => held.get(id));
  const asked: object[] = [];
  const tenant = {
    shown: new Set(shown),
    listIds: async (query: object) => {
      asked.push(query);
      return [...tenant.shown];
    },
  };
  const settle = (how: 'whole' | 'doubts') => visibility.settle(how, tenant.listIds, NOW);
  return { visibility, tenant, asked, held, settle };
}

describe('what an agent may see', () => {
  it('is nothing before the tenant has shown it', async () => {
    const { visibility, settle } = desk([row({ id: 1 }), row({ id: 2 })], [1]);
    expect(visibility.filter([{ before: row({ id: 1 }), after: row({ id: 1 }) }])).toEqual([]);
    await settle('whole');
    expect([1, 2].map(visibility.has)).toEqual([true, false]);
  });

  it('takes in a new ticket only once the tenant shows it, all new ones by one question', async () => {
    const rows = [row({ id: 1 }), row({ id: 7 }), row({ id: 8, updatedAt: NOW + 5 })];
    const { visibility, tenant, asked, settle } = desk(rows, [1]);
    await settle('whole');
    const made = rows.slice(1).map((after) => ({ before: null, after }));
    expect(visibility.filter(made)).toEqual([]);
    expect(visibility.hasDoubts()).toBe(true);
    tenant.shown.add(7);
    expect(await settle('doubts')).toEqual([{ before: null, after: rows[1] }]);
    expect(asked).toEqual([{ openOnly: true }, { changedSince: NOW }]);
    expect(visibility.hasDoubts()).toBe(false);
  });

  it('loses a ticket that goes to another client at once, until the tenant shows it again', async () => {
    const moved = row({ id: 1, clientId: 9, summary: 'Secret of client nine' });
    const { visibility, tenant, held, settle } = desk([row({ id: 1 })], [1]);
    await settle('whole');
    held.set(1, moved);
    const told = visibility.filter([{ before: row({ id: 1 }), after: moved }]);
    expect(told).toEqual([{ before: row({ id: 1 }), after: null }]);
    expect(visibility.has(1)).toBe(false);
    tenant.shown.delete(1);
    expect(await settle('doubts')).toEqual([]);
    tenant.shown.add(1);
    visibility.filter([{ before: moved, after: row({ id: 1 }) }]);
    expect(await settle('doubts')).toHaveLength(1);
  });

  it('keeps a ticket that was handed over in sight, and asks', async () => {
    const handed = row({ id: 1, agentId: 8 });
    const { visibility, tenant, held, settle } = desk([row({ id: 1 })], [1]);
    await settle('whole');
    held.set(1, handed);
    expect(visibility.filter([{ before: row({ id: 1 }), after: handed }])).toHaveLength(1);
    tenant.shown.delete(1);
    expect(await settle('doubts')).toEqual([{ before: handed, after: null }]);
    expect(visibility.has(1)).toBe(false);
  });

  it('tells nothing of a ticket in sight of others that changes or goes', async () => {
    const { visibility, settle } = desk([row({ id: 1 }), row({ id: 2 })], [1]);
    await settle('whole');
    const hidden = row({ id: 2 });
    expect(visibility.filter([{ before: hidden, after: row({ id: 2, summary: 'x' }) }])).toEqual(
      [],
    );
    expect(visibility.filter([{ before: hidden, after: null }])).toEqual([]);
    expect(visibility.filter([{ before: row({ id: 1 }), after: null }])).toHaveLength(1);
  });

  it('asks anew for a ticket that was closed and is open again', async () => {
    const { visibility, settle } = desk([row({ id: 1 })], [1]);
    await settle('whole');
    visibility.filter([{ before: row({ id: 1 }), after: null }]);
    expect(visibility.filter([{ before: null, after: row({ id: 1 }) }])).toEqual([]);
    expect(visibility.hasDoubts()).toBe(true);
  });

  it('does not take an answer for a change that came after the question', async () => {
    const rows = [row({ id: 1 })];
    const { visibility, held } = desk(rows, []);
    let release: (ids: number[]) => void = () => {};
    const slow = () => new Promise<number[]>((done) => (release = done));
    const settling = visibility.settle('whole', slow, NOW);
    const after = row({ id: 1, clientId: 9 });
    held.set(1, after);
    visibility.filter([{ before: row({ id: 1 }), after }]);
    release([1]);
    expect(await settling).toEqual([]);
    expect(visibility.has(1)).toBe(false);
    expect(visibility.hasDoubts()).toBe(true);
  });

  it('takes no proof of a ticket that is not on the desk yet: it may be another by then', async () => {
    const { visibility, tenant, held, settle } = desk([row({ id: 1 })], [1, 7]);
    await settle('whole');
    const arrived = row({ id: 7, clientId: 9, summary: 'Secret of client nine' });
    held.set(7, arrived);
    expect(visibility.filter([{ before: null, after: arrived }])).toEqual([]);
    expect(visibility.has(7)).toBe(false);
    tenant.shown.delete(7);
    expect(await settle('doubts')).toEqual([]);
    expect(visibility.has(7)).toBe(false);
  });

  it('takes no late proof of a ticket that was closed meanwhile, nor of a desk that is another now', async () => {
    const { visibility, held, settle } = desk([row({ id: 1 }), row({ id: 2 })], [1, 2]);
    await settle('whole');
    let release: (ids: number[]) => void = () => {};
    const slow = () => new Promise<number[]>((done) => (release = done));
    let settling = visibility.settle('whole', slow, NOW);
    visibility.filter([{ before: row({ id: 1 }), after: null }]);
    held.delete(1);
    release([1, 2]);
    await settling;
    held.set(1, row({ id: 1, clientId: 9 }));
    expect(visibility.has(1)).toBe(false);

    settling = visibility.settle('whole', slow, NOW);
    visibility.clear();
    release([1, 2]);
    // The answer was of the desk before; it is asked anew.
    await Promise.resolve();
    expect(visibility.has(2)).toBe(false);
    release([]);
    expect(await settling).toEqual([]);
    expect([1, 2].map(visibility.has)).toEqual([false, false]);
  });

  it('counts a ticket the agent was just shown only as it was shown', async () => {
    const { visibility, held } = desk([row({ id: 1 })], []);
    const shown = ticketWith({ id: 1, updatedAt: NOW });
    held.set(1, row({ id: 1, clientId: 9, updatedAt: NOW + 1 }));
    expect(visibility.prove(shown)).toBeNull();
    expect(visibility.has(1)).toBe(false);
    held.set(1, row({ id: 1 }));
    expect(visibility.prove(shown)).toMatchObject({ before: null, after: { id: 1 } });
    expect(visibility.has(1)).toBe(true);
    expect(visibility.prove(shown)).toBeNull();
  });

  it('keeps its doubts when the tenant does not answer', async () => {
    const { visibility, settle } = desk([row({ id: 1 }), row({ id: 7 })], [1]);
    await settle('whole');
    visibility.filter([{ before: null, after: row({ id: 7 }) }]);
    const down = () => Promise.reject(new HaloError('unavailable', 'down'));
    await expect(visibility.settle('doubts', down, NOW)).rejects.toThrow('down');
    expect(visibility.hasDoubts()).toBe(true);
  });
});
