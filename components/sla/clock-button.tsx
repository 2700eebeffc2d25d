'use client';

import { Suspense, useRef, useState } from 'react';
import type { CountedClocks } from '@/lib/domain/counted-clocks';
import type { SlaBook } from '@/lib/domain/sla-book';
import { ticketClocks } from '@/lib/domain/ticket-clocks';
import type { Ticket } from '@/lib/domain/ticket';
import { usePreload } from '@/components/shell/use-preload';
import { lazily } from '@/components/ui/lazily';
import { SlaBadge } from './sla-badge';

const loadPopover = () =>
  import('./clock-popover').then(({ ClockPopover }) => ({ default: ClockPopover }));
const ClockPopover = lazily(loadPopover);

type ClockButtonProps = {
  clock: 'response' | 'resolution';
  ticket: Ticket;
  /** As Halyard counts them from the log; null where it cannot. */
  counted: CountedClocks | null;
  book: SlaBook;
};

/** One clock of a ticket, counting; pressed, it tells why it is due when it is. */
export function ClockButton({ clock, ticket, counted, book }: ClockButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const facts = ticketClocks(ticket, book.targetOf(ticket))[clock];
  usePreload(loadPopover);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="inline-flex min-h-7 shrink-0 items-center rounded-md"
      >
        <SlaBadge clock={clock} facts={facts} hours={book.hoursOf(ticket)} className="leading-6" />
        <span className="sr-only">. Why this deadline?</span>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <ClockPopover
            clock={clock}
            ticket={ticket}
            counted={counted}
            book={book}
            anchor={button}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
