'use client';

import type { ReactNode } from 'react';
import type { Instant } from '@/lib/domain/instant';
import type { Ticket } from '@/lib/domain/ticket';
import { formatInstant } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';

/** The facts of a ticket that are not in its header. Times are in the viewer's zone. */
export function TicketProperties({ ticket }: { ticket: Ticket }) {
  const { zone } = usePageTime();
  const time = (at: Instant | null) =>
    at === null ? null : (
      <time dateTime={new Date(at).toISOString()} title={zone}>
        {formatInstant(at, zone)}
      </time>
    );
  const hours = (value: number | null) => (value === null ? null : `${value} h`);
  const rows: [string, ReactNode][] = [
    ['Client', ticket.clientName],
    ['Site', ticket.siteName],
    ['Contact', ticket.userName],
    ['Reported by', ticket.reportedBy],
    ['Type', ticket.typeName],
    ['Category', ticket.category],
    ['Team', ticket.teamName],
    ['Occurred', time(ticket.occurredAt ?? ticket.createdAt)],
    ['Closed', time(ticket.closedAt)],
    ['Chargeable', hours(ticket.chargeableHours)],
    ['Not chargeable', hours(ticket.nonChargeableHours)],
  ];
  return (
    <section aria-labelledby="properties-title" className="grid gap-2">
      <h2 id="properties-title" className="text-sm font-semibold">
        Properties
      </h2>
      <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
