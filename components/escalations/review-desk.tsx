'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useMemo, useRef, useState } from 'react';
import type { DecisionAnswer, ReviewAnswer } from '@/lib/contracts/reviews';
import {
  reviewParts,
  type DecisionKind,
  type Review,
  type ReviewPart as Part,
} from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import { asProblem } from '@/lib/queries/api-problem';
import { reviewMutations } from '@/lib/queries/review-queries';
import { freshKey } from '@/lib/queries/submit-key';
import { partWords } from '@/components/escalate/review-words';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { showToast } from '@/components/ui/toast';
import { EntryRow } from './entry-row';
import { ItemDetail } from './item-detail';
import { DecisionDialog, ReassignInPlace, SelectionBar, useLaterParts } from './later-parts';
import { mayAsk } from './may-ask';
import { NothingToDecide } from './nothing-to-decide';
import { columnsShape } from './page-shape';
import type { ReviewActions, RowActions } from './review-actions';
import { ReviewPart } from './review-part';
import { isLeft, isSettled, itemKey, tellPart } from './review-walk';
import { SendPart } from './send-part';
import { useIsWide } from './use-is-wide';
import { useReview } from './use-review';
import { useReviewKeys } from './use-review-keys';
import { useTakeBack } from './use-take-back';
import { YesterdayPart } from './yesterday-part';

type Asked =
  | { way: 'dialog'; kind: DecisionKind; items: readonly ReviewItem[] }
  | { way: 'picker'; item: ReviewItem };

type ReviewDeskProps = {
  answer: ReviewAnswer;
  onClosed: (review: Review) => void;
};

/** The parts of a review, the line one is at, and what is decided about it. */
export function ReviewDesk({ answer, onClosed }: ReviewDeskProps) {
  const client = useQueryClient();
  const book = useSlaBook();
  const isWide = useIsWide();
  useLaterParts();
  const list = useRef<HTMLDivElement>(null);
  const review = useReview(answer, list);
  const { entries, current, selected, folded } = review;
  const [asked, setAsked] = useState<Asked | null>(null);
  const { mutate: settle } = useMutation(reviewMutations.done(client));
  const agents = useMemo(
    () => new Map(answer.agents.map((each) => [each.id, each])),
    [answer.agents],
  );

  const { say, takeBack } = useTakeBack((ticketId) => review.show(itemKey(ticketId)));

  const rowActions = useMemo(
    (): RowActions => ({
      reassign: (item) => setAsked({ way: 'picker', item }),
      settle: ({ id, ticketId }, done) =>
        settle(
          { id, done, key: freshKey() },
          {
            onError: (error) => {
              const { message, code } = asProblem(error);
              showToast({
                key: `settle-${id}`,
                tone: 'failure',
                message: `What was decided about #${ticketId} stays as it was`,
                detail: `${message} (${code})`,
              });
            },
          },
        ),
    }),
    [settle],
  );
  const targets = () => {
    const chosen = entries.filter(({ key }) => selected.has(key));
    const among = chosen.length > 0 ? chosen : current ? [current] : [];
    return among.flatMap(({ item }) => item ?? []);
  };
  const actions: ReviewActions = {
    ...rowActions,
    takeBack,
    ask(kind, items = targets()) {
      if (mayAsk(kind, items)) setAsked({ way: 'dialog', kind, items });
    },
  };
  useReviewKeys(review, actions);

  const close = () => setAsked(null);
  const onDecided = (items: readonly ReviewItem[], decided: DecisionAnswer | null) => {
    const keys = items.map(({ row }) => itemKey(row.id));
    close();
    review.goOn(keys);
    if (decided) say(decided);
  };
  const onCloseAutoFocus = (event: Event) => {
    event.preventDefault();
    review.focusCurrent();
  };
  const details = current ? (
    <ItemDetail entry={current} book={book} actions={actions} isBeside={isWide} />
  ) : null;

  const partOf = (part: Part) => {
    const among = entries.filter((entry) => entry.part === part);
    if (among.length === 0) return null;
    const left = among.filter(isLeft);
    return (
      <ReviewPart
        key={part}
        title={partWords[part].title}
        isDone={among.every(isSettled)}
        selectable={left.length}
        count={tellPart(among)}
        isFolded={folded.has(part)}
        onFold={() => review.fold(part)}
        onSelectAll={() => review.select(left.map(({ key }) => key))}
      >
        <ol aria-label={partWords[part].title} className="grid grid-cols-[minmax(0,1fr)]">
          {among.map((entry) => (
            <EntryRow
              key={entry.key}
              line={entry.key}
              item={entry.item}
              followUp={entry.followUp}
              isCurrent={entry === current}
              isSelected={selected.has(entry.key)}
              load={agents.get((entry.item?.row ?? entry.followUp?.ticket)?.agentId ?? 0)}
              book={book}
              onCurrent={review.goTo}
              onToggle={review.toggle}
              actions={rowActions}
              details={!isWide && entry === current ? details : null}
            />
          ))}
        </ol>
      </ReviewPart>
    );
  };
  return (
    <div className={columnsShape}>
      <div ref={list} className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
        {partOf('follow-up')}
        <YesterdayPart teams={answer.teamIds} />
        {entries.length === 0 ? <NothingToDecide answer={answer} /> : null}
        {reviewParts.filter((part) => part !== 'follow-up').map(partOf)}
        <SendPart answer={answer} actions={rowActions} onClosed={onClosed} />
      </div>
      {isWide && details ? (
        <aside
          aria-label="The current ticket"
          tabIndex={0}
          className="sticky top-16 max-h-[calc(100dvh-80px)] overflow-y-auto overscroll-contain rounded-md border bg-surface p-4"
        >
          {details}
        </aside>
      ) : null}
      {selected.size > 0 ? (
        <Suspense fallback={null}>
          <SelectionBar review={review} actions={actions} />
        </Suspense>
      ) : null}
      {asked ? (
        <Suspense fallback={null}>
          {asked.way === 'dialog' ? (
            <DecisionDialog
              kind={asked.kind}
              items={asked.items}
              answer={answer}
              onClose={close}
              onCloseAutoFocus={onCloseAutoFocus}
              onDecided={onDecided}
            />
          ) : (
            <ReassignInPlace
              item={asked.item}
              teams={answer.teamIds}
              onClose={close}
              onCloseAutoFocus={onCloseAutoFocus}
              onDecided={onDecided}
            />
          )}
        </Suspense>
      ) : null}
    </div>
  );
}
