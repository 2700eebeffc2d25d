'use client';

import type { ReactNode } from 'react';
import { facetValue } from '@/lib/domain/queue-entry';
import type { SlaBook } from '@/lib/domain/sla-book';
import { ticketClocks } from '@/lib/domain/ticket-clocks';
import { touchedLast } from '@/lib/domain/ticket-standing';
import type { Ticket } from '@/lib/domain/ticket';
import { VipMark } from '@/components/queue/ticket-marks';
import { SlaBadge } from '@/components/sla/sla-badge';
import { PriorityMark } from '@/components/ticket/priority-mark';
import { Age } from '@/components/time/age';
import { Badge } from '@/components/ui/badge';

type PreviewFactsProps = { ticket: Ticket; book: SlaBook };

/** What one has to know of a ticket to decide about it, without its history. */
export function PreviewFacts({ ticket, book }: PreviewFactsProps) {
  const clocks = ticketClocks(ticket, book.targetOf(ticket));
  const hours = book.hoursOf(ticket);
  const touchedAt = touchedLast(ticket);
  const rows: [string, ReactNode][] = [
    ['Client', ticket.clientName ?? 'No client'],
    [
      'User',
      ticket.userName === null ? (
        'No user'
      ) : (
        <span className="inline-flex max-w-full items-center gap-1">
          <span className="truncate">{ticket.userName}</span>
          {ticket.isVip ? <VipMark /> : null}
        </span>
      ),
    ],
    ['Assignee', ticket.agentName ?? 'Unassigned'],
    ['Team', ticket.teamName ?? 'No team'],
    ['Category', ticket.category ?? 'No category'],
    ['Ball with', facetValue(ticket, 'ball').name],
    ['Last touch', touchedAt === null ? 'Not known' : <Age at={touchedAt} />],
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
        <Badge tone="accent">
          <span className="sr-only">Status: </span>
          {ticket.statusName}
        </Badge>
        <span>
          <span className="sr-only">Priority: </span>
          <PriorityMark name={ticket.priorityName} urgency={book.urgencyOf(ticket.priorityId)} />
        </span>
        <SlaBadge clock="response" facts={clocks.response} hours={hours} />
        <SlaBadge clock="resolution" facts={clocks.resolution} hours={hours} />
      </div>
      <dl className="grid grid-cols-[80px_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm sm:grid-cols-[80px_minmax(0,1fr)_80px_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
