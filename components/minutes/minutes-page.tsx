'use client';

import { useQuery } from '@tanstack/react-query';
import { Download, FileX, Printer } from 'lucide-react';
import Link from 'next/link';
import type { MinutesAnswer } from '@/lib/contracts/reviews';
import { asProblem } from '@/lib/queries/api-problem';
import { reviewLogQueries } from '@/lib/queries/review-log-queries';
import { routes } from '@/lib/routes';
import { Reading } from '@/components/settings/reading';
import { formatInstant } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { Button, buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useHydrated } from '@/components/ui/use-hydrated';
import { MinutesCounts } from './minutes-counts';
import { MinutesDecisions } from './minutes-decisions';
import { MinutesFacts } from './minutes-facts';
import './minutes.css';

/** The minutes of one review, to be read, printed or taken along. */
export function MinutesPage({ reviewId }: { reviewId: string }) {
  const minutes = useQuery(reviewLogQueries.minutes(reviewId));
  const isGone = minutes.error !== null && asProblem(minutes.error).code === 'review-gone';
  if (isGone) return <NoSuchReview />;
  return (
    <div className="minutes grid max-w-5xl grid-cols-[minmax(0,1fr)] content-start gap-5 px-4 pt-3 pb-10">
      <Reading query={minutes} failure="The minutes could not be read">
        {(answer) => <Minutes answer={answer} />}
      </Reading>
    </div>
  );
}

function Minutes({ answer: { review, decisions, serverNow } }: { answer: MinutesAnswer }) {
  const { zone } = usePageTime();
  const hydrated = useHydrated();
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h1 className="text-lg font-semibold">
          Escalation review, {formatInstant(review.openedAt, zone)}
        </h1>
        <div className="flex gap-2 print:hidden">
          <Button disabled={!hydrated} onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            Print
          </Button>
          <a href={routes.api.minutesCsv(review.id)} download className={buttonVariants()}>
            <Download aria-hidden className="size-4" />
            CSV
          </a>
        </div>
      </div>
      <MinutesFacts review={review} />
      <MinutesCounts review={review} />
      <MinutesDecisions decisions={decisions} now={serverNow} />
      <p className="text-xs text-muted">
        As of {formatInstant(serverNow, zone)}; times in {zone}.
      </p>
    </>
  );
}

function NoSuchReview() {
  return (
    <EmptyState
      icon={FileX}
      level={1}
      title="There is no such review"
      action={
        <Link href={routes.reviewLog()} className={buttonVariants()}>
          See the log of reviews
        </Link>
      }
    >
      Its address may not be complete.
    </EmptyState>
  );
}
