'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useId, useState } from 'react';
import { bulk } from '@/lib/queries/bulk';
import type { BulkView } from '@/lib/queries/bulk-run';
import { formatCount } from '@/components/queue/format-count';
import { useCommands } from '@/components/shell/commands';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { RunResults } from './run-results';
import { statusUndone, tellProgress, tellResult, tellRun } from './run-words';

/** A change of many tickets: how far it is, the way to stop it, then what came of each ticket. */
export function ProgressPanel({ run }: { run: BulkView }) {
  const { title, isUndo, state, counts, items } = run;
  const [isOpen, setIsOpen] = useState(true);
  const titleId = useId();
  const isOver = state === 'over';
  useCommands([
    {
      id: 'bulk-results',
      title: isOver ? 'Go to the results of the last change' : 'Go to the change under way',
      section: 'Halyard',
      run: () => {
        setIsOpen(true);
        document.getElementById(titleId)?.focus();
      },
    },
  ]);
  return (
    <section
      aria-labelledby={titleId}
      className="fixed inset-x-2 bottom-16 z-40 flex max-h-[min(60dvh,480px)] flex-col rounded-lg border bg-raised shadow-menu sm:right-4 sm:left-auto sm:w-96"
    >
      <p role="status" className="sr-only">
        {tellRun(run)}
      </p>
      <header className="flex items-center gap-1 py-1.5 pr-1.5 pl-3">
        <h2
          id={titleId}
          tabIndex={-1}
          className="min-w-0 flex-1 truncate rounded-sm text-sm font-semibold outline-none"
        >
          {isUndo ? `Taking back: ${title}` : title}
        </h2>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-expanded={isOpen}
          aria-label={isOpen ? 'Fold' : 'Unfold'}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? (
            <ChevronDown aria-hidden className="size-4" />
          ) : (
            <ChevronUp aria-hidden className="size-4" />
          )}
        </Button>
        {isOver ? (
          <Button variant="ghost" size="icon-sm" aria-label="Put away" onClick={bulk.dismiss}>
            <X aria-hidden className="size-4" />
          </Button>
        ) : null}
      </header>
      <div className="grid gap-2 px-3 pb-3 text-sm">
        {isOver ? (
          <>
            <p className="font-medium tabular-nums">{tellResult(run)}</p>
            {isUndo ? <p className="text-muted">Where it was the status: {statusUndone}</p> : null}
          </>
        ) : (
          <Progress
            aria-label={title}
            share={items.length === 0 ? null : (counts.done + counts.failed) / items.length}
          >
            {tellProgress(run)}
          </Progress>
        )}
        <Trouble run={run} />
        {isOpen ? <Ways run={run} /> : null}
      </div>
      {isOpen ? <RunResults items={items} isUndo={isUndo} /> : null}
    </section>
  );
}

/** Why a run waits, stops, or gave up. */
function Trouble({ run: { state, trouble, counts } }: { run: BulkView }) {
  if (state === 'stopping' && !trouble) {
    return <p className="text-muted">Stopping: what is on its way is awaited.</p>;
  }
  if (!trouble) return null;
  return (
    <p className={state === 'held' ? 'text-risk' : 'text-breach'}>
      {state === 'held' ? 'Waiting, and going on by itself. ' : 'Given up: nothing more is sent. '}
      {trouble.message} <span className="font-mono text-xs">{trouble.code}</span>
      {state === 'held' ? ` ${formatCount(counts.waiting)} to go.` : null}
    </p>
  );
}

/** What can be done about a run. */
function Ways({ run: { state, counts, canRetry, canUndo, isUndo } }: { run: BulkView }) {
  if (state !== 'over') {
    return (
      <div className="flex">
        <Button size="sm" aria-disabled={state === 'stopping'} onClick={bulk.stop}>
          Stop
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {canRetry ? (
        <Button size="sm" onClick={() => bulk.again('failed')}>
          Retry failed
        </Button>
      ) : null}
      {counts.unsent > 0 ? (
        <Button size="sm" onClick={() => bulk.again('unsent')}>
          Send the {formatCount(counts.unsent)} left
        </Button>
      ) : null}
      {canUndo && !isUndo ? (
        <Button size="sm" onClick={bulk.undo}>
          Undo
        </Button>
      ) : null}
    </div>
  );
}
