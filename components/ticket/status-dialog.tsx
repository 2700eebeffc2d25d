'use client';

import { useIsMutating, useQueryClient } from '@tanstack/react-query';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog';
import { StatusPanel } from './status-panel';

type StatusDialogProps = PickerProps & { detail: TicketDetail };

/** The form that moves a ticket to another status, over its page. */
export function StatusDialog({ title, detail, onClose, onCloseAutoFocus }: StatusDialogProps) {
  const { mutationKey } = ticketMutations.changeStatus(detail.ticket.id, useQueryClient());
  const isSending = useIsMutating({ mutationKey }) > 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        // What comes of it is said here.
        if (!open && !isSending) onClose();
      }}
    >
      <DialogContent size="sm" title={title} onCloseAutoFocus={onCloseAutoFocus}>
        <DialogBody className="pb-4">
          <StatusPanel detail={detail} onSaved={onClose} />
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}
