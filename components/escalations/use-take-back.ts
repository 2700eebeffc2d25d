'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { DecisionAnswer, ReviewAnswer } from '@/lib/contracts/reviews';
import type { Decision } from '@/lib/domain/review';
import { inverseChange } from '@/lib/domain/ticket-change';
import { asProblem, isDefiniteRefusal } from '@/lib/queries/api-problem';
import { isPastUndo } from '@/lib/queries/bulk-run';
import {
  knownReviews,
  markReviewsOld,
  reviewMutations,
  reviewQueries,
} from '@/lib/queries/review-queries';
import { freshKey } from '@/lib/queries/submit-key';
import { sendOne } from '@/components/bulk/start-change';
import { hideToast, showToast } from '@/components/ui/toast';
import { dropAnswer, heldAnswer, holdAnswer } from './decision-answers';
import { kindLooks } from './review-words';

type TakeBack = {
  /** Says what was decided, with the way back. */
  say: (answer: DecisionAnswer) => void;
  /** Has a decision of one's own in the open review made anew. */
  takeBack: (decision: Decision) => void;
};

/** Shows a ticket as undecided, before all of it is read again. */
async function showUndecided(client: QueryClient, { id, ticketId }: Decision): Promise<void> {
  const queryKey = reviewQueries.currents();
  await client.cancelQueries({ queryKey });
  client.setQueriesData<ReviewAnswer>({ queryKey }, (known) => {
    const isShown = ({ row, decision, isDecided }: ReviewAnswer['items'][number]) =>
      row.id === ticketId && isDecided && decision?.id === id;
    if (!known?.items.some(isShown)) return known;
    return {
      ...known,
      undecided: known.undecided + 1,
      items: known.items.map((item) =>
        isShown(item) ? { ...item, decision: null, isDecided: false } : item,
      ),
    };
  });
}

const takenBack = new Set<string>();

function heldMails(client: QueryClient, ticketId: number): string[] {
  const held = knownReviews(client)
    .flatMap(({ mails }) => mails)
    .filter((mail) => mail.ticketId === ticketId && mail.state === 'held');
  return [...new Set(held.map(({ id }) => id))];
}

/**
 * The way back from a decision: its mail is left out, and its ticket is to be decided about anew. Where
 * this page made it, the ticket is as it was before, too; else what was changed about it stays. What was
 * noted in its log stays in any case. `onBack` is told the ticket at once.
 */
export function useTakeBack(onBack: (ticketId: number) => void): TakeBack {
  const client = useQueryClient();
  const { mutateAsync: drop } = useMutation(reviewMutations.takeBack(client));
  const { mutateAsync: settleMail } = useMutation(reviewMutations.mail(client));

  async function takeBack(
    decision: Decision,
    { key, isAgain }: { key: string; isAgain: boolean },
  ): Promise<void> {
    const { id, ticketId, kind, changed } = decision;
    const made = heldAnswer(id);
    const toast = `decision-${ticketId}`;
    hideToast(toast);
    onBack(ticketId);
    try {
      await showUndecided(client, decision);
      const way = made?.before && inverseChange(made.before, made.ticket);
      if (way) await sendOne(client, ticketId, { input: way, key });
      if (kind === 'escalate' && heldMails(client, ticketId).length === 0) {
        await markReviewsOld(client);
        await showUndecided(client, decision);
      }
      for (const mail of heldMails(client, ticketId))
        await settleMail({ id: mail, input: { act: 'leave-out' }, key: freshKey() });
      await drop({ id, isAgain });
      dropAnswer(id);
      showToast({
        key: toast,
        tone: 'done',
        message: `#${ticketId} is to be decided anew`,
        detail: way
          ? 'It is as it was before. Notes in its log stay.'
          : made || changed === ''
            ? undefined
            : `What was changed about it stays: ${changed}.`,
      });
    } catch (error) {
      takenBack.delete(id);
      const problem = asProblem(error);
      showToast({
        key: toast,
        tone: 'failure',
        message: `#${ticketId} could not be put back`,
        detail: `${problem.message} (${problem.code})`,
        action: isPastUndo(problem)
          ? undefined
          : {
              label: 'Try again',
              onAction: () =>
                void takeBack(decision, {
                  key: isDefiniteRefusal(problem) ? freshKey() : key,
                  isAgain: true,
                }),
            },
      });
    } finally {
      void markReviewsOld(client);
    }
  }

  const start = (decision: Decision) => {
    // The last undo may be offered still, after it was taken back in another way.
    if (takenBack.has(decision.id)) {
      showToast({ key: 'undo', message: 'There is nothing to undo here' });
      return;
    }
    takenBack.add(decision.id);
    void takeBack(decision, { key: freshKey(), isAgain: false });
  };
  return {
    takeBack: start,
    say(answer) {
      const { decision, ticket } = answer;
      holdAnswer(answer);
      showToast({
        key: `decision-${ticket.id}`,
        tone: 'done',
        message: kindLooks[decision.kind].done(`#${ticket.id}`),
        detail: [decision.changed, `Owner ${decision.ownerName}`].filter(Boolean).join('. '),
        action: { label: 'Undo', onAction: () => start(decision) },
      });
    },
  };
}
