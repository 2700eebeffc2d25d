'use client';

import { ChevronDown, ChevronUp, UserRoundPen } from 'lucide-react';
import Link from 'next/link';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { AgentLoad } from '@/lib/domain/agent-load';
import { ballOf } from '@/lib/domain/ball';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { SlaBook } from '@/lib/domain/sla-book';
import { routes } from '@/lib/routes';
import { VipMark } from '@/components/queue/ticket-marks';
import { TicketSla } from '@/components/sla/ticket-sla';
import { Age } from '@/components/time/age';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { DecidedBadge, EscalatedMark, Reasons, UnhappyMarks } from './entry-marks';
import { FollowUpLine } from './follow-up-line';
import { HalfWayLine } from './half-way-line';
import { OwnerFacts } from './owner-facts';
import type { RowActions } from './review-actions';
import type { ReviewEntry } from './review-walk';
import { ballNames } from './review-words';
import { TimeBar } from './time-bar';

type EntryRowProps = Omit<ReviewEntry, 'key' | 'part'> & {
  line: string;
  isCurrent: boolean;
  isSelected: boolean;
  /** Of whoever has the ticket. */
  load: AgentLoad | undefined;
  book: SlaBook;
  onCurrent: (key: string) => void;
  onToggle: (key: string, isRange: boolean) => void;
  actions: RowActions;
  /** What stands under the row while it is the current one; null where that has room elsewhere. */
  details: ReactNode;
};

/** One line of a review: what it is, who has it, what was or is to be decided. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { line, item, followUp, isCurrent, isSelected, load } = props;
  const { book, onCurrent, onToggle, actions } = props;
  const row = item?.row ?? followUp?.ticket ?? null;
  const id = row?.id ?? followUp?.decision.ticketId ?? 0;
  const summary = row?.summary ?? followUp?.decision.summary ?? '';
  const clientName = row ? row.clientName : followUp?.decision.clientName;
  return (
    <li
      data-review={line}
      className={classNames(
        'relative scroll-mt-22 grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-1 border-b py-1.5 pr-2 text-sm',
        isSelected ? 'bg-accent-soft' : isCurrent ? 'bg-active' : 'hover:bg-hover',
        isCurrent && 'shadow-active',
      )}
      onClick={() => onCurrent(line)}
    >
      <span className="inline-grid size-6 place-items-center">
        {item ? (
          <input
            type="checkbox"
            className="queue-check"
            aria-label={`Select #${id}`}
            aria-keyshortcuts="x"
            checked={isSelected}
            onClick={(event) => {
              event.stopPropagation();
              onToggle(line, event.shiftKey);
            }}
            onChange={() => {}}
          />
        ) : null}
      </span>
      <div className="grid min-w-0 gap-1">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 max-[1099px]:pr-5">
          {row ? <TicketSla ticket={row} book={book} /> : null}
          {row?.isVip ? <VipMark /> : null}
          <Link
            href={routes.ticket(id)}
            prefetch={false}
            data-review-link={line}
            aria-current={isCurrent || undefined}
            title={summary}
            onFocus={() => onCurrent(line)}
            className="min-w-40 flex-1 rounded-sm font-medium hover:underline max-sm:line-clamp-2 max-sm:basis-full sm:truncate"
          >
            <span className="font-normal text-muted tabular-nums">#{id}</span>{' '}
            <bdi>{summary || 'No summary'}</bdi>
          </Link>
          {item?.isDecided && item.decision ? <DecidedBadge decision={item.decision} /> : null}
        </div>
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-xs">
          <span className="max-w-48 truncate text-muted">{clientName ?? 'No client'}</span>
          {row ? (
            <span className="inline-flex min-w-0 items-center gap-1">
              <OwnerFacts name={row.agentName} load={load} />
              {item ? (
                <Button
                  variant="ghost"
                  size="icon-sm"
                  className="size-6"
                  aria-label={`Reassign #${id}`}
                  title="Reassign (A asks for owner and due too)"
                  onClick={() => actions.reassign(item)}
                >
                  <UserRoundPen aria-hidden className="size-3.5" />
                </Button>
              ) : null}
            </span>
          ) : null}
          {item ? <EscalatedMark at={item.escalatedAt} /> : null}
          {item ? <UnhappyMarks {...item} /> : null}
          {item && item.part !== 'late' ? <NextLine item={item} /> : null}
        </div>
        {item?.part === 'late' ? <LateLines item={item} book={book} /> : null}
        {item ? <HalfWayLine item={item} /> : null}
        {followUp ? <FollowUpLine decision={followUp.decision} actions={actions} /> : null}
      </div>
      {props.details !== null && isCurrent ? (
        <div className="col-span-full border-t pt-3 pl-1">{props.details}</div>
      ) : null}
      <span className="pointer-events-none absolute top-1.5 right-1 text-muted min-[1100px]:hidden">
        {isCurrent ? (
          <ChevronUp aria-hidden className="size-4" />
        ) : (
          <ChevronDown aria-hidden className="size-4" />
        )}
      </span>
    </li>
  );
});

/** Why it is here, where its clock does not say so, and what comes next. */
function NextLine({ item: { part, reasons, nextStep } }: { item: ReviewItem }) {
  return (
    <span className="line-clamp-2 min-w-48 flex-1" title={nextStep.words}>
      {part === 'breaks-today' || reasons.length === 0 ? null : (
        <>
          <Reasons reasons={reasons} /> ·{' '}
        </>
      )}
      Next: {nextStep.words}
    </span>
  );
}

/** What happened last, what comes next, and how the time was spent until it was late. */
function LateLines({ item, book }: { item: ReviewItem; book: SlaBook }) {
  const { row, story, nextStep } = item;
  return (
    <>
      <p className="text-xs">
        {story?.last ? (
          <>
            {story.last.words} <span className="text-muted">by {story.last.by},</span>{' '}
            <Age at={story.last.at} className="text-muted" /> ·{' '}
          </>
        ) : null}
        Ball with {ballNames[ballOf(row)]} · Next: {nextStep.words}
      </p>
      {story ? <TimeBar story={story} hours={book.hoursOf(row)} /> : null}
    </>
  );
}
