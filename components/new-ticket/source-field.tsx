'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { Checkbox } from '@/components/ui/checkbox';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { canHaveSpoken, ownSources, type TicketForm } from './ticket-form';

/** How it came in, and whether somebody was answered at once. */
export function SourceField() {
  const { control, register, setValue } = useFormContext<TicketForm>();
  const source = useWatch({ control, name: 'source' });
  return (
    <div className="grid justify-items-start gap-1.5">
      <SegmentedControl
        label="Came by"
        segments={ownSources}
        value={source}
        onChoose={(value) => setValue('source', value, { shouldDirty: true })}
      />
      {canHaveSpoken(source) ? (
        <Checkbox {...register('hasSpoken')} label="I have spoken to the user" />
      ) : null}
    </div>
  );
}
