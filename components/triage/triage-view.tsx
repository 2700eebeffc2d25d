'use client';

import { ChevronLeft, ChevronRight, ListChecks, Undo2, X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FirstReading } from '@/components/queue/first-reading';
import { formatCount } from '@/components/queue/format-count';
import { useLastList } from '@/components/queue/last-list';
import { useCommands } from '@/components/shell/commands';
import { Button, buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Kbd } from '@/components/ui/kbd';
import { Progress } from '@/components/ui/progress';
import { Skeleton } from '@/components/ui/skeleton';
import { TriageTicket } from './triage-ticket';
import { useTriage, type Triage } from './use-triage';

/** Goes through the unassigned tickets one at a time: decide, skip, go back, take back. */
export function TriageView() {
  const triage = useTriage();
  const router = useRouter();
  const backTo = useLastList();
  const [hasMoved, setHasMoved] = useState(false);
  const { ticketId, position, total } = triage;
  const moving = (step: () => void) => () => {
    setHasMoved(true);
    step();
  };
  const skip = moving(triage.skip);
  const back = moving(triage.back);
  const undo = moving(triage.undo);

  useCommands([
    ...(ticketId === null
      ? []
      : [
          {
            id: 'triage-skip',
            title: 'Skip the ticket',
            section: 'Ticket',
            keys: 'j',
            run: skip,
          } as const,
        ]),
    ...(triage.canGoBack
      ? [
          {
            id: 'triage-back',
            title: 'Back to the ticket before',
            section: 'Ticket',
            keys: 'k',
            run: back,
          } as const,
        ]
      : []),
    ...(triage.canUndo
      ? [
          {
            id: 'triage-undo',
            title: 'Undo the last decision',
            section: 'Ticket',
            keys: 'u',
            run: undo,
          } as const,
        ]
      : []),
    {
      id: 'triage-end',
      title: 'End triage',
      section: 'List',
      keys: 'Escape',
      run: () => router.push(backTo),
    },
  ]);

  return (
    <div className="ticket-page">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-lg font-semibold">Triage</h1>
        {ticketId === null ? null : (
          <>
            <p
              role="status"
              aria-label={`Ticket ${position} of ${total}`}
              className="text-sm text-muted tabular-nums"
            >
              {formatCount(position)} of {formatCount(total)}
            </p>
            <Progress
              aria-label="Tickets gone through"
              share={total === 0 ? null : (position - 1) / total}
              className="w-24 max-sm:hidden"
            >
              {/* The count stands beside it. */}
              {''}
            </Progress>
          </>
        )}
        <div className="ml-auto flex flex-wrap items-center gap-1">
          {triage.canUndo ? (
            <Button variant="ghost" onClick={undo}>
              <Undo2 aria-hidden className="size-4" />
              Undo
              <Kbd keys="u" className="max-lg:hidden" />
            </Button>
          ) : null}
          <Button variant="ghost" aria-disabled={!triage.canGoBack} onClick={back}>
            <ChevronLeft aria-hidden className="size-4" />
            Back
            <Kbd keys="k" className="max-lg:hidden" />
          </Button>
          {ticketId === null ? null : (
            <Button variant="ghost" onClick={skip}>
              Skip
              <ChevronRight aria-hidden className="size-4" />
              <Kbd keys="j" className="max-lg:hidden" />
            </Button>
          )}
          <Link href={backTo} className={buttonVariants({ variant: 'ghost' })}>
            <X aria-hidden className="size-4" />
            End
            <Kbd keys="escape" className="max-lg:hidden" />
          </Link>
        </div>
      </header>
      <TriageBody
        triage={{ ...triage, skip, undo, again: moving(triage.again) }}
        takesFocus={hasMoved}
        onApplied={(changed) => {
          setHasMoved(true);
          triage.apply(changed);
        }}
        backTo={backTo}
      />
    </div>
  );
}

type TriageBodyProps = {
  triage: Triage;
  takesFocus: boolean;
  onApplied: Triage['apply'];
  backTo: ReturnType<typeof useLastList>;
};

function TriageBody({ triage, takesFocus, onApplied, backTo }: TriageBodyProps) {
  const { first, problem, ticketId } = triage;
  if (ticketId !== null) {
    return (
      <TriageTicket
        key={ticketId}
        ticketId={ticketId}
        row={triage.row}
        outcome={triage.outcome}
        takesFocus={takesFocus}
        onApplied={onApplied}
        onSkip={triage.skip}
        onUndo={triage.undo}
      />
    );
  }
  if (!first) {
    if (!problem) return <Skeleton className="h-96" />;
    return (
      <ErrorState
        title="The unassigned tickets could not be read"
        message={problem.message}
        code={problem.code}
        onRetry={triage.retry}
        isRetrying={triage.isFetching}
      />
    );
  }
  if (first.health.loading) return <FirstReading health={first.health} />;
  return <NothingLeft triage={triage} backTo={backTo} />;
}

function NothingLeft({ triage, backTo }: Pick<TriageBodyProps, 'triage' | 'backTo'>) {
  const { waiting, skipped, done } = triage;
  const told = [
    done > 0 && `You decided about ${formatCount(done)}.`,
    skipped > 0 &&
      `${formatCount(skipped)} that you skipped still ${skipped === 1 ? 'waits' : 'wait'} for somebody.`,
    done + skipped === 0 && 'Every open ticket is with somebody.',
  ];
  return (
    <EmptyState
      icon={ListChecks}
      title={waiting > 0 ? 'More came in' : 'Nothing left to triage'}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {waiting > 0 ? (
            <Button variant="primary" onClick={triage.skip}>
              Go on with {formatCount(waiting)} more
            </Button>
          ) : null}
          {skipped > 0 ? <Button onClick={triage.again}>Go through the skipped ones</Button> : null}
          <Link href={backTo} className={buttonVariants()}>
            Back to the queue
          </Link>
        </div>
      }
    >
      {told.filter(Boolean).join(' ')} New tickets appear here by themselves.
    </EmptyState>
  );
}
