'use client';

import { useQuery } from '@tanstack/react-query';
import type { Instant } from '@/lib/domain/instant';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { priorityOutcome, type DeadlineOutcome } from '@/components/pickers/priority-options';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { classNames } from '@/components/ui/class-names';

const MINUTE = 60_000;

type NewDeadlinesProps = { ticketId: number; occurredAt: Instant };

/** When a ticket would be due, had it occurred at another time. */
export function NewDeadlines({ ticketId, occurredAt }: NewDeadlinesProps) {
  const book = useSlaBook();
  const { zone } = usePageTime();
  const now = Number(useTicking((at) => String(Math.floor(at / MINUTE) * MINUTE)));
  const { data } = useQuery(ticketQueries.detail(ticketId));
  const { priorityId = null } = data?.ticket ?? {};
  const outcome =
    data && priorityId !== null
      ? priorityOutcome({ ...data, ticket: { ...data.ticket, occurredAt } }, priorityId, book, {
          now,
          zone,
        })
      : null;
  if (!outcome?.response && !outcome?.resolution) return null;
  return (
    <dl
      aria-label="Deadlines that result"
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-md bg-hover px-3 py-2 text-sm"
    >
      <Deadline name="First response due" outcome={outcome.response} />
      <Deadline name="Resolution due" outcome={outcome.resolution} />
    </dl>
  );
}

function Deadline({ name, outcome }: { name: string; outcome: DeadlineOutcome | null }) {
  if (!outcome) return null;
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className={classNames('tabular-nums', outcome.isLate && 'font-medium text-breach')}>
        {outcome.text}
      </dd>
    </>
  );
}
