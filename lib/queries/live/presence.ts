import type { LiveEvent } from '@/lib/domain/live-events';
import type { TicketPresence } from '@/lib/domain/presence';
import type { LiveState } from './connection';

/** Who else is at one ticket. */
export type PeopleThere = TicketPresence['people'];

const nobody: PeopleThere = [];
const known = new Map<number, PeopleThere>();
const listeners = new Set<() => void>();

const isSame = (a: PeopleThere, b: PeopleThere) => JSON.stringify(a) === JSON.stringify(b);

function put(ticketId: number, people: PeopleThere): boolean {
  if (isSame(peopleAt(ticketId), people)) return false;
  if (people.length > 0) known.set(ticketId, people);
  else known.delete(ticketId);
  return true;
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Who else is at a ticket, as far as this page knows; the same array until that changes. */
export function peopleAt(ticketId: number): PeopleThere {
  return known.get(ticketId) ?? nobody;
}

/** All tickets somebody else is at. */
export function allPresence(): TicketPresence[] {
  return [...known].map(([ticketId, people]) => ({ ticketId, people }));
}

/** Calls `listener` when somebody comes to a ticket, goes or does something else; answers the way to stop. */
export function onPresence(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes who is at these tickets; at no other where that is all there is. */
export function notePresence(tickets: readonly TicketPresence[], isWhole = false): void {
  const told = new Set(tickets.map(({ ticketId }) => ticketId));
  const gone = isWhole ? [...known.keys()].filter((id) => !told.has(id)) : [];
  const changed = [
    ...gone.map((id) => put(id, nobody)),
    ...tickets.map(({ ticketId, people }) => put(ticketId, people)),
  ];
  if (changed.includes(true)) tell();
}

export type PresenceKeeper = {
  take: (event: Extract<LiveEvent, { type: 'presence' }>) => void;
  follow: (state: LiveState) => void;
  stop: () => void;
};

const FORGET_MS = 30_000;

/** Keeps what the live channel tells of presence, and forgets it once nothing was told for 30 s. */
export function keepPresence(): PresenceKeeper {
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(forgetting);
    forgetting = undefined;
  };
  return {
    take: ({ tickets, isWhole }) => notePresence(tickets, isWhole),
    follow(state) {
      if (state === 'live' || state === 'polling') stop();
      else forgetting ??= setTimeout(() => notePresence([], true), FORGET_MS);
    },
    stop,
  };
}
