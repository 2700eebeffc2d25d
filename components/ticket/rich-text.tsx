'use client';

import { classNames } from '@/components/ui/class-names';

// A box that scrolls must be reachable by keyboard, one that does not should not be a stop.
function makeReachable(box: HTMLDivElement | null): void {
  if (box && box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}

/**
 * HTML that someone wrote in a ticket. It was sanitised where it entered the server; this is the
 * one place that trusts that.
 */
export function RichText({ html, className }: { html: string; className?: string }) {
  return (
    <div
      ref={makeReachable}
      className={classNames('rich-text overflow-x-auto', className)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
