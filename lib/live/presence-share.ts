import type { TicketPresence } from '@/lib/domain/presence';
import type { People, Presence } from './presence';

/** What one agent may know of who is where; that they are there themselves is no news to them. */
export type PresenceShare = {
  /** Who else is at a ticket. */
  at: (ticketId: number) => People;
  /** Every ticket somebody else is at. */
  whole: () => TicketPresence[];
  /** What is not as it was last told, of these tickets or of all. */
  news: (ticketIds?: Iterable<number>) => TicketPresence[];
};

/** One agent's share of the presence: the tickets they `see`. Nothing was told yet. */
export function createPresenceShare(
  presence: Presence,
  agentId: number,
  sees: (ticketId: number) => boolean,
): PresenceShare {
  const told = new Map<number, People>();
  const others = (people: People) => people.filter((person) => person.agentId !== agentId);
  const at = (ticketId: number) => (sees(ticketId) ? presence.at(ticketId) : []);

  return {
    at: (ticketId) => others(at(ticketId)),
    whole: () =>
      [...presence.tickets()]
        .map((ticketId) => ({ ticketId, people: others(at(ticketId)) }))
        .filter(({ people }) => people.length > 0),
    news(ticketIds = new Set([...told.keys(), ...presence.tickets()])) {
      return [...ticketIds].flatMap((ticketId) => {
        const [people, before] = [at(ticketId), told.get(ticketId) ?? []];
        if (people === before) return [];
        if (people.length > 0) told.set(ticketId, people);
        else told.delete(ticketId);
        const [present, known] = [others(people), others(before)];
        if (JSON.stringify(present) === JSON.stringify(known)) return [];
        return [{ ticketId, people: present }];
      });
    },
  };
}
