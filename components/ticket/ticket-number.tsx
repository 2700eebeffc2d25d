'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { showToast } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';

const SHOWN_MS = 1_500;

/** A ticket's number; pressed, it is in the clipboard. */
export function TicketNumber({ id }: { id: number }) {
  const hydrated = useHydrated();
  const [isCopied, setIsCopied] = useState(false);
  const Icon = isCopied ? Check : Copy;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`#${id}`);
      setIsCopied(true);
      setTimeout(() => setIsCopied(false), SHOWN_MS);
    } catch {
      // Browsers keep the clipboard from plain-HTTP addresses.
      showToast({ tone: 'risk', message: `This browser does not let Halyard copy #${id}` });
    }
  };
  return (
    <button
      type="button"
      title="Copy the number"
      disabled={!hydrated}
      onClick={() => void copy()}
      className="group/number relative -ml-1 inline-flex min-h-6 shrink-0 items-center rounded-md px-1 tabular-nums hover:bg-hover hover:text-ink"
    >
      #{id}
      <span className="sr-only">{isCopied ? ', copied' : ', copy the number'}</span>
      <Icon
        aria-hidden
        className="absolute left-full size-3 opacity-0 group-hover/number:opacity-100 group-focus-visible/number:opacity-100"
      />
    </button>
  );
}
