'use client';

import type { ReactNode, RefObject } from 'react';
import { Popover, PopoverAnchor, PopoverContent } from '@/components/ui/popover';

type ButtonPopoverProps = {
  /** Opens and closes it by itself. */
  button: RefObject<HTMLButtonElement | null>;
  label: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
};

/** An open popover at a button that was there before it; the focus goes back there. */
export function ButtonPopover({ button, label, onClose, className, children }: ButtonPopoverProps) {
  return (
    <Popover open onOpenChange={onClose}>
      <PopoverAnchor virtualRef={button} />
      <PopoverContent
        aria-label={label}
        className={className}
        onInteractOutside={(event) => {
          const { target } = event;
          if (target instanceof Node && button.current?.contains(target)) event.preventDefault();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          // Whoever pressed something else is there by now.
          if (document.activeElement === document.body) button.current?.focus();
        }}
      >
        {children}
      </PopoverContent>
    </Popover>
  );
}
