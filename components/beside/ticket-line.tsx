'use client';

import Link from 'next/link';
import type { Ticket } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { Age } from '@/components/time/age';

/** Another ticket in two lines. */
export function TicketLine({ ticket }: { ticket: Ticket }) {
  const { id, summary, statusName, agentName, createdAt, occurredAt } = ticket;
  const since = occurredAt ?? createdAt;
  return (
    <Link
      href={routes.ticket(id)}
      prefetch={false}
      className="group/line -mx-1.5 grid rounded px-1.5 py-1 text-sm hover:bg-hover"
    >
      <span className="truncate group-hover/line:underline" title={summary}>
        <bdi>{summary || 'No summary'}</bdi>
      </span>
      <span className="flex min-w-0 gap-1.5 text-xs text-muted">
        <span className="tabular-nums">#{id}</span>
        <span aria-hidden>·</span>
        <span className="truncate">
          {statusName} · {agentName ?? 'Unassigned'}
        </span>
        {since === null ? null : <Age at={since} className="ml-auto shrink-0 tabular-nums" />}
      </span>
    </Link>
  );
}
