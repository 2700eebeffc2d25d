'use client';

import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { tellUnseen, type Review } from '@/lib/domain/review';
import { routes } from '@/lib/routes';
import { formatMoment } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { Button, buttonVariants } from '@/components/ui/button';

type ReviewClosedProps = {
  review: Review;
  /** Looks at what there is by now. */
  onAgain: () => void;
};

/** That the review is done, and where its minutes are. */
export function ReviewClosed({ review, onAgain }: ReviewClosedProps) {
  const { id, closed } = review;
  const unseen = tellUnseen(review);
  const { zone } = usePageTime();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [id]);
  return (
    <section
      aria-labelledby="review-closed"
      className="flex flex-wrap items-center gap-3 rounded-md bg-met-soft px-4 py-3"
    >
      <CircleCheck aria-hidden className="size-5 shrink-0 text-met" />
      <div className="min-w-52 flex-1">
        <h2
          ref={heading}
          id="review-closed"
          tabIndex={-1}
          className="text-base font-semibold outline-none"
        >
          Done: the review is closed
        </h2>
        {closed ? (
          <p className="text-sm text-muted">
            {formatMoment(closed.at, zone)}, by {closed.by}
          </p>
        ) : null}
        {unseen === null ? null : (
          <p className="text-sm">{unseen}. They come up for whoever may see them.</p>
        )}
      </div>
      <Link href={routes.minutes(id)} className={buttonVariants({ variant: 'primary' })}>
        Read or print the minutes
      </Link>
      <a href={routes.api.minutesCsv(id)} download className={buttonVariants()}>
        CSV
      </a>
      <Button variant="ghost" onClick={onAgain}>
        Look again
      </Button>
    </section>
  );
}
