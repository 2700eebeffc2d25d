'use client';

import { ArrowLeft, CircleUser } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ticketClocks } from '@/lib/domain/ticket-clocks';
import type { Ticket } from '@/lib/domain/ticket';
import { useLastList } from '@/components/queue/last-list';
import { SlaBadge } from '@/components/sla/sla-badge';
import type { SlaBook } from '@/lib/domain/sla-book';
import { Badge } from '@/components/ui/badge';
import { PriorityMark } from './priority-mark';

type TicketHeaderProps = { ticket: Ticket; book: SlaBook };

/** What one needs to know of a ticket before reading it. */
export function TicketHeader({ ticket, book }: TicketHeaderProps) {
  const clocks = ticketClocks(ticket, book.targetOf(ticket));
  const hours = book.hoursOf(ticket);
  const backTo = useLastList();
  return (
    <header className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
        <Link
          href={backTo}
          // With more room the way back stands in the bar on top.
          className="inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink hover:underline sm:hidden"
        >
          <ArrowLeft aria-hidden className="size-4" />
          Queue
        </Link>
        <span aria-hidden className="sm:hidden">
          ·
        </span>
        <span className="tabular-nums">#{ticket.id}</span>
        {ticket.clientName ? (
          <>
            <span aria-hidden>·</span>
            <span>{ticket.clientName}</span>
          </>
        ) : null}
      </p>
      <h1 className="text-xl font-semibold wrap-anywhere">{ticket.summary || 'No summary'}</h1>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
        <a href="#change-status" className="rounded" title="Change status">
          <Badge tone="accent" data-slot="ticket-status" className="text-sm leading-6">
            <span className="sr-only">Status: </span>
            {ticket.statusName}
          </Badge>
        </a>
        <span className="inline-flex items-center">
          <span className="sr-only">Priority: </span>
          <PriorityMark name={ticket.priorityName} urgency={book.urgencyOf(ticket.priorityId)} />
        </span>
        <span className="inline-flex items-center gap-1">
          <CircleUser aria-hidden className="size-4 text-muted" />
          <span className="sr-only">Assignee: </span>
          {ticket.agentName ?? 'Unassigned'}
        </span>
        <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <LabelledClock label="First response">
            <SlaBadge clock="response" facts={clocks.response} hours={hours} isLabelled />
          </LabelledClock>
          <LabelledClock label="Resolution">
            <SlaBadge clock="resolution" facts={clocks.resolution} hours={hours} isLabelled />
          </LabelledClock>
        </span>
      </div>
    </header>
  );
}

function LabelledClock({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className="text-muted">
        {label}
      </span>
      {children}
    </span>
  );
}
