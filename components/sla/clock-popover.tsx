'use client';

import type { ComponentProps, RefObject } from 'react';
import { Popover, PopoverAnchor, PopoverContent } from '@/components/ui/popover';
import { ClockSection, offClockReason } from './clock-section';

type ClockPopoverProps = ComponentProps<typeof ClockSection> & {
  /** What it stands at, and gives the focus back to. */
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** One clock on its badge, with why it is due when it is. */
export function ClockPopover({ anchor, onClose, ...section }: ClockPopoverProps) {
  const offClock = offClockReason(section.ticket);
  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {/* Radix reads it once it is there, which a null before does not allow for in its type. */}
      <PopoverAnchor virtualRef={{ current: anchor.current ?? document.body }} />
      <PopoverContent
        aria-label={section.clock === 'response' ? 'First response' : 'Resolution'}
        className="w-80"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          anchor.current?.focus();
        }}
        onInteractOutside={(event) => {
          // Its own button closes it by itself.
          if (event.target instanceof Node && anchor.current?.contains(event.target)) {
            event.preventDefault();
          }
        }}
      >
        {offClock ? (
          <p className="text-muted">{offClock}</p>
        ) : (
          <ClockSection {...section} isExplained />
        )}
      </PopoverContent>
    </Popover>
  );
}
