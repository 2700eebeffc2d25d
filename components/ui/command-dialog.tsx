'use client';

import type { ComponentProps } from 'react';
import { Command } from './command';
import { Dialog, DialogContent } from './dialog';

type CommandDialogProps = ComponentProps<typeof Command> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What it is, for screen readers. */
  label: string;
};

/** A command list over the page, the keyboard in its text field at once. */
export function CommandDialog({ open, onOpenChange, label, ...props }: CommandDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={label}
        isTitleHidden
        className="flex h-[90dvh] flex-col overflow-hidden sm:h-auto sm:max-h-[min(60vh,480px)]"
      >
        <Command label={label} className="flex-1" {...props} />
      </DialogContent>
    </Dialog>
  );
}
