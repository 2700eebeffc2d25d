import type { Ticket } from '@/lib/domain/ticket';
import type { KeptReading, KeptTickets } from '@/lib/store/kept-tickets';

/** A store of kept tickets in memory. */
export function keptInMemory(): KeptTickets & { tickets: Map<number, Ticket> } {
  const tickets = new Map<number, Ticket>();
  let reading: (KeptReading & { world: string }) | null = null;
  return {
    tickets,
    load: async (world) =>
      reading?.world === world ? { ...reading, tickets: [...tickets.values()] } : null,
    async save(world, { put, drop }, kept) {
      for (const ticket of put) tickets.set(ticket.id, ticket);
      for (const id of drop) tickets.delete(id);
      reading = { world, ...kept };
    },
    async clear() {
      tickets.clear();
      reading = null;
    },
  };
}
