'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionAnswer } from '@/lib/contracts/reviews';
import { inverseChange } from '@/lib/domain/ticket-change';
import { asProblem, isDefiniteRefusal } from '@/lib/queries/api-problem';
import { isPastUndo } from '@/lib/queries/bulk-run';
import { knownReviews, markReviewsOld, reviewMutations } from '@/lib/queries/review-queries';
import { freshKey } from '@/lib/queries/submit-key';
import { sendOne } from '@/components/bulk/start-change';
import { showToast } from '@/components/ui/toast';
import { kindLooks } from './review-words';

/** Says what was decided, with the way back; `onBack` once that was taken. */
type Say = (answer: DecisionAnswer, onBack: () => void) => void;

/**
 * The way back from a decision: the ticket is as it was before, its mail is left out, and it is to be
 * decided about anew. What was noted in its log stays.
 */
export function useTakeBack(): Say {
  const client = useQueryClient();
  const { mutateAsync: drop } = useMutation(reviewMutations.takeBack(client));
  const { mutateAsync: settleMail } = useMutation(reviewMutations.mail(client));

  async function takeBack(
    answer: DecisionAnswer,
    { key, isAgain }: { key: string; isAgain: boolean },
    onBack: () => void,
  ) {
    const { ticket, before, decision } = answer;
    const name = `#${ticket.id}`;
    const toast = `decision-${ticket.id}`;
    try {
      const way = before && inverseChange(before, ticket);
      if (way) await sendOne(client, ticket.id, { input: way, key });
      if (decision.kind === 'escalate') await markReviewsOld(client);
      const held = knownReviews(client)
        .flatMap(({ mails }) => mails)
        .filter(({ ticketId, state }) => ticketId === ticket.id && state === 'held');
      for (const id of new Set(held.map((mail) => mail.id)))
        await settleMail({ id, input: { act: 'leave-out' }, key: freshKey() });
      await drop({ id: decision.id, isAgain });
      onBack();
      showToast({
        key: toast,
        tone: 'done',
        message: `${name} is to be decided anew`,
        detail: way ? 'It is as it was before. Notes in its log stay.' : undefined,
      });
    } catch (error) {
      const problem = asProblem(error);
      showToast({
        key: toast,
        tone: 'failure',
        message: `${name} could not be put back`,
        detail: `${problem.message} (${problem.code})`,
        action: isPastUndo(problem)
          ? undefined
          : {
              label: 'Try again',
              onAction: () =>
                void takeBack(
                  answer,
                  { key: isDefiniteRefusal(problem) ? freshKey() : key, isAgain: true },
                  onBack,
                ),
            },
      });
    } finally {
      void markReviewsOld(client);
    }
  }

  return (answer, onBack) =>
    showToast({
      key: `decision-${answer.ticket.id}`,
      tone: 'done',
      message: kindLooks[answer.decision.kind].done(`#${answer.ticket.id}`),
      detail: [answer.decision.changed, `Owner ${answer.decision.ownerName}`]
        .filter(Boolean)
        .join('. '),
      action: {
        label: 'Undo',
        onAction: () => void takeBack(answer, { key: freshKey(), isAgain: false }, onBack),
      },
    });
}
