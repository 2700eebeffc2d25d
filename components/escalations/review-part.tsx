'use client';

import { CheckCheck, ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

type ReviewPartProps = {
  title: string;
  /** Nothing of it is left to do. */
  isDone: boolean;
  /** In words, beside the title. */
  count: string;
  isFolded: boolean;
  onFold: () => void;
  /** How many there are to select; left out where there are none. */
  selectable?: number;
  onSelectAll?: () => void;
  children: ReactNode;
};

/** One part of a review under its heading, with what is left of it. */
export function ReviewPart(props: ReviewPartProps) {
  const { title, isDone, count, isFolded, onFold, selectable = 0, onSelectAll, children } = props;
  const id = useId();
  const Fold = isFolded ? ChevronRight : ChevronDown;
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)]">
      <div className="sticky top-12 z-10 flex min-h-row flex-wrap items-center gap-x-2 border-b bg-canvas">
        <h2 id={id} className="text-base font-semibold">
          <button
            type="button"
            aria-expanded={!isFolded}
            onClick={onFold}
            className="inline-flex items-center gap-1 rounded-sm hover:text-accent"
          >
            <Fold aria-hidden className="size-4 shrink-0 text-muted" />
            {title}
          </button>
        </h2>
        <span className="inline-flex items-center gap-1 text-sm text-muted tabular-nums">
          {isDone ? <CheckCheck aria-hidden className="size-4 text-met" /> : null}
          {count}
        </span>
        {selectable > 1 && !isFolded ? (
          <Button size="sm" variant="ghost" className="ml-auto" onClick={onSelectAll}>
            Select all {selectable}
          </Button>
        ) : null}
      </div>
      {isFolded ? null : children}
    </section>
  );
}
