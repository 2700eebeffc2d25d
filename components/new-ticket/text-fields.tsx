'use client';

import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { NOTE_MAX } from '@/lib/contracts/limits';
import { SUMMARY_MAX } from '@/lib/domain/new-ticket';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { TicketForm } from './ticket-form';

/** From this share of a limit on, what is left of it is told. */
const NEARLY = 0.8;

const count = (characters: number) => characters.toLocaleString('en');

function leftOf(text: string, most: number): string | undefined {
  return text.length < most * NEARLY
    ? undefined
    : `${count(text.length)} of ${count(most)} characters`;
}

/** What it is about, in a line. */
export function SummaryField() {
  const { control, register } = useFormContext<TicketForm>();
  const summary = useWatch({ control, name: 'summary' });
  const { errors } = useFormState({ control, name: 'summary' });
  return (
    <Field
      label="Summary"
      hint={leftOf(summary.trim(), SUMMARY_MAX)}
      errors={errors.summary?.message ? [errors.summary.message] : []}
    >
      {(wired) => (
        <Input
          {...wired}
          {...register('summary')}
          autoComplete="off"
          placeholder="What is wrong, in a line"
          // The error says how much is too much, instead of cutting off what was pasted.
          className="font-medium"
        />
      )}
    </Field>
  );
}

/** What there is to know. */
export function DetailsField() {
  const { control, register } = useFormContext<TicketForm>();
  const details = useWatch({ control, name: 'details' });
  const { errors } = useFormState({ control, name: 'details' });
  return (
    <Field
      label="Details"
      hint={leftOf(details, NOTE_MAX)}
      errors={errors.details?.message ? [errors.details.message] : []}
    >
      {(wired) => (
        <Textarea
          {...wired}
          {...register('details')}
          className="min-h-36"
          placeholder="What happens, since when, what was tried. The client can read it."
        />
      )}
    </Field>
  );
}
