'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { noFilter } from '@/lib/domain/queue-filter';
import type { Ticket } from '@/lib/domain/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { BesidePart, PartFault, PartWait, usePartFold } from './beside-part';
import { TicketLine } from './ticket-line';

const SHOWN = 5;
const dueFirst = { sort: 'due', descending: false, group: null } as const;

/** What else is open for the same client, what is due first on top; none of it is asked of the tenant. */
export function ClientTickets({ ticket, clientId }: { ticket: Ticket; clientId: number }) {
  const [isOpen] = usePartFold('client-tickets');
  const filter = { ...noFilter, client: [clientId] };
  const { data, error, isFetching, refetch } = useQuery({
    ...ticketQueries.list({ filter, order: dueFirst, page: 1 }),
    enabled: isOpen,
  });
  const others = data?.rows.filter(({ id }) => id !== ticket.id) ?? [];
  const isAmong = (data?.rows.length ?? 0) > others.length;
  const count = data ? data.matched - (isAmong ? 1 : 0) : 0;
  return (
    <BesidePart
      name="client-tickets"
      title={`Open for ${ticket.clientName ?? 'this client'}`}
      facts={count > 0 ? count : undefined}
    >
      {data ? (
        <>
          {others.length > 0 ? (
            <ul>
              {others.slice(0, SHOWN).map((other) => (
                <li key={other.id}>
                  <TicketLine ticket={other} />
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-sm text-muted">
              {data.health.loading ? 'The tickets are still being read.' : 'Nothing else is open.'}
            </p>
          )}
          {count > SHOWN ? (
            <Link
              href={routes.queue({ filter })}
              className="mt-0.5 inline-flex min-h-6 items-center justify-self-start rounded text-sm text-accent hover:underline"
            >
              All {data.matched} in the queue
            </Link>
          ) : null}
        </>
      ) : error ? (
        <PartFault
          what="The client’s tickets could not be read."
          problem={asProblem(error)}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      ) : (
        <PartWait lines={4} />
      )}
    </BesidePart>
  );
}
