'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { SlaBook } from '@/lib/domain/sla-book';
import type { Ticket } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { TicketSla } from '@/components/sla/ticket-sla';
import { Age } from '@/components/time/age';
import { classNames } from '@/components/ui/class-names';

const columns = [
  { title: 'Number', width: 'w-18' },
  { title: 'Summary', width: '' },
  { title: 'Client', width: 'w-40' },
  { title: 'Team', width: 'w-32' },
  { title: 'Assignee', width: 'w-32' },
  { title: 'SLA', width: 'w-36' },
  { title: 'Closed', width: 'w-28' },
] as const;

type ClosedTableProps = { rows: readonly Ticket[]; book: SlaBook };

/**
 * Closed tickets, cards below 1024 px. The roles are spelled out because a layout of cards takes the
 * table's meaning away.
 */
export function ClosedTable({ rows, book }: ClosedTableProps) {
  return (
    <table
      role="table"
      aria-label="Closed tickets"
      className="w-full table-fixed border-collapse text-sm max-lg:block"
    >
      <thead role="rowgroup" className="max-lg:sr-only">
        <tr role="row" className="border-b">
          {columns.map(({ title, width }) => (
            <th
              key={title}
              role="columnheader"
              scope="col"
              className={`h-row px-2 text-left text-xs font-medium text-muted ${width}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-lg:block">
        {rows.map((ticket) => (
          <ClosedRow key={ticket.id} ticket={ticket} book={book} />
        ))}
      </tbody>
    </table>
  );
}

function ClosedRow({ ticket, book }: { ticket: Ticket; book: SlaBook }) {
  const { id, summary, clientName, teamName, agentName, closedAt } = ticket;
  return (
    <tr
      role="row"
      className="group relative border-b focus-within:bg-hover hover:bg-hover max-lg:grid max-lg:grid-cols-[auto_minmax(0,1fr)_auto] max-lg:gap-x-2.5 max-lg:gap-y-0.5 max-lg:py-2"
    >
      <Cell className="text-muted tabular-nums">#{id}</Cell>
      <Cell className="max-lg:order-1 max-lg:col-span-3">
        <Link
          href={routes.ticket(id)}
          prefetch={false}
          title={summary}
          // The whole row is the link.
          className="rounded-sm font-medium group-hover:underline after:absolute after:inset-0 max-lg:line-clamp-2 lg:block lg:truncate"
        >
          <bdi>{summary || 'No summary'}</bdi>
        </Link>
      </Cell>
      <Cell className="text-muted max-lg:order-2 max-lg:col-span-2">
        <Words text={clientName} none="No client" />
      </Cell>
      <Cell>
        <Words text={teamName} none="No team" />
      </Cell>
      <Cell className="max-lg:order-3">
        <Words text={agentName} none="Unassigned" />
      </Cell>
      <Cell className="max-lg:order-4 max-lg:col-span-3">
        <TicketSla ticket={ticket} book={book} />
      </Cell>
      <Cell className="text-muted tabular-nums max-lg:text-right">
        {closedAt === null ? 'Not known' : <Age at={closedAt} />}
      </Cell>
    </tr>
  );
}

function Words({ text, none }: { text: string | null; none: string }) {
  return (
    <bdi className={classNames('block truncate', text === null && 'text-muted')}>
      {text ?? none}
    </bdi>
  );
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <td role="cell" className={classNames('min-w-0 lg:h-row lg:px-2', className)}>
      {children}
    </td>
  );
}
