'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionInput } from '@/lib/contracts/action';
import { textToHtml } from '@/lib/domain/rich-text';
import { asProblem } from '@/lib/queries/api-problem';
import { submitKeys } from '@/lib/queries/submit-key';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { Duplicate } from './duplicates';
import type { TicketForm } from './ticket-form';

type AddInsteadProps = {
  duplicate: Duplicate;
  form: TicketForm;
  /** How many files go along. */
  files: number;
  onClose: () => void;
  onAdded: () => void;
};

/** The note that a ticket becomes on another one. */
function noteOf({ summary, details, person, reportedBy }: TicketForm): ActionInput {
  const who = person?.name ?? reportedBy.trim();
  const from = who === '' ? '' : `Reported by ${who}.`;
  return {
    kind: 'note',
    note: textToHtml([summary, details, from].filter((part) => part.trim() !== '').join('\n\n')),
    hiddenFromUser: true,
  };
}

/** Asks whether what was written is to become a note on a ticket that is there already. */
export function AddInstead({ duplicate, form, files, onClose, onAdded }: AddInsteadProps) {
  const { id, summary } = duplicate;
  const [keys] = useState(submitKeys);
  const { mutateAsync, isPending, error } = useMutation(
    ticketMutations.addAction(id, useQueryClient()),
  );
  const add = async () => {
    const input = noteOf(form);
    try {
      await mutateAsync({ input, key: keys.keyFor(JSON.stringify(input)) });
      keys.settle(null);
      onAdded();
    } catch (failure) {
      keys.settle(asProblem(failure));
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Add to #${id} instead?`}
      confirmLabel={`Add to #${id}`}
      isBusy={isPending}
      problem={error ? asProblem(error) : null}
      onConfirm={() => void add()}
    >
      What you wrote becomes an internal note on “{summary}”
      {files > 0 ? `, with ${files === 1 ? 'the file' : `the ${files} files`}` : ''}. No new ticket
      is created, and this form is emptied.
    </ConfirmDialog>
  );
}
