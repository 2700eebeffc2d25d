import type { FaultInput } from './fault-input';
import { invalidValue } from './problem';

const MAX_ORDERS = 1_000;
const EVERYWHERE = ['/api', '/auth/token'];

/** A fault somebody ordered, with how many calls it has struck. */
export type FaultOrder = FaultInput & { id: number; struck: number };

export type FaultOrders = {
  /** Every order not removed, also one that has struck its last, in the order they came. */
  list(): FaultOrder[];
  /** Takes orders. Throws a 400, and takes none, where too many are kept. */
  add(orders: FaultInput[]): FaultOrder[];
  /** False where there is none of this id. */
  remove(id: number): boolean;
  clear(): void;
  /** The first order that strikes this call, counted as struck; null where none does. */
  strike(method: string, path: string): FaultOrder | null;
};

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);
}

function concerns(order: FaultInput, method: string, path: string): boolean {
  if (order.method !== undefined && order.method !== method) return false;
  const prefixes = order.path === undefined ? EVERYWHERE : [order.path];
  return prefixes.some((prefix) => isUnder(path, prefix));
}

/** How many of the first `calls` calls a rate strikes, spread evenly. */
function share(rate: number, calls: number): number {
  // What floating point loses (0.29 × 100 is 28.999…) must not put a strike off.
  return Math.floor(calls * rate + 1e-9);
}

/** The orders of a tenant, none at first. A rate strikes evenly, not by chance: 0.25 each fourth call. */
export function createFaultOrders(): FaultOrders {
  let kept: { order: FaultOrder; calls: number }[] = [];
  let lastId = 0;

  return {
    list: () => kept.map(({ order }) => order),
    add(orders) {
      if (kept.length + orders.length > MAX_ORDERS) {
        throw invalidValue('body', `At most ${MAX_ORDERS} orders are kept; DELETE /_faults first`);
      }
      const added = orders.map((order) => ({ ...order, id: (lastId += 1), struck: 0 }));
      kept.push(...added.map((order) => ({ order, calls: 0 })));
      return added;
    },
    remove(id) {
      const before = kept.length;
      kept = kept.filter(({ order }) => order.id !== id);
      return kept.length < before;
    },
    clear: () => void (kept = []),
    strike(method, path) {
      for (const entry of kept) {
        const { order } = entry;
        if (!concerns(order, method, path)) continue;
        entry.calls += 1;
        const due = order.rate === undefined ? (order.next ?? 0) : share(order.rate, entry.calls);
        if (order.struck >= due) continue;
        order.struck += 1;
        return order;
      }
      return null;
    },
  };
}
