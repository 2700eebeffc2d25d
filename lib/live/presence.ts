import type { Instant } from '@/lib/domain/instant';
import type { PresenceState, TicketPresence } from '@/lib/domain/presence';

/** One page of an agent's, named by its browser, at a ticket; `gone`: no more. */
export type Attendance = {
  ticketId: number;
  agentId: number;
  name: string;
  page: string;
  state: PresenceState | 'gone';
};

export type People = TicketPresence['people'];

/** Who is at which ticket, whoever may know. */
export type Presence = {
  /** Notes that a page is at a ticket, for now. */
  attend: (at: Attendance) => void;
  /** Who is there, each agent once, whoever writes first; the same array until that changes. */
  at: (ticketId: number) => People;
  /** The tickets somebody is at. */
  tickets: () => Iterable<number>;
  /** Forgets the pages that were not heard of for too long. */
  expire: () => void;
};

type Place = Attendance & { heardAt: Instant };

/** A page shows a ticket and perhaps the preview of another; an agent has so many pages at most. */
const MOST_OF_PAGE = 3;
const MOST_OF_AGENT = 30;

const nobody: People = [];

/** Nobody is anywhere. Who was not heard of for `keptMs` is gone at the next `expire`. */
export function createPresence({ keptMs, now }: { keptMs: number; now: () => Instant }): Presence {
  /** By agent, then by page and ticket; who was heard of last comes last. */
  const places = new Map<number, Map<string, Place>>();
  const tickets = new Map<number, People>();

  function recount(ticketId: number): void {
    const people = [...places.values()].flatMap((own) => {
      const here = [...own.values()].filter((place) => place.ticketId === ticketId);
      const [first] = here;
      if (!first) return [];
      const isWriting = here.some(({ state }) => state === 'writing');
      const state: PresenceState = isWriting ? 'writing' : 'viewing';
      return [{ agentId: first.agentId, name: first.name, state }];
    });
    people.sort((a, b) => Number(b.state === 'writing') - Number(a.state === 'writing'));
    if (JSON.stringify(people) === JSON.stringify(tickets.get(ticketId) ?? nobody)) return;
    if (people.length > 0) tickets.set(ticketId, people);
    else tickets.delete(ticketId);
  }

  function remove(agentId: number, isLeft: (place: Place) => boolean): void {
    const own = places.get(agentId);
    if (!own) return;
    const left = [...own].filter(([, place]) => isLeft(place));
    for (const [name] of left) own.delete(name);
    if (own.size === 0) places.delete(agentId);
    for (const [, { ticketId }] of left) recount(ticketId);
  }

  /** What was not heard of for the longest time makes room. */
  function makeRoom(agentId: number, page: string): void {
    const own = [...(places.get(agentId)?.values() ?? [])];
    const ofPage = own.filter((place) => place.page === page);
    const tooMany = new Set([
      ...own.slice(0, Math.max(0, own.length - MOST_OF_AGENT)),
      ...ofPage.slice(0, Math.max(0, ofPage.length - MOST_OF_PAGE)),
    ]);
    if (tooMany.size > 0) remove(agentId, (place) => tooMany.has(place));
  }

  return {
    attend(at) {
      const { agentId, page, ticketId, state } = at;
      if (state === 'gone') {
        return remove(agentId, (place) => place.page === page && place.ticketId === ticketId);
      }
      const own = places.get(agentId) ?? new Map<string, Place>();
      const name = `${page} ${ticketId}`;
      own.delete(name);
      own.set(name, { ...at, heardAt: now() });
      places.set(agentId, own);
      makeRoom(agentId, page);
      recount(ticketId);
    },
    at: (ticketId) => tickets.get(ticketId) ?? nobody,
    tickets: () => tickets.keys(),
    expire() {
      for (const agentId of [...places.keys()]) {
        remove(agentId, ({ heardAt }) => now() - heardAt > keptMs);
      }
    },
  };
}
