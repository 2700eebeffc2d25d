'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkInput } from '@/lib/contracts/links';
import type { Ticket } from '@/lib/domain/ticket';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { RadioCards } from '@/components/ui/radio-cards';
import { showToast } from '@/components/ui/toast';
import { TicketFact } from './ticket-fact';
import { TwoTicketDialog } from './two-ticket-dialog';
import { usePairWrite } from './use-pair-write';

type Kind = Exclude<LinkInput['kind'], 'none'>;

/** Links a ticket to another; both tell of it. */
export function LinkDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const [other, setOther] = useState<Ticket | null>(null);
  const [kind, setKind] = useState<Kind>('related');
  const link = usePairWrite<LinkInput>(
    ticketMutations.link(ticket.id, useQueryClient()),
    ({ ticketId }) => {
      onClose();
      showToast({ tone: 'done', message: `#${ticket.id} is linked to #${ticketId}` });
    },
  );
  return (
    <TwoTicketDialog
      ticket={ticket}
      other={other}
      onOther={(next) => {
        link.reset();
        setOther(next);
      }}
      title={other ? `Link #${ticket.id} to #${other.id}` : `Link #${ticket.id} to…`}
      isForWork={false}
      confirmLabel="Link"
      isBusy={link.isBusy}
      problem={link.problem}
      onConfirm={() => {
        if (other) link.send({ ticketId: other.id, kind });
      }}
      onClose={onClose}
    >
      {other ? (
        <>
          <TicketFact label="Link to" ticket={other} />
          <RadioCards<Kind>
            label="How they belong together"
            cards={[
              { value: 'related', name: 'Related', detail: 'They have to do with each other.' },
              {
                value: 'parent',
                name: `#${ticket.id} is a part of #${other.id}`,
                detail: `#${other.id} is the parent: the larger job, or the outage behind it.`,
              },
              {
                value: 'child',
                name: `#${other.id} is a part of #${ticket.id}`,
                detail: `#${ticket.id} is the parent.`,
              },
            ]}
            value={kind}
            onChoose={setKind}
            disabled={link.isBusy || link.problem?.code === 'partly-done'}
          />
          <p className="text-xs text-muted">
            Both tickets get an internal note. Neither’s status nor clocks change.
          </p>
        </>
      ) : null}
    </TwoTicketDialog>
  );
}
