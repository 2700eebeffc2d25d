'use client';

import { useQueryClient } from '@tanstack/react-query';
import { ArrowDown, TriangleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { routes } from '@/lib/routes';
import { usePageTime } from '@/components/time/time-context';
import { showToast } from '@/components/ui/toast';
import { mergePlan } from './merge-plan';
import { TicketFact } from './ticket-fact';
import { TwoTicketDialog } from './two-ticket-dialog';
import { usePairWrite } from './use-pair-write';

/** Merges a ticket, a duplicate, into another, after saying what becomes of both. */
export function MergeDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const router = useRouter();
  const { zone } = usePageTime();
  const [other, setOther] = useState<Ticket | null>(null);
  const merge = usePairWrite(ticketMutations.merge(ticket.id, useQueryClient()), ({ intoId }) => {
    onClose();
    showToast({
      key: `merged-${ticket.id}`,
      tone: 'done',
      message: `#${ticket.id} is merged into #${intoId}`,
      action: {
        label: `Open #${intoId}`,
        onAction: () => router.push(routes.ticket(intoId)),
      },
    });
  });
  const { steps, warnings } = other ? mergePlan(ticket, other, zone) : { steps: [], warnings: [] };
  return (
    <TwoTicketDialog
      ticket={ticket}
      other={other}
      onOther={(next) => {
        merge.reset();
        setOther(next);
      }}
      title={other ? `Merge #${ticket.id} into #${other.id}?` : `Merge #${ticket.id} into…`}
      isForWork
      confirmLabel={warnings.length > 0 ? 'Merge all the same' : 'Merge'}
      isBusy={merge.isBusy}
      problem={merge.problem}
      onConfirm={() => {
        if (other) merge.send({ intoId: other.id });
      }}
      onClose={onClose}
    >
      {other ? (
        <>
          <div className="grid justify-items-center gap-1 *:w-full">
            <TicketFact label="Merge this" ticket={ticket} />
            <ArrowDown aria-label="into" className="size-4 text-muted" />
            <TicketFact label="Into this" ticket={other} />
          </div>
          {warnings.map((warning) => (
            <p key={warning} className="flex gap-2 rounded-md bg-risk-soft px-3 py-2 text-risk">
              <TriangleAlert aria-label="Warning" className="mt-0.5 size-4 shrink-0" />
              {warning}
            </p>
          ))}
          <ul className="list-disc space-y-0.5 pl-5">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      ) : null}
    </TwoTicketDialog>
  );
}
