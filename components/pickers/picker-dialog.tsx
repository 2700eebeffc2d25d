'use client';

import type { ApiProblem } from '@/lib/queries/api-problem';
import { ChoiceList } from '@/components/ui/choice-list';
import type { Choice } from '@/components/ui/choice-list';
import { OpenDialog, DialogContent } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';

/** How long typing has to pause before a picker asks the tenant. */
export const SEARCH_PAUSE_MS = 250;

/** What every picker is told. `onClose` is called when nothing was chosen. */
export type PickerProps = {
  /** What choosing does: "Assign 3 tickets". */
  title: string;
  onClose: () => void;
  /** Puts the focus back when the picker is gone; where it was before, unless said. */
  onCloseAutoFocus?: (event: Event) => void;
};

type PickerDialogProps<Id extends string | number> = PickerProps & {
  /** What is chosen: "Agent". */
  label: string;
  choices: readonly Choice<Id>[];
  chosen: readonly Id[];
  onChoose: (id: Id) => void;
  emptyText: string;
  isLoading: boolean;
  placeholder?: string;
  /** Where the picker looks for choices itself; see `ChoiceList`. */
  onSearch?: (text: string) => void;
  /** Why there is nothing to choose from. */
  problem: ApiProblem | null;
  onRetry: () => void;
};

/** One of many, over the page, the keyboard in its text field at once; Enter chooses. */
export function PickerDialog<Id extends string | number>(props: PickerDialogProps<Id>) {
  const { title, label, problem, onRetry, isLoading, onClose, onCloseAutoFocus, ...list } = props;
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        title={title}
        // Undefined would take the place of what the dialog does by itself.
        {...(onCloseAutoFocus && { onCloseAutoFocus })}
        className="flex h-[90dvh] flex-col overflow-hidden sm:h-auto sm:max-h-[min(64vh,520px)]"
      >
        {problem ? (
          <ErrorState
            title="The list could not be read"
            message={problem.message}
            code={problem.code}
            onRetry={onRetry}
            isRetrying={isLoading}
          />
        ) : (
          <ChoiceList label={label} isLoading={isLoading} {...list} />
        )}
      </DialogContent>
    </OpenDialog>
  );
}
