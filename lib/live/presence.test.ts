import { describe, expect, it } from 'vitest';
import { createPresence } from './presence';

const SECOND = 1_000;

function desk() {
  const clock = { now: 0 };
  const presence = createPresence({ keptMs: 25 * SECOND, now: () => clock.now });
  const attend = (
    agentId: number,
    ticketId: number,
    state: 'viewing' | 'writing' | 'gone' = 'viewing',
    page = 'one',
  ) => presence.attend({ agentId, name: `Agent ${agentId}`, ticketId, page, state });
  const pass = (ms: number) => {
    clock.now += ms;
    presence.expire();
  };
  const states = (ticketId: number) =>
    presence.at(ticketId).map(({ agentId, state }) => [agentId, state]);
  return { presence, attend, pass, states };
}

describe('who is at a ticket', () => {
  it('is each agent once, however many tabs they have, and writing wins', () => {
    const { attend, states } = desk();
    attend(7, 101, 'viewing', 'one');
    attend(7, 101, 'writing', 'two');
    attend(8, 101);
    expect(states(101)).toEqual([
      [7, 'writing'],
      [8, 'viewing'],
    ]);
    attend(7, 101, 'gone', 'two');
    expect(states(101)).toContainEqual([7, 'viewing']);
    attend(7, 101, 'gone', 'one');
    expect(states(101)).toEqual([[8, 'viewing']]);
  });

  it('begins with who writes', () => {
    const { attend, states } = desk();
    attend(7, 101);
    attend(8, 101, 'writing');
    expect(states(101).map(([id]) => id)).toEqual([8, 7]);
  });

  it('stays while they are heard of, and is gone within half a minute of the last word', () => {
    const { attend, pass, states } = desk();
    attend(7, 101);
    for (let beat = 0; beat < 10; beat += 1) {
      pass(10 * SECOND);
      attend(7, 101);
    }
    pass(25 * SECOND);
    expect(states(101)).toEqual([[7, 'viewing']]);
    pass(SECOND);
    expect(states(101)).toEqual([]);
  });

  it('is the same list until something about it changes, so that nobody is told twice', () => {
    const { attend, presence } = desk();
    attend(7, 101, 'writing');
    const before = presence.at(101);
    attend(7, 101, 'writing');
    attend(7, 101, 'viewing', 'another tab');
    expect(presence.at(101)).toBe(before);
    attend(7, 101, 'viewing');
    expect(presence.at(101)).not.toBe(before);
  });

  it('does not grow with what a browser makes up: a page is at three tickets, an agent at thirty', () => {
    const { attend, presence } = desk();
    for (let id = 1; id <= 50; id += 1) attend(7, id);
    expect([...presence.tickets()]).toEqual([48, 49, 50]);
    for (let page = 1; page <= 1_000; page += 1) attend(7, page, 'viewing', `page ${page}`);
    expect([...presence.tickets()]).toHaveLength(30);
    attend(8, 1);
    expect(presence.at(1)).toHaveLength(1);
  });

  it('leaving where one never was changes nothing', () => {
    const { attend, states } = desk();
    attend(7, 101);
    attend(8, 101, 'gone');
    attend(7, 101, 'gone', 'a tab nobody knows');
    expect(states(101)).toEqual([[7, 'viewing']]);
  });
});
