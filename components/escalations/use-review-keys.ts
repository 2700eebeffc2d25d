'use client';

import { useRouter } from 'next/navigation';
import { decisionKinds } from '@/lib/domain/review';
import { routes } from '@/lib/routes';
import { kindNames } from '@/components/escalate/review-words';
import { useCommands, type Command } from '@/components/shell/commands';
import { useViewer } from '@/components/shell/desk-providers';
import { showToast, undoLast } from '@/components/ui/toast';
import type { ReviewActions } from './review-actions';
import { kindLooks } from './review-words';
import { ownDecision } from './review-walk';
import type { Review } from './use-review';

/** The keys of a review: moving, choosing, deciding, taking back. */
export function useReviewKeys(review: Review, actions: ReviewActions): void {
  const router = useRouter();
  const { agent } = useViewer();
  const { current, selected, step, jump, toggle, clear } = review;
  const section = 'List';
  const onlyKey = { section, isOnlyKey: true } as const;
  const ticketId = current?.item?.row.id ?? current?.followUp?.decision.ticketId;
  const moves: Command[] = [
    { ...onlyKey, id: 'next', title: 'Next item', keys: 'j', repeats: true, run: () => step(1) },
    {
      ...onlyKey,
      id: 'last',
      title: 'Previous item',
      keys: 'k',
      repeats: true,
      run: () => step(-1),
    },
    { ...onlyKey, id: 'next-part', title: 'Next part', keys: '.', run: () => jump(1) },
    { ...onlyKey, id: 'last-part', title: 'Previous part', keys: ',', run: () => jump(-1) },
    {
      ...onlyKey,
      id: 'select-next',
      title: 'Extend the selection down',
      keys: 'shift+j',
      repeats: true,
      run: () => step(1, true),
    },
    {
      ...onlyKey,
      id: 'select-last',
      title: 'Extend the selection up',
      keys: 'shift+k',
      repeats: true,
      run: () => step(-1, true),
    },
    {
      ...onlyKey,
      id: 'select',
      title: 'Select or deselect the item',
      keys: 'x',
      run: () => {
        if (current?.item) toggle(current.key, false);
      },
    },
    {
      ...onlyKey,
      id: 'review-open',
      title: 'Open the ticket',
      keys: 'Enter',
      run: () => {
        if (ticketId !== undefined) router.push(routes.ticket(ticketId));
      },
    },
  ];
  useCommands([
    ...moves,
    ...(selected.size > 0
      ? [
          {
            id: 'select-none',
            title: 'Clear the selection',
            section,
            keys: 'Escape',
            run: clear,
          } as const,
        ]
      : []),
    ...decisionKinds.map((kind): Command => ({
      id: `review-${kind}`,
      title: kindNames[kind],
      section: selected.size > 0 ? 'Selection' : 'Ticket',
      keys: kindLooks[kind].keys,
      run: () => actions.ask(kind),
    })),
    {
      id: 'review-done',
      title: 'Say that it was done',
      section: 'Ticket',
      keys: 'd',
      run: () => {
        const decision = current?.followUp?.decision;
        if (decision && !decision.settled) actions.settle(decision, true);
        else showToast({ key: 'review-done', message: 'Nothing decided earlier stands here' });
      },
    },
    {
      id: 'review-undo',
      title: 'Take back the decision',
      section: 'Ticket',
      keys: 'u',
      run: () => {
        const own = current && ownDecision(current, agent.id);
        if (own) actions.takeBack(own);
        else if (!undoLast()) showToast({ key: 'undo', message: 'There is nothing to undo here' });
      },
    },
  ]);
}
