'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isFinished } from '@/lib/domain/status';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { StatusPicker } from '@/components/pickers/status-picker';
import type { Target } from '@/components/queue/current-row';
import type { StatusTarget } from '@/components/ticket/status-choice';
import { changeWords } from './change-words';
import { movable, reviewStatuses, type StatusReview } from './review-statuses';
import type { PlannedChange } from './start-change';
import { StatusReviewDialog } from './status-review-dialog';

type StatusDialogProps = PickerProps & {
  targets: readonly Target[];
  chosen: readonly number[];
  onDecide: (plan: PlannedChange) => void;
};

/** Chooses a status, then shows what the rules say of each ticket; one that has nothing in its way moves at once. */
export function StatusDialog({ targets, chosen, onDecide, ...dialog }: StatusDialogProps) {
  const client = useQueryClient();
  const [choice, setChoice] = useState<{ to: StatusTarget; review: StatusReview } | null>(null);

  const decide = (to: StatusTarget, review: StatusReview, resolution = '', onDone?: () => void) => {
    const lack = new Set([...review.lackResolution, ...review.unseen].map(({ id }) => id));
    const said = resolution.trim() === '' ? undefined : resolution;
    // One ticket may be given a better resolution than it has.
    const isFor = (id: number) => targets.length === 1 || lack.has(id);
    onDecide({
      targets: movable(review),
      changeOf: ({ id }) => ({ statusId: to.id, ...(isFor(id) && { resolution: said }) }),
      words: changeWords.status(to),
      onDone,
    });
  };

  if (choice) {
    const { to, review } = choice;
    return (
      <StatusReviewDialog
        {...dialog}
        to={to}
        review={review}
        onConfirm={(resolution, forget) => decide(to, review, resolution, forget)}
      />
    );
  }
  return (
    <StatusPicker
      {...dialog}
      chosen={chosen}
      onChoose={(to) => {
        const actionsOf = (id: number) =>
          client.getQueryData(ticketQueries.detail(id).queryKey)?.actions;
        const review = reviewStatuses(targets, to, actionsOf);
        const isPlain =
          targets.length === 1 && review.able.length === 1 && review.warnings.length === 0;
        if (isPlain && !isFinished(to.role)) decide(to, review);
        else setChoice({ to, review });
      }}
    />
  );
}
