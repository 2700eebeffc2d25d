import { describe, expect, test } from 'vitest';
import { readFaults } from './fault-input';
import { createFaultOrders } from './fault-orders';
import { ApiError } from './problem';

/** Which of these calls an order strikes, a mark each: x struck, . let through. */
function pattern(order: object, calls: number): string {
  const orders = createFaultOrders();
  orders.add(readFaults({ kind: '500', ...order }));
  return Array.from({ length: calls }, () =>
    orders.strike('GET', '/api/Tickets') === null ? '.' : 'x',
  ).join('');
}

describe('how often an order strikes', () => {
  test.each([
    ['once, where it does not say', {}, 'x....'],
    ['the next three', { next: 3 }, 'xxx..'],
    ['every fourth call, for ever', { rate: 0.25 }, '...x...x...x'],
    ['half of them', { rate: 0.5 }, '.x.x.x'],
    ['three of four, evenly', { rate: 0.75 }, '.xxx.xxx'],
    ['all', { rate: 1 }, 'xxxxx'],
    ['none', { rate: 0 }, '.....'],
  ])('%s', (_, order, expected) => expect(pattern(order, expected.length)).toBe(expected));

  test.each([0.01, 0.1, 0.29, 0.3, 0.57, 0.7])('a rate of %d strikes its share of 100', (rate) =>
    expect(pattern({ rate }, 100).replaceAll('.', '')).toHaveLength(Math.round(rate * 100)),
  );
});

/** Whether an order strikes this call. */
function strikes(order: object, method: string, path: string): boolean {
  const orders = createFaultOrders();
  orders.add(readFaults({ kind: '500', ...order }));
  return orders.strike(method, path) !== null;
}

describe('which calls an order concerns', () => {
  test.each([
    ['all of the API', {}, 'GET', '/api/Tickets/3', true],
    ['tokens', {}, 'POST', '/auth/token', true],
    ['not the sign-in page, unless named', {}, 'GET', '/auth/authorize', false],
    ['the sign-in page where named', { path: '/auth' }, 'GET', '/auth/authorize', true],
    ['what lies below its path', { path: '/api/Tickets' }, 'GET', '/api/Tickets/3', true],
    ['its path itself', { path: '/api/Tickets' }, 'POST', '/api/Tickets', true],
    [
      'not another name that begins alike',
      { path: '/api/Client' },
      'GET',
      '/api/ClientContract',
      false,
    ],
    [
      'only what lies below a path with a slash',
      { path: '/api/Tickets/' },
      'GET',
      '/api/Tickets',
      false,
    ],
    ['its method', { method: 'POST' }, 'POST', '/api/Tickets', true],
    ['its method in small letters too', { method: 'post' }, 'POST', '/api/Tickets', true],
    ['not another method', { method: 'POST' }, 'GET', '/api/Tickets', false],
  ])('%s', (_, order, method, path, expected) =>
    expect(strikes(order, method, path)).toBe(expected),
  );
});

describe('several orders', () => {
  const add = (...given: object[]) => {
    const orders = createFaultOrders();
    orders.add(readFaults(given));
    return orders;
  };

  test('one call is struck by one order, the first that is due', () => {
    const orders = add({ kind: '500' }, { kind: '503', next: 2 });
    const kinds = Array.from({ length: 4 }, () => orders.strike('GET', '/api/Tickets')?.kind);
    expect(kinds).toEqual(['500', '503', '503', undefined]);
    expect(orders.list().map(({ struck }) => struck)).toEqual([1, 2]);
  });

  test('a removed order strikes no more; its number is not given again', () => {
    const orders = add({ kind: '500', rate: 1 });
    expect(orders.remove(1)).toBe(true);
    expect(orders.remove(1)).toBe(false);
    expect(orders.strike('GET', '/api/Tickets')).toBeNull();
    expect(orders.add(readFaults({ kind: 'drop' }))).toMatchObject([{ id: 2, struck: 0, next: 1 }]);
  });

  test('more than a thousand are not kept, and the refused ones leave no trace', () => {
    const orders = createFaultOrders();
    const hundred = readFaults(Array.from({ length: 100 }, () => ({ kind: 'drop' })));
    for (let n = 0; n < 10; n += 1) orders.add(hundred);
    expect(() => orders.add(hundred.slice(0, 1))).toThrow(ApiError);
    expect(orders.list()).toHaveLength(1_000);
    orders.clear();
    expect(orders.add(hundred.slice(0, 1))).toHaveLength(1);
  });
});
