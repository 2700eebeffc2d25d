'use client';

import type { TicketDetail } from '@/lib/contracts/ticket';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog';
import { StatusPanel } from './status-panel';

type StatusDialogProps = PickerProps & { detail: TicketDetail };

/** The form that moves a ticket to another status, over its page. */
export function StatusDialog({ title, detail, onClose, onCloseAutoFocus }: StatusDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
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
