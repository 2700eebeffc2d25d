'use client';

import { CircleSlash, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { RESOLUTION_MAX } from '@/lib/contracts/limits';
import { isFinished } from '@/lib/domain/status';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { formatCount } from '@/components/queue/format-count';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, useKeptText } from '@/components/ticket/kept-text';
import type { StatusTarget } from '@/components/ticket/status-choice';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/controls';
import {
  OpenDialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogFooter,
} from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { isSendKey } from '@/components/ui/send-key';
import { changeWords, tellTarget } from './change-words';
import { LeftNotice } from './left-notice';
import { movable, tellWarning, type StatusReview } from './review-statuses';
import { TargetList } from './target-list';

type StatusReviewDialogProps = Omit<PickerProps, 'title'> & {
  to: StatusTarget;
  review: StatusReview;
  /** `resolution` is empty where nothing was written; `forget` is for when it has arrived. */
  onConfirm: (resolution: string, forget: () => void) => void;
};

/** What the rules say before anything is sent: who moves, who stays and why, and what to think of. */
export function StatusReviewDialog(props: StatusReviewDialogProps) {
  const { to, review, onConfirm, onClose, onCloseAutoFocus } = props;
  const { agent } = useViewer();
  const confirm = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const moving = movable(review);
  const all = [...moving, ...review.same, ...review.refused.map(({ target }) => target)];
  const [only] = all;
  const isOne = all.length === 1;
  // A solution of many is not what one was writing on any one of them.
  const [resolution, setResolution] = useKeptText(
    draftKey('resolution', agent.id, isOne && only ? only.id : 0),
  );
  const [isAsked, setIsAsked] = useState(false);
  const lacking = review.lackResolution.length + review.unseen.length;
  const asksResolution = isFinished(to.role) && (lacking > 0 || (isOne && moving.length > 0));
  const isMissing = review.lackResolution.length > 0 && resolution.trim() === '';
  const problem = isMissing
    ? isAsked && 'Resolution is required'
    : resolution.length > RESOLUTION_MAX &&
      `At most ${RESOLUTION_MAX} characters; these are ${resolution.length}`;

  const submit = () => {
    setIsAsked(true);
    if (asksResolution && (isMissing || resolution.length > RESOLUTION_MAX)) {
      field.current?.focus();
      return;
    }
    onConfirm(asksResolution ? resolution : '', () => setResolution(''));
  };
  const act = changeWords.status(to).ask(tellTarget(moving));
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        title={moving.length > 0 ? act : `Nothing moves to ${to.name}`}
        initialFocus={asksResolution ? field : confirm}
        onCloseAutoFocus={onCloseAutoFocus}
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            submit();
          }}
        >
          <DialogBody className="text-sm">
            <LeftNotice targets={moving} />
            <Staying review={review} statusName={to.name} isOne={isOne} />
            {asksResolution ? (
              <Field
                label="Resolution"
                hint={resolutionHint(review, isOne)}
                errors={problem ? [problem] : []}
              >
                {(control) => (
                  <Textarea
                    {...control}
                    ref={field}
                    aria-required={review.lackResolution.length > 0}
                    value={resolution}
                    onChange={(event) => setResolution(event.target.value)}
                  />
                )}
              </Field>
            ) : null}
            {review.warnings.length > 0 ? (
              <ul
                aria-label="Warnings"
                className="grid gap-1 rounded-md bg-risk-soft px-3 py-2 text-risk"
              >
                {review.warnings.map((warning) => (
                  <li key={warning.code} className="flex gap-2">
                    <TriangleAlert aria-label="Warning" className="mt-0.5 size-4 shrink-0" />
                    {tellWarning(warning, !isOne)}
                  </li>
                ))}
              </ul>
            ) : null}
            {moving.length > 1 ? <TargetList targets={moving} /> : null}
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild>
              <Button ref={moving.length > 0 ? undefined : confirm}>
                {moving.length > 0 ? 'Cancel' : 'Close'}
              </Button>
            </DialogClose>
            {moving.length > 0 ? (
              <Button ref={confirm} type="submit" variant="primary">
                {review.warnings.length > 0 ? `${act} anyway` : act}
              </Button>
            ) : null}
          </DialogFooter>
        </form>
      </DialogContent>
    </OpenDialog>
  );
}

function resolutionHint({ able, lackResolution, unseen }: StatusReview, isOne: boolean): string {
  if (isOne && lackResolution.length + unseen.length === 0) {
    return 'The ticket has one already; it stays unless you write another.';
  }
  if (isOne) return 'How it was solved. Ctrl or ⌘ + Enter saves.';
  const seen = `${formatCount(lackResolution.length)} that have none`;
  if (unseen.length > 0) {
    return `How they were solved: written on the ${seen}, and on the ${formatCount(unseen.length)} that this page has not seen.`;
  }
  if (able.length === 0) return 'How they were solved: written on each of them.';
  return `How they were solved: written on the ${seen}. The others keep theirs.`;
}

type StayingProps = { review: StatusReview; statusName: string; isOne: boolean };

/** Who does not move and why, and who is judged later. */
function Staying({ review: { same, refused, unseen }, statusName, isOne }: StayingProps) {
  const lines = [
    ...(same.length > 0
      ? [
          isOne
            ? `This ticket is ${statusName} already.`
            : `${formatCount(same.length)} ${same.length === 1 ? 'is' : 'are'} ${statusName} already and left out.`,
        ]
      : []),
    ...refused.map(({ target, message }) => `#${target.id} cannot move. ${message}.`),
    ...(unseen.length > 0 && !isOne
      ? [
          `${formatCount(unseen.length)} were chosen without being seen: each is checked as it is sent, and the result says which could not move.`,
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="grid gap-1 text-muted">
      {lines.map((line) => (
        <li key={line} className="flex gap-2">
          <CircleSlash aria-hidden className="mt-0.5 size-4 shrink-0" />
          {line}
        </li>
      ))}
    </ul>
  );
}
