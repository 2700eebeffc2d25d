'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Instant } from '@/lib/domain/instant';
import { decisionStanding, type Decision } from '@/lib/domain/review';
import { routes } from '@/lib/routes';
import { partWords, tellDecision, tellStandingOf } from '@/components/escalate/review-words';
import { formatMoment } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { classNames } from '@/components/ui/class-names';

const columns = ['Ticket', 'Why', 'Decided', 'Owner, due', 'How it ended'] as const;

type MinutesDecisionsProps = { decisions: readonly Decision[]; now: Instant };

/**
 * What a review decided, ticket by ticket, cards below 1024 px. The roles are spelled out because a layout
 * of cards takes the table's meaning away.
 */
export function MinutesDecisions({ decisions, now }: MinutesDecisionsProps) {
  return (
    <section className="grid gap-1.5">
      <h2 className="text-base font-semibold">Decisions</h2>
      {decisions.length === 0 ? (
        <p className="text-sm text-muted">Nothing was decided.</p>
      ) : (
        <table
          role="table"
          aria-label="Decisions"
          className="minutes-table w-full table-fixed border-collapse text-sm max-lg:not-print:block"
        >
          <thead role="rowgroup" className="max-lg:not-print:sr-only">
            <tr role="row" className="border-b">
              {columns.map((title) => (
                <th
                  key={title}
                  role="columnheader"
                  scope="col"
                  className={classNames(
                    'h-row px-2 text-left text-xs font-medium text-muted',
                    title === 'Why' && 'w-32 print:w-[13%]',
                    title === 'Owner, due' && 'w-44 print:w-[20%]',
                    title === 'How it ended' && 'w-40 print:w-[16%]',
                  )}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="max-lg:not-print:block">
            {decisions.map((decision) => (
              <DecisionRow key={decision.id} decision={decision} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function DecisionRow({ decision, now }: { decision: Decision; now: Instant }) {
  const { zone } = usePageTime();
  const { ticketId, summary, clientName, part, note, ownerName, dueAt, byName, at } = decision;
  const { settled } = decision;
  const when = (instant: Instant) => formatMoment(instant, zone);
  const isOverdue = decisionStanding(decision, now) === 'overdue';
  return (
    <tr
      role="row"
      className="border-b align-top max-lg:not-print:grid max-lg:not-print:gap-y-1 max-lg:not-print:py-2"
    >
      <Cell>
        <Link
          href={routes.ticket(ticketId)}
          prefetch={false}
          className="rounded-sm font-medium hover:underline"
        >
          <span className="text-muted tabular-nums">#{ticketId}</span>{' '}
          <bdi>{summary || 'No summary'}</bdi>
        </Link>
        <bdi className="block text-muted">{clientName ?? 'No client'}</bdi>
      </Cell>
      <Cell label="Why">{partWords[part].why}</Cell>
      <Cell label="Decided">
        {tellDecision(decision)}
        {note === '' ? null : <p className="break-words whitespace-pre-line">“{note}”</p>}
        <p className="text-xs text-muted">
          {byName}, {when(at)}
        </p>
      </Cell>
      <Cell label="Owner, due">
        <bdi className="block font-medium">{ownerName}</bdi>
        <span className="text-muted">by {when(dueAt)}</span>
      </Cell>
      <Cell label="How it ended">
        <span className={isOverdue ? 'font-medium text-breach' : undefined}>
          {tellStandingOf(decision, now)}
        </span>
        {settled ? (
          <p className="text-xs text-muted">
            {settled.by === null ? '' : `${settled.by}, `}
            {when(settled.at)}
          </p>
        ) : null}
      </Cell>
    </tr>
  );
}

type CellProps = {
  /** What it is, where no heading says so. */
  label?: (typeof columns)[number];
  children: ReactNode;
};

function Cell({ label, children }: CellProps) {
  return (
    <td
      role="cell"
      className="min-w-0 max-lg:not-print:flex max-lg:not-print:gap-2 lg:px-2 lg:py-1.5 print:px-1.5 print:py-1"
    >
      {label ? (
        <span aria-hidden className="w-24 shrink-0 text-muted lg:hidden print:hidden">
          {label}
        </span>
      ) : null}
      <div className="min-w-0">{children}</div>
    </td>
  );
}
