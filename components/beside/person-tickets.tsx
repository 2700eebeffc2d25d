'use client';

import { useQuery } from '@tanstack/react-query';
import type { Ticket } from '@/lib/domain/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import { peopleQueries } from '@/lib/queries/dispatch-queries';
import { BesidePart, PartFault, PartWait, usePartFold } from './beside-part';
import { TicketLine } from './ticket-line';
import { useOnceInView } from './use-once-in-view';

const SHOWN = 6;

/** What the contact asked for lately, open or closed; one call to the tenant once somebody looks. */
export function PersonTickets({ ticket, userId }: { ticket: Ticket; userId: number }) {
  const [isOpen] = usePartFold('person-tickets', true);
  const { ref, wasSeen } = useOnceInView();
  const { data, error, isFetching, refetch } = useQuery({
    ...peopleQueries.tickets(userId),
    enabled: isOpen && wasSeen,
  });
  const others = data?.tickets.filter(({ id }) => id !== ticket.id) ?? [];
  return (
    <BesidePart
      name="person-tickets"
      title={`Recent from ${ticket.userName ?? 'this contact'}`}
      isFoldedFirst
    >
      <div ref={ref}>
        {data ? (
          others.length > 0 ? (
            <ul>
              {others.slice(0, SHOWN).map((other) => (
                <li key={other.id}>
                  <TicketLine ticket={other} />
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-sm text-muted">No other tickets.</p>
          )
        ) : error ? (
          <PartFault
            what="The contact’s tickets could not be read."
            problem={asProblem(error)}
            isRetrying={isFetching}
            onRetry={() => void refetch()}
          />
        ) : (
          <PartWait lines={4} />
        )}
      </div>
    </BesidePart>
  );
}
