'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { TicketChanged } from '@/lib/contracts/ticket-change';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { isFinished } from '@/lib/domain/status';
import type { Ticket } from '@/lib/domain/ticket';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { PreviewBody } from '@/components/preview/preview-body';
import { useCommands } from '@/components/shell/commands';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { showToast } from '@/components/ui/toast';
import { TriageDecision } from './triage-decision';

type TriageTicketProps = {
  ticketId: number;
  row: QueueRow | null;
  /** What one decided about it here; null while one did not. */
  outcome: TicketChanged | null;
  /** True where one came here by a key: the ticket is read out then. */
  takesFocus: boolean;
  onApplied: (changed: TicketChanged) => void;
  onSkip: () => void;
  onUndo: () => void;
};

/** Why nobody has to decide about a ticket any more; null where somebody has. */
function whyGone({
  id,
  agentId,
  agentName,
  role,
  statusName,
  mergedIntoId,
}: Ticket): string | null {
  if (mergedIntoId !== null) return `#${id} was merged into #${mergedIntoId} meanwhile.`;
  if (isFinished(role)) return `#${id} is ${statusName} meanwhile.`;
  if (agentId !== null) return `#${id} is with ${agentName ?? 'somebody else'} meanwhile.`;
  return null;
}

/** One ticket on the left, on the right what to make of it. */
export function TriageTicket(props: TriageTicketProps) {
  const { ticketId, row, outcome, takesFocus, onApplied, onSkip, onUndo } = props;
  const client = useQueryClient();
  const detail = useQuery(ticketQueries.detail(ticketId));
  const heading = useRef<HTMLHeadingElement>(null);
  const ticket = detail.data?.ticket ?? row;
  const gone = ticket && !outcome ? whyGone(ticket) : null;

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  const lookAgain = async () => {
    const latest = await client
      .query({ ...ticketQueries.detail(ticketId), staleTime: 0 })
      .catch(() => null);
    const why = latest && whyGone(latest.ticket);
    if (!why) return false;
    showToast({ key: 'triage', tone: 'risk', message: why, detail: 'Nothing was changed.' });
    onSkip();
    return true;
  };

  return (
    <div className="ticket-columns">
      <article
        aria-labelledby="triage-ticket"
        className="grid grid-cols-[minmax(0,1fr)] content-start gap-3"
      >
        <div>
          <p className="text-sm text-muted tabular-nums">#{ticketId}</p>
          <h2
            ref={heading}
            id="triage-ticket"
            tabIndex={-1}
            className="rounded-sm text-xl font-semibold wrap-anywhere outline-none"
          >
            {ticket ? ticket.summary || 'No summary' : `#${ticketId}`}
          </h2>
        </div>
        <PreviewBody ticketId={ticketId} row={row} isWanted />
      </article>
      {gone ? (
        <Settled words={gone} onNext={onSkip} />
      ) : outcome ? (
        <Settled words="You decided about this one." onNext={onSkip} onUndo={onUndo} />
      ) : ticket ? (
        <TriageDecision ticket={ticket} onApplied={onApplied} onChangedMeanwhile={lookAgain} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </div>
  );
}

type SettledProps = { words: string; onNext: () => void; onUndo?: () => void };

/** In place of the decision, where there is none to make. */
function Settled({ words, onNext, onUndo }: SettledProps) {
  useCommands([
    { id: 'triage-apply', title: 'Go to the next', section: 'Ticket', keys: 'Enter', run: onNext },
  ]);
  return (
    <div className="grid content-start gap-3">
      <Notice tone="risk" role="status">
        {words}
      </Notice>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onNext}>
          Next ticket
          <Kbd keys="enter" className="max-sm:hidden" />
        </Button>
        {onUndo ? <Button onClick={onUndo}>Undo</Button> : null}
      </div>
    </div>
  );
}
