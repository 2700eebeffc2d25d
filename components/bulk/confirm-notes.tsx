'use client';

import { Eye } from 'lucide-react';
import type { Target } from '@/components/queue/current-row';
import { formatCount } from '@/components/queue/format-count';
import { Button } from '@/components/ui/button';
import { Dialog, DialogBody, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useRef } from 'react';
import { changeWords, tellTarget } from './change-words';
import { LeftNotice } from './left-notice';

/** `7 clients`; `at least` where some tickets were chosen without being seen. */
export function tellClients(targets: readonly Target[]): string {
  const clients = new Set(targets.flatMap(({ row }) => (row ? [row.clientId] : [])));
  const isKnown = targets.every(({ row }) => row !== null);
  const many = `${formatCount(clients.size)} ${clients.size === 1 ? 'client' : 'clients'}`;
  return isKnown ? many : `at least ${many}`;
}

type ConfirmNotesProps = {
  targets: readonly Target[];
  onConfirm: () => void;
  onBack: () => void;
  onCloseAutoFocus?: (event: Event) => void;
};

/** The last question before many clients read something; the keyboard starts at the way back. */
export function ConfirmNotes({ targets, onConfirm, onBack, onCloseAutoFocus }: ConfirmNotesProps) {
  const back = useRef<HTMLButtonElement>(null);
  const act = changeWords.note(false).ask(tellTarget(targets));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onBack();
      }}
    >
      <DialogContent
        role="alertdialog"
        size="sm"
        title={`${act}?`}
        initialFocus={back}
        onCloseAutoFocus={onCloseAutoFocus}
      >
        <DialogBody>
          <Notice tone="risk">
            <Eye aria-hidden className="size-4 shrink-0" />
            <span className="min-w-0 flex-1">
              It goes to the users of {tellTarget(targets)} at {tellClients(targets)}, and cannot be
              taken back.
            </span>
          </Notice>
          <LeftNotice targets={targets} />
        </DialogBody>
        <DialogFooter>
          <Button ref={back} onClick={onBack}>
            Back to the note
          </Button>
          <Button variant="primary" onClick={onConfirm}>
            {act}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
