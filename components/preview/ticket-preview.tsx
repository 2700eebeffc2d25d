'use client';

import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { useRef } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { buttonVariants } from '@/components/ui/button';
import { DialogBody } from '@/components/ui/dialog';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { PreviewBody } from './preview-body';
import { useSettled } from './use-settled';

const PASSING_MS = 150;

type TicketPreviewProps = { ticketId: number; row: Ticket | null; onClose: () => void };

/** One ticket beside the list, which goes on working; below it on a phone. */
export function TicketPreview({ ticketId, row, onClose }: TicketPreviewProps) {
  const settled = useSettled(ticketId, PASSING_MS);
  const body = useRef<HTMLDivElement>(null);
  const close = () => {
    const sheet = body.current?.closest('[data-slot="sheet-content"]');
    const hadFocus = sheet?.contains(document.activeElement) ?? false;
    onClose();
    if (hadFocus) document.querySelector<HTMLElement>(`[data-row-link="${ticketId}"]`)?.focus();
  };
  return (
    <Sheet
      open
      modal={false}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <SheetContent
        // A part of the page it stands in, not one beside it.
        role="region"
        title={<span className="wrap-anywhere">{row?.summary || 'No summary'}</span>}
        description={`#${ticketId}${row?.clientName ? ` · ${row.clientName}` : ''}`}
        actions={
          <Link
            href={routes.ticket(ticketId)}
            prefetch={false}
            className={buttonVariants({ size: 'sm' })}
          >
            <ArrowUpRight aria-hidden className="size-4" />
            Open
          </Link>
        }
        className="max-sm:top-auto max-sm:max-h-[65dvh] max-sm:animate-rise max-sm:rounded-t-lg max-sm:border-t max-sm:border-l-0"
      >
        <DialogBody ref={body} className="pb-6">
          <PreviewBody
            // Another ticket begins at its top, without the one before it.
            key={ticketId}
            ticketId={ticketId}
            row={row}
            isWanted={settled === ticketId}
          />
        </DialogBody>
      </SheetContent>
    </Sheet>
  );
}
