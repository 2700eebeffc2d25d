'use client';

import { useQuery } from '@tanstack/react-query';
import { CheckCheck, CircleAlert, Mail } from 'lucide-react';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import type { Review } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { TicketSla } from '@/components/sla/ticket-sla';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { PriorityMark } from '@/components/ticket/priority-mark';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { CloseReview } from './close-review';
import { closeBlockers } from './close-summary';
import { HeldMailLine } from './held-mail-line';
import { mailError } from './mail-error';
import { SnoozeRest } from './snooze-rest';
import type { RowActions } from './review-actions';
import { useKeptFold } from './review-memory';
import { ReviewPart } from './review-part';
import { useSendMails, type MailSending } from './use-send-mails';

type SendPartProps = {
  answer: ReviewAnswer;
  actions: RowActions;
  onClosed: (review: Review) => void;
};

/** The end of a review: nobody without an owner, nothing undecided, every mail read, then it is closed. */
export function SendPart({ answer, actions, onClosed }: SendPartProps) {
  const [isFolded, fold] = useKeptFold(answer.teamIds, 'send');
  const sending = useSendMails();
  const blockers = closeBlockers(answer);
  return (
    <ReviewPart
      title="Send"
      isDone={blockers.length === 0}
      count={blockers.length === 0 ? 'Ready to close' : blockers.join(', ')}
      isFolded={isFolded}
      onFold={fold}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 py-2">
        <Unassigned answer={answer} actions={actions} />
        <SnoozeRest answer={answer} />
        <Mails answer={answer} sending={sending} />
        <CloseReview answer={answer} onClosed={onClosed} />
      </div>
    </ReviewPart>
  );
}

function Unassigned({ answer, actions }: Pick<SendPartProps, 'answer' | 'actions'>) {
  const { unassigned, items } = answer;
  if (unassigned === 0) {
    return (
      <p className="inline-flex items-center gap-1.5 text-sm text-muted">
        <CheckCheck aria-hidden className="size-4 text-met" />
        Every ticket has somebody
      </p>
    );
  }
  const without = items.filter(({ row }) => row.agentId === null);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <h3 className="inline-flex items-center gap-1.5 text-sm font-semibold text-risk">
        <CircleAlert aria-hidden className="size-4" />
        {unassigned} unassigned
      </h3>
      <ul className="grid grid-cols-[minmax(0,1fr)]">
        {without.map((item) => (
          <UnassignedLine key={item.row.id} item={item} actions={actions} />
        ))}
        {unassigned > without.length ? (
          <li className="py-1 text-sm text-muted">
            {unassigned - without.length} more come up as you decide.
          </li>
        ) : null}
      </ul>
    </div>
  );
}

type UnassignedLineProps = { item: ReviewItem; actions: RowActions };

function UnassignedLine({ item, actions }: UnassignedLineProps) {
  const book = useSlaBook();
  const { row } = item;
  const { id, summary, clientName, priorityId, priorityName } = row;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b py-1 text-sm">
      <span className="min-w-40 flex-1 truncate max-sm:basis-full">
        <span className="text-muted tabular-nums">#{id}</span> <bdi>{summary || 'No summary'}</bdi>
      </span>
      <span className="text-xs">
        <PriorityMark name={priorityName} urgency={book.urgencyOf(priorityId)} />
      </span>
      <span className="max-w-48 truncate text-xs text-muted">{clientName ?? 'No client'}</span>
      <TicketSla ticket={row} book={book} />
      <Button size="sm" aria-label={`Assign #${id}`} onClick={() => actions.reassign(item)}>
        Assign
      </Button>
    </li>
  );
}

type MailsProps = Pick<SendPartProps, 'answer'> & { sending: MailSending };

function Mails({ answer: { mails }, sending }: MailsProps) {
  const { data: lookups } = useQuery(lookupsQueries.all());
  if (mails.length === 0) return <p className="text-sm text-muted">No mail waits to be sent.</p>;
  const waiting = mails.filter(({ state }) => state === 'held');
  const held = waiting.filter(({ isOver }) => !isOver);
  const over = waiting.filter(({ isOver }) => isOver);
  const { progress } = sending;
  const isReady = held.every((each) => mailError(sending.mailOf(each)) === null);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="mr-auto text-sm font-semibold">Mails to managers</h3>
        {over.length > 0 ? (
          <Button
            size="sm"
            aria-busy={progress !== null}
            onClick={() => void sending.leaveOut(over)}
          >
            Leave out {over.length} of finished tickets
          </Button>
        ) : null}
        {held.length > 0 ? (
          <Button
            size="sm"
            variant="primary"
            aria-busy={progress !== null}
            aria-disabled={!isReady}
            onClick={() => {
              if (isReady) void sending.send(held);
            }}
          >
            <Mail aria-hidden className="size-4" />
            {held.length === 1 ? 'Send it' : `Send all ${held.length}`}
          </Button>
        ) : null}
      </div>
      {progress ? (
        <Progress aria-label="Mails settled" share={progress.done / progress.of}>
          {`${progress.done} of ${progress.of}`}
        </Progress>
      ) : null}
      <ul aria-label="Mails" className="grid grid-cols-[minmax(0,1fr)]">
        {mails.map((each) => (
          <HeldMailLine key={each.id} held={each} lists={lookups} sending={sending} />
        ))}
      </ul>
    </div>
  );
}
