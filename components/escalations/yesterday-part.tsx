'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { countByCause } from '@/lib/domain/breaches';
import type { Breach, YesterdayAnswer } from '@/lib/contracts/reviews';
import { breachCauses } from '@/lib/domain/review';
import { asProblem } from '@/lib/queries/api-problem';
import { reviewMutations, reviewQueries } from '@/lib/queries/review-queries';
import { freshKey } from '@/lib/queries/submit-key';
import { routes } from '@/lib/routes';
import { causeNames, noCause } from '@/components/escalate/review-words';
import { formatStanding } from '@/components/sla/describe-sla';
import { formatDays } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/controls';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { showToast } from '@/components/ui/toast';
import { unexplainedFirst } from './breach-counts';
import { useKeptFold } from './review-memory';
import { ReviewPart } from './review-part';
import { tellCount } from './review-words';

const SHOWN_FIRST = 8;

/** What broke on the working day before, by cause; fails without the rest of the page. */
export function YesterdayPart({ teams }: { teams: readonly number[] }) {
  const [isFolded, fold] = useKeptFold(teams, 'yesterday');
  const { data, error, isFetching, refetch } = useQuery(reviewQueries.yesterday(teams));
  const unexplained = data?.breaches.filter(({ cause }) => cause === null).length ?? 0;
  const problem = error && !data ? asProblem(error) : null;
  return (
    <ReviewPart
      title="Yesterday"
      isDone={data !== undefined && unexplained === 0}
      count={
        data
          ? `${tellCount(data.breaches.length, 'breach', 'breaches')}${unexplained > 0 ? `, ${unexplained} without a cause` : ''}`
          : ''
      }
      isFolded={isFolded}
      onFold={fold}
    >
      {data ? (
        <Breaches answer={data} teams={teams} />
      ) : problem ? (
        <Notice tone="breach" role="alert" className="my-2">
          <span className="min-w-0 flex-1">
            What broke yesterday could not be read. {problem.message}{' '}
            <span className="font-mono text-xs">{problem.code}</span>
          </span>
          <Button size="sm" aria-busy={isFetching} onClick={() => void refetch()}>
            Try again
          </Button>
        </Notice>
      ) : (
        <div role="status" aria-label="Loading what broke yesterday" className="grid gap-2 py-3">
          <Skeleton className="w-1/2" />
          <Skeleton className="w-2/3" />
        </div>
      )}
    </ReviewPart>
  );
}

function Breaches({ answer, teams }: { answer: YesterdayAnswer; teams: readonly number[] }) {
  const { zone } = usePageTime();
  const [isAll, setIsAll] = useState(false);
  const { breaches, from, to, isWhole } = answer;
  // What was given a cause stays where it stood until one comes back.
  const [order] = useState(() => unexplainedFirst(breaches).map(breachKey));
  const placeOf = (breach: Breach) => order.indexOf(breachKey(breach));
  const sorted = breaches.toSorted((a, b) => placeOf(a) - placeOf(b));
  const day = formatDays(from, to, zone);
  if (breaches.length === 0) {
    return <p className="py-2 text-sm text-muted">No target broke on {day}.</p>;
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 py-2">
      <p className="text-xs text-muted">
        {day}
        {isWhole ? '' : '. More closed since than Halyard read: there may be others.'}
      </p>
      <CauseBars breaches={breaches} />
      <ul className="grid grid-cols-[minmax(0,1fr)]">
        {sorted.slice(0, isAll ? undefined : SHOWN_FIRST).map((breach) => (
          <li key={breachKey(breach)}>
            <BreachLine breach={breach} teams={teams} />
          </li>
        ))}
      </ul>
      {sorted.length > SHOWN_FIRST ? (
        <Button
          size="sm"
          variant="ghost"
          className="justify-self-start"
          onClick={() => setIsAll(!isAll)}
        >
          {isAll ? 'Show fewer' : `Show all ${sorted.length}`}
        </Button>
      ) : null}
    </div>
  );
}

const breachKey = ({ ticketId, clock }: Breach) => `${ticketId}-${clock}`;

function CauseBars({ breaches }: { breaches: readonly Breach[] }) {
  const counts = countByCause(breaches);
  const most = Math.max(...counts.map(({ count }) => count));
  return (
    <ul
      aria-label="Breaches by cause"
      className="grid grid-cols-[auto_minmax(0,240px)_auto] justify-start items-center gap-x-3 gap-y-1 text-sm"
    >
      {counts.map(({ cause, count }) => (
        <li key={cause} className="contents">
          <span className={cause === null ? 'text-risk' : undefined}>
            {cause === null ? noCause : causeNames[cause]}
          </span>
          <span aria-hidden className="h-2 rounded-sm bg-hover">
            <span
              className={`block h-full rounded-sm ${cause === null ? 'bg-risk' : 'bg-accent'}`}
              style={{ width: `${(count / most) * 100}%` }}
            />
          </span>
          <span className="text-right tabular-nums">{count}</span>
        </li>
      ))}
    </ul>
  );
}

function BreachLine({ breach, teams }: { breach: Breach; teams: readonly number[] }) {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation(reviewMutations.cause(client, teams));
  const { ticketId, summary, clientName, agentName, clock, lateMs, cause } = breach;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b py-1 text-sm">
      <Link
        href={routes.ticket(ticketId)}
        prefetch={false}
        className="min-w-40 flex-1 truncate rounded-sm hover:underline"
      >
        <span className="text-muted tabular-nums">#{ticketId}</span>{' '}
        <bdi>{summary || 'No summary'}</bdi>
      </Link>
      <span className="max-w-72 truncate text-xs text-muted">
        {clientName ?? 'No client'}, {agentName ?? 'nobody'}
      </span>
      <span className="text-xs text-breach tabular-nums">
        {clock === 'response' ? 'Reply' : 'Fix'} late by {formatStanding(lateMs)}
      </span>
      <Select
        aria-label={`Why #${ticketId} was late`}
        aria-busy={isPending}
        className="h-7 w-36 text-sm"
        value={cause ?? ''}
        onChange={({ target: { value } }) => {
          const chosen = breachCauses.find((each) => each === value) ?? null;
          mutate(
            { input: { ticketId, cause: chosen }, key: freshKey() },
            {
              onError: (error) => {
                const { message, code } = asProblem(error);
                showToast({
                  key: `cause-${ticketId}`,
                  tone: 'failure',
                  message: `The cause of #${ticketId} was not kept`,
                  detail: `${message} (${code})`,
                });
              },
            },
          );
        }}
      >
        <option value="">Why?</option>
        {breachCauses.map((each) => (
          <option key={each} value={each}>
            {causeNames[each]}
          </option>
        ))}
      </Select>
    </div>
  );
}
