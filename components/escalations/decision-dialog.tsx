'use client';

import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { tellTarget } from '@/components/bulk/change-words';
import { DialogBody, DialogContent, OpenDialog } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { DecisionForm, type DecisionFormProps } from './decision-form';
import { kindLooks } from './review-words';

type DecisionDialogProps = Omit<DecisionFormProps, 'lookups'> & {
  onCloseAutoFocus: (event: Event) => void;
};

/** Asks what a decision takes, with owner and due; of several it says first how many it is about. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { kind, items, onClose, onCloseAutoFocus } = props;
  const { data: lookups, error, isFetching, refetch } = useQuery(lookupsQueries.all());
  const problem = error ? asProblem(error) : null;
  const target = tellTarget(items.map(({ row }) => row));
  const isOne = items.length === 1;
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        size={kind === 'escalate' && isOne ? 'lg' : 'md'}
        title={kindLooks[kind].title(target)}
        description={isOne ? items[0]?.row.summary : undefined}
        onCloseAutoFocus={onCloseAutoFocus}
        {...(kind === 'reassign' && { onOpenAutoFocus: startAtAgent })}
        {...(kind === 'raise' && { onOpenAutoFocus: startAtPriority })}
      >
        {lookups ? (
          <DecisionForm {...props} lookups={lookups} />
        ) : problem ? (
          <ErrorState
            title="The lists of the desk could not be read"
            message={problem.message}
            code={problem.code}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
        ) : (
          <DialogBody className="pb-4">
            <Skeleton className="h-40" />
          </DialogBody>
        )}
      </DialogContent>
    </OpenDialog>
  );
}

/** Who gets it is what most decide here. */
function startAtAgent(event: Event): void {
  const { currentTarget: dialog } = event;
  if (!(dialog instanceof HTMLElement)) return;
  event.preventDefault();
  const fields = dialog.querySelectorAll<HTMLElement>('form [aria-haspopup="dialog"]');
  (fields[1] ?? dialog).focus();
}

/** The one that is chosen is changed from there, by arrow keys. */
function startAtPriority(event: Event): void {
  const { currentTarget: dialog } = event;
  if (!(dialog instanceof HTMLElement)) return;
  const chosen = dialog.querySelector<HTMLElement>('input[type=radio]:checked');
  if (!chosen) return;
  event.preventDefault();
  chosen.focus();
}
