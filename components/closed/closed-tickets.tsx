'use client';

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import type { ClosedPage } from '@/lib/contracts/closed-tickets';
import { asProblem } from '@/lib/queries/api-problem';
import { closedQueries } from '@/lib/queries/dispatch-queries';
import { routes } from '@/lib/routes';
import { formatCount } from '@/components/queue/format-count';
import { AddressNotice } from '@/components/queue/filters/address-notice';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { ClosedEmpty } from './closed-empty';
import { ClosedFilters } from './closed-filters';
import { ClosedPager } from './closed-pager';
import { ignoredClosedParts } from './closed-params';
import { ClosedProblem } from './closed-problem';
import { ClosedRowsSkeleton } from './closed-skeleton';
import { ClosedTable } from './closed-table';
import { useClosedSearch } from './use-closed-search';

function countWords({ matched }: ClosedPage, q: string): string {
  const noun = matched === 1 ? 'closed ticket' : 'closed tickets';
  const order = q === '' ? 'newest first' : 'best hits first';
  return `${formatCount(matched)} ${noun}, searched in HaloPSA, ${order}`;
}

/** Closed tickets, searched in the tenant as the URL says. */
export function ClosedTickets() {
  const search = useClosedSearch();
  const { query } = search;
  const params = useSearchParams();
  const book = useSlaBook();
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery(
    closedQueries.list(query),
  );
  const isAnswered = data !== undefined && !isPlaceholderData;
  const waiting = error ? '' : 'Searching in HaloPSA…';
  const statusWords = isAnswered ? countWords(data, query.q) : waiting;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 pt-3 pb-6">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="text-lg font-semibold">Closed tickets</h1>
        <p role="status" className="text-sm text-muted tabular-nums">
          {statusWords}
        </p>
      </div>
      <ClosedFilters search={search} page={data} />
      <AddressNotice
        parts={ignoredClosedParts(new URLSearchParams(params))}
        understood={routes.closed({ ...query, page: query.page === 1 ? undefined : query.page })}
      />
      {error ? (
        <ClosedProblem
          problem={asProblem(error)}
          foundAt={data?.serverNow ?? null}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      ) : null}
      {data ? (
        <div
          aria-busy={isPlaceholderData}
          className="grid grid-cols-[minmax(0,1fr)] gap-3 aria-busy:opacity-45 aria-busy:transition-opacity aria-busy:delay-500"
        >
          {data.rows.length === 0 ? (
            <ClosedEmpty search={search} page={data} />
          ) : (
            <>
              <ClosedTable rows={data.rows} book={book} />
              <ClosedPager shown={data} onPage={search.goToPage} />
            </>
          )}
        </div>
      ) : null}
      {!data && !error ? <ClosedRowsSkeleton /> : null}
    </div>
  );
}
