'use client';

import { X } from 'lucide-react';
import { decisionKinds } from '@/lib/domain/review';
import { kindNames } from '@/components/escalate/review-words';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { ReviewActions } from './review-actions';
import { kindLooks } from './review-words';
import type { Review } from './use-review';

type SelectionBarProps = { review: Review; actions: ReviewActions };

/** What can be decided about all that is selected, at the bottom of the window. */
export function SelectionBar({ review: { selected, clear }, actions }: SelectionBarProps) {
  return (
    <section
      aria-label="Selection"
      className="fixed inset-x-2 bottom-2 z-30 mx-auto flex w-fit max-w-[calc(100vw-16px)] flex-wrap items-center justify-center gap-1.5 rounded-lg border bg-raised px-3 py-2 shadow-menu"
    >
      <span role="status" className="text-sm font-medium tabular-nums">
        {selected.size} selected
      </span>
      {decisionKinds.map((kind) => (
        <Button key={kind} size="sm" onClick={() => actions.ask(kind)}>
          {kindNames[kind]}
          <Kbd keys={kindLooks[kind].keys} className="max-lg:hidden" />
        </Button>
      ))}
      <Button size="icon-sm" variant="ghost" aria-label="Clear the selection" onClick={clear}>
        <X aria-hidden className="size-4" />
      </Button>
    </section>
  );
}
