'use client';

import type { Ticket } from '@/lib/domain/ticket';
import { CallerCard } from './caller-card';
import { ClientTickets } from './client-tickets';
import { PersonTickets } from './person-tickets';
import { TimeLogged } from './time-logged';

/** The parts beside a ticket, each of which can be folded. */
export function BesideParts({ ticket }: { ticket: Ticket }) {
  const { clientId, userId } = ticket;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <CallerCard ticket={ticket} />
      {clientId === null ? null : <ClientTickets ticket={ticket} clientId={clientId} />}
      {userId === null ? null : <PersonTickets ticket={ticket} userId={userId} />}
      <TimeLogged ticket={ticket} />
    </div>
  );
}
