import type { Ticket } from '@/lib/domain/ticket';
import { Badge } from '@/components/ui/badge';

/** A ticket in a box, to be told from another. */
export function TicketFact({ label, ticket }: { label: string; ticket: Ticket }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-0.5 rounded-md border bg-surface px-3 py-2">
      <p className="flex items-center gap-2 text-xs text-muted">
        <span>{label}</span>
        <span className="tabular-nums">#{ticket.id}</span>
        <Badge tone="accent" className="ml-auto">
          {ticket.statusName}
        </Badge>
      </p>
      <p className="font-medium wrap-anywhere">
        <bdi>{ticket.summary || 'No summary'}</bdi>
      </p>
      <p className="text-xs text-muted">
        {[ticket.clientName ?? 'No client', ticket.userName].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}
