'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { LinkInput } from '@/lib/contracts/links';
import type { TicketLink } from '@/lib/domain/ticket-links';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import { usePairWrite } from './use-pair-write';

type UnlinkDialogProps = { ticketId: number; link: TicketLink; onClose: () => void };

/** Asks before two tickets no longer tell of each other. */
export function UnlinkDialog({ ticketId, link, onClose }: UnlinkDialogProps) {
  const { ticketId: otherId, kind } = link;
  const unlink = usePairWrite<LinkInput>(ticketMutations.link(ticketId, useQueryClient()), () => {
    onClose();
    showToast({ tone: 'done', message: `The link to #${otherId} is removed` });
  });
  const isMerged = kind === 'merged-into' || kind === 'merged-from';
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Remove the link to #${otherId}?`}
      confirmLabel={unlink.problem?.code === 'partly-done' ? 'Retry the rest' : 'Remove the link'}
      isBusy={unlink.isBusy}
      problem={unlink.problem}
      onConfirm={() => unlink.send({ ticketId: otherId, kind: 'none' })}
    >
      Both tickets get an internal note that they are no longer linked.{' '}
      {isMerged
        ? 'What the merge did stays: status, resolution and clocks are as they are.'
        : 'Nothing else changes.'}
    </ConfirmDialog>
  );
}
