'use client';

import { Folder, UserRound, UsersRound } from 'lucide-react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import { priorityOptions } from '@/components/pickers/priority-options';
import { useViewer } from '@/components/shell/desk-providers';
import { PriorityMark } from '@/components/ticket/priority-mark';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { ExpectedTeam } from './expected';
import { FieldButton } from './field-button';
import { PriorityHelp } from './priority-help';
import { SourceField } from './source-field';
import type { TicketForm } from './ticket-form';
import type { AskFor } from './ticket-pickers';

type PlacingFieldsProps = {
  lookups: LookupsAnswer;
  onAsk: AskFor;
  expected: { slaId: number | null; priorityId: number | null; team: ExpectedTeam | null };
};

/** What kind it is, how urgent, whose, and how it came. */
export function PlacingFields({ lookups, onAsk, expected }: PlacingFieldsProps) {
  const { agent: viewer } = useViewer();
  const { control, setValue } = useFormContext<TicketForm>();
  const type = useController({ control, name: 'typeId' });
  const priority = useController({ control, name: 'priorityId' });
  const [category, team, agent] = useWatch({ control, name: ['category', 'team', 'agent'] });
  const options = priorityOptions(lookups.priorities, expected.slaId);
  const shown = options.find(({ id }) => id === (priority.field.value ?? expected.priorityId));
  const errorOf = (error: { message?: string } | undefined) =>
    error?.message ? [error.message] : [];
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Type" errors={errorOf(type.fieldState.error)}>
        {(wired) => (
          <FieldButton
            {...wired}
            label="Type"
            ref={type.field.ref}
            value={lookups.types.find(({ id }) => id === type.field.value)?.name ?? null}
            placeholder="Choose a type"
            onOpen={() => onAsk('type')}
          />
        )}
      </Field>
      <Field label="Category">
        {(wired) => (
          <FieldButton
            {...wired}
            label="Category"
            mark={<Folder aria-hidden />}
            value={category}
            placeholder="No category"
            onOpen={() => onAsk('category')}
          />
        )}
      </Field>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
        <Field label="Priority" errors={errorOf(priority.fieldState.error)}>
          {(wired) => (
            <FieldButton
              {...wired}
              label="Priority"
              ref={priority.field.ref}
              mark={shown ? <PriorityMark name="" urgency={shown.urgency} /> : undefined}
              value={
                shown
                  ? `${shown.name}${priority.field.value === null ? ', the default' : ''}`
                  : null
              }
              placeholder="HaloPSA’s own"
              onOpen={() => onAsk('priority')}
            />
          )}
        </Field>
        <PriorityHelp
          options={options}
          priorities={lookups.priorities}
          onChoose={(id) => setValue('priorityId', id, { shouldDirty: true, shouldValidate: true })}
        />
      </div>
      <Field label="Team">
        {(wired) => (
          <FieldButton
            {...wired}
            label="Team"
            mark={<UsersRound aria-hidden />}
            value={team?.name ?? null}
            placeholder={
              expected.team ? `${expected.team.name}, ${expected.team.by}` : 'HaloPSA decides'
            }
            onOpen={() => onAsk('team')}
          />
        )}
      </Field>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2 self-start">
        <Field label="Assignee">
          {(wired) => (
            <FieldButton
              {...wired}
              label="Assignee"
              mark={<UserRound aria-hidden />}
              value={agent?.name ?? null}
              placeholder="Nobody yet"
              onOpen={() => onAsk('agent')}
            />
          )}
        </Field>
        <Button
          disabled={agent?.id === viewer.id}
          onClick={() =>
            setValue('agent', { id: viewer.id, name: viewer.name }, { shouldDirty: true })
          }
        >
          To me
        </Button>
      </div>
      <SourceField />
    </div>
  );
}
