'use client';

import { useRef, useState } from 'react';
import type { QueueRow } from '@/lib/domain/queue';
import type { SlaBook } from '@/lib/domain/sla-book';
import { firstSeen, nextSeen } from './changed-rows';
import { SteadyRows } from './steady-rows';
import { TicketRow } from './ticket-row';
import { useRowKeys } from './use-row-keys';

/** The columns and, from 1024 px on, their widths. */
const queueColumns = [
  { title: 'Number', width: 'w-18' },
  { title: 'Summary', width: '' },
  { title: 'Client', width: 'w-40 xl:w-44' },
  { title: 'Priority', width: 'w-24' },
  { title: 'Status', width: 'w-36 xl:w-38' },
  { title: 'Assignee', width: 'w-28 xl:w-36' },
  { title: 'SLA', width: 'w-48 xl:w-60' },
] as const;

type QueueTableProps = {
  /** Names the question the rows answer. */
  of: string;
  rows: readonly QueueRow[];
  book: SlaBook;
};

/**
 * The rows of one page. The roles are spelled out because below 1024 px the rows are laid out as
 * cards, which would otherwise take the table's meaning away.
 */
export function QueueTable({ of, rows, book }: QueueTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [seen, setSeen] = useState(() => firstSeen(of, rows));
  if (seen.given !== rows || seen.of !== of) setSeen(nextSeen(seen, of, rows));
  useRowKeys(body);
  return (
    <SteadyRows of={seen.of} changed={seen.changed}>
      <table role="table" aria-label="Open tickets" className="queue-table w-full text-sm">
        <thead role="rowgroup" className="max-lg:sr-only">
          <tr role="row" className="border-b">
            {queueColumns.map(({ title, width }) => (
              <th
                key={title}
                role="columnheader"
                scope="col"
                className={`h-row bg-canvas px-2 lg:sticky lg:top-0 lg:z-10 text-left text-xs font-medium text-muted ${width}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {seen.rows.map((ticket) => (
            <TicketRow key={ticket.id} ticket={ticket} book={book} />
          ))}
        </tbody>
      </table>
    </SteadyRows>
  );
}
