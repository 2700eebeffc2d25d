import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TicketPresence } from '@/lib/domain/presence';
import { allPresence, keepPresence, notePresence, onPresence, peopleAt } from './presence';

const sam = { agentId: 8, name: 'Sam Okafor', state: 'viewing' } as const;
const ola = { agentId: 9, name: 'Ola Berg', state: 'writing' } as const;
const at = (ticketId: number, ...people: TicketPresence['people']) => ({ ticketId, people });
const event = (tickets: TicketPresence[], isWhole?: true) =>
  ({ type: 'presence', serverNow: 5, tickets, isWhole }) as const;

describe('who is at which ticket', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    notePresence([], true);
    vi.useRealTimers();
  });

  it('is known by ticket, and nobody is there any more once the last one left', () => {
    notePresence([at(12, sam), at(13, ola)]);
    expect(peopleAt(12)).toEqual([sam]);
    notePresence([at(12)]);
    expect(peopleAt(12)).toEqual([]);
    expect(allPresence()).toEqual([at(13, ola)]);
  });

  it('is replaced as a whole where that is all there is', () => {
    notePresence([at(12, sam), at(13, ola)]);
    notePresence([at(14, sam)], true);
    expect(allPresence()).toEqual([at(14, sam)]);
  });

  it('is told once, and not again while it stays the same', () => {
    const told = vi.fn();
    const stop = onPresence(told);
    notePresence([at(12, sam)]);
    const people = peopleAt(12);
    notePresence([at(12, { ...sam })]);
    expect(told).toHaveBeenCalledTimes(1);
    expect(peopleAt(12)).toBe(people);
    stop();
  });

  it('is forgotten half a minute after the line broke, and kept where it came back before', () => {
    const keeper = keepPresence();
    keeper.follow('live');
    keeper.take(event([at(12, sam)]));
    keeper.follow('reconnecting');
    vi.advanceTimersByTime(20_000);
    keeper.follow('polling');
    vi.advanceTimersByTime(60_000);
    expect(peopleAt(12)).toEqual([sam]);
    keeper.follow('offline');
    keeper.follow('reconnecting');
    vi.advanceTimersByTime(29_000);
    expect(peopleAt(12)).toEqual([sam]);
    vi.advanceTimersByTime(1_000);
    expect(peopleAt(12)).toEqual([]);
  });
});
