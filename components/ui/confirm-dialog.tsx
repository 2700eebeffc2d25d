'use client';

import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from './dialog';

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question: "Close 12 tickets?" */
  title: string;
  /** What happens then. */
  children: ReactNode;
  /** The act by its name: "Close tickets". */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'primary' | 'danger';
  isBusy?: boolean;
  /** Why it did not happen; the dialog stays open. */
  problem?: { message: string; code?: string } | null;
  onConfirm: () => void;
};

/** Asks before something that cannot be undone; the keyboard starts at the way back. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  tone = 'primary',
  isBusy = false,
  problem,
  onConfirm,
}: ConfirmDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent role="alertdialog" size="sm" title={title} initialFocus={cancel}>
        <DialogBody className="gap-2 text-sm">
          <div>{children}</div>
          <p role="alert" className="text-breach empty:hidden">
            {problem ? (
              <>
                {problem.message} <span className="font-mono text-xs">{problem.code}</span>
              </>
            ) : null}
          </p>
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild>
            <Button ref={cancel}>{cancelLabel}</Button>
          </DialogClose>
          <Button
            variant={tone}
            // Not disabled while it runs: that would drop the focus.
            aria-disabled={isBusy}
            aria-busy={isBusy}
            onClick={() => {
              if (!isBusy) onConfirm();
            }}
          >
            {confirmLabel}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
