'use client';

import { useQuery } from '@tanstack/react-query';
import { ClipboardList } from 'lucide-react';
import Link from 'next/link';
import type { ReviewsAnswer } from '@/lib/contracts/reviews';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { reviewLogQueries } from '@/lib/queries/review-log-queries';
import { routes } from '@/lib/routes';
import { tellScope } from '@/components/escalate/review-words';
import { Reading } from '@/components/settings/reading';
import { formatMoment } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { Badge } from '@/components/ui/badge';
import { buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table';

/** Every review there was: when, of what, by whom, and how much of it is still to be done. */
export function ReviewLog() {
  const log = useQuery(reviewLogQueries.all());
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] content-start gap-4 px-4 pt-3 pb-10">
      <div className="grid gap-0.5">
        <h1 className="text-lg font-semibold">Log of reviews</h1>
        <p className="text-sm text-muted">Who reviewed what and when, and what became of it.</p>
      </div>
      <Reading query={log} failure="The log could not be read">
        {({ reviews }) => (reviews.length > 0 ? <Reviews reviews={reviews} /> : <NoReview />)}
      </Reading>
    </div>
  );
}

function Reviews({ reviews }: Pick<ReviewsAnswer, 'reviews'>) {
  const { zone } = usePageTime();
  const lookups = useQuery(lookupsQueries.all());
  return (
    <Table aria-label="Reviews">
      <TableHeader>
        <TableRow>
          <TableHead>When</TableHead>
          <TableHead className="max-sm:hidden">Whose tickets</TableHead>
          <TableHead className="max-sm:hidden">By</TableHead>
          <TableHead isNumeric>Decided</TableHead>
          <TableHead isNumeric>Still open</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {reviews.map(({ id, openedAt, openedBy, teamIds, closed, decisions, open }) => {
          const scope = tellScope(teamIds, lookups.data?.teams ?? []);
          return (
            <TableRow key={id} className="relative focus-within:bg-hover">
              <TableCell>
                <Link
                  href={routes.minutes(id)}
                  prefetch={false}
                  // The whole row is the link.
                  className="rounded-sm font-medium after:absolute after:inset-0 hover:underline"
                >
                  {formatMoment(openedAt, zone)}
                </Link>
                {closed ? null : (
                  <Badge tone="accent" className="ml-2">
                    Open
                  </Badge>
                )}
                <span className="block text-xs text-muted sm:hidden">
                  {scope} · {openedBy}
                </span>
              </TableCell>
              <TableCell className="max-sm:hidden">{scope}</TableCell>
              <TableCell className="max-sm:hidden">{openedBy}</TableCell>
              <TableCell isNumeric>{decisions}</TableCell>
              <TableCell isNumeric className={open > 0 ? 'font-medium' : 'text-muted'}>
                {open}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

function NoReview() {
  return (
    <EmptyState
      icon={ClipboardList}
      title="No review yet"
      action={
        <Link href={routes.escalations()} className={buttonVariants()}>
          Open the escalation review
        </Link>
      }
    >
      A review begins with its first decision. Its minutes stand here from then on.
    </EmptyState>
  );
}
