'use client';

import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { useKeptText } from '@/components/ticket/kept-text';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Skeleton } from '@/components/ui/skeleton';

type BesidePartProps = {
  /** Under which its being folded is remembered. */
  name: string;
  title: string;
  /** Right of the title: a count. */
  facts?: ReactNode;
  /** Folded until somebody opens it: what it shows costs a call to the tenant. */
  isFoldedFirst?: boolean;
  children: ReactNode;
};

/** Whether a part is open, as it was left on this device. */
export function usePartFold(name: string, isFoldedFirst = false): [boolean, () => void] {
  const [kept, keep] = useKeptText(`halyard:beside:${name}`);
  const isOpen = kept === '' ? !isFoldedFirst : kept === 'open';
  return [isOpen, () => keep(isOpen ? 'folded' : 'open')];
}

/** A part beside the ticket under a heading that folds it. */
export function BesidePart({ name, title, facts, isFoldedFirst, children }: BesidePartProps) {
  const id = useId();
  const [isOpen, toggle] = usePartFold(name, isFoldedFirst);
  return (
    <section aria-labelledby={id} data-slot="beside-part" className="grid gap-1">
      <h2 className="-ml-1 flex text-sm font-semibold">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={toggle}
          className="flex min-h-7 min-w-0 flex-1 items-center gap-1 rounded pr-1 text-left hover:bg-hover"
        >
          <ChevronRight
            aria-hidden
            className={classNames(
              'size-4 shrink-0 text-muted transition-transform',
              isOpen && 'rotate-90',
            )}
          />
          <span id={id} className="min-w-0 truncate">
            {title}
          </span>
          {facts === undefined ? null : (
            <span className="font-normal text-muted tabular-nums">{facts}</span>
          )}
        </button>
      </h2>
      {isOpen ? <div className="grid grid-cols-[minmax(0,1fr)] pl-4">{children}</div> : null}
    </section>
  );
}

/** Some lines that are on their way. */
export function PartWait({ lines }: { lines: number }) {
  return (
    <div role="status" aria-label="Loading" className="grid gap-2 py-1">
      {Array.from({ length: lines }, (_, at) => (
        <Skeleton key={at} className={at % 2 === 0 ? 'w-4/5' : 'w-3/5'} />
      ))}
    </div>
  );
}

type PartFaultProps = {
  /** "The contact could not be read." */
  what: string;
  problem: ApiProblem;
  isRetrying: boolean;
  onRetry: () => void;
};

/** Why a part is not there, and another try. */
export function PartFault({ what, problem, isRetrying, onRetry }: PartFaultProps) {
  return (
    <div role="alert" className="grid justify-items-start gap-1.5 py-1 text-sm">
      <p className="text-breach">
        {what} {problem.message} <span className="font-mono text-xs">{problem.code}</span>
      </p>
      <Button size="sm" aria-busy={isRetrying} onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
