'use client';

import { Info, X } from 'lucide-react';
import { Fragment } from 'react';
import type { IgnoredPart } from '@/lib/contracts/queue';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ignoredWords } from './ignored-words';

export type PartsLeftOutProps = {
  parts: readonly IgnoredPart[];
  /** The address with all that was understood. */
  understood: string;
};

/** Tells which parts of the address were left out; dismissed, the address is without them. */
export function PartsLeftOut({ parts, understood }: PartsLeftOutProps) {
  const { named, more } = ignoredWords(parts);
  return (
    <Notice role="status">
      <Info aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-52 flex-1 [overflow-wrap:anywhere]">
        Left out of the address, because it says nothing here:{' '}
        {named.map((part, at) => (
          <Fragment key={at}>
            {at > 0 ? ', ' : ''}
            <bdi className="font-mono text-xs">{part}</bdi>
          </Fragment>
        ))}
        {more > 0 ? ` and ${more} more` : ''}. The rest applies.
      </p>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Dismiss, and clean the address"
        onClick={() => {
          window.history.replaceState(null, '', understood);
          // The button is gone then; the keyboard stays on the page.
          document.getElementById('main')?.focus();
        }}
      >
        <X aria-hidden className="size-4" />
      </Button>
    </Notice>
  );
}
