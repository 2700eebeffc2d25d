'use client';

import { useId } from 'react';
import type { ReactNode } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import { balls } from '@/lib/domain/ball';
import { ticketMarks, type FacetId } from '@/lib/domain/queue-filter';
import { statusRoles } from '@/lib/domain/status';
import { Checkbox } from '@/components/ui/checkbox';
import { formatCount } from '../format-count';
import type { QueueControl } from '../use-queue-state';
import { ballWords, fieldTitles, markWords, roleWords, type ChoiceField } from './filter-words';
import { toggled } from './toggled';

type CheckFieldProps<Id extends FacetId> = {
  field: ChoiceField;
  /** What more than one of them means, where it is not "any of these". */
  hint?: string;
  values: readonly Id[];
  words: Readonly<Record<Id, ReactNode>>;
  countOf?: (id: Id) => number | undefined;
  control: QueueControl;
};

/** A field with a few values of Halyard's own, all in sight. */
function CheckField<Id extends string>(props: CheckFieldProps<Id>) {
  const { field, hint, values, words, countOf, control } = props;
  const { filter } = control.question;
  const hintId = useId();
  const chosen: readonly FacetId[] = filter[field];
  return (
    <fieldset className="min-w-0" aria-describedby={hint ? hintId : undefined}>
      <legend className="mb-1 text-sm font-medium">{fieldTitles[field]}</legend>
      {hint ? (
        <p id={hintId} className="-mt-1 mb-1 text-xs text-muted">
          {hint}
        </p>
      ) : null}
      <div className="grid grid-cols-2 gap-x-3 max-sm:gap-y-2">
        {values.map((value) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={() => control.narrow(toggled(filter, field, value))}
            label={<CountedName name={words[value]} count={countOf?.(value)} />}
          />
        ))}
      </div>
    </fieldset>
  );
}

function CountedName({ name, count }: { name: ReactNode; count: number | undefined }) {
  if (count === undefined) return name;
  return (
    <>
      {name} <span className="text-xs text-muted tabular-nums">{formatCount(count)}</span>
    </>
  );
}

type FieldProps = { control: QueueControl };

/** Who has to act next. */
export function BallField({ control, page }: FieldProps & { page: QueuePage | undefined }) {
  const counts = page?.facets.ball;
  return (
    <CheckField
      field="ball"
      values={balls}
      words={ballWords}
      countOf={(ball) => counts && (counts.find(({ id }) => id === ball)?.count ?? 0)}
      control={control}
    />
  );
}

/** What a list marks beside the clocks. */
export function MarksField({ control }: FieldProps) {
  return (
    <CheckField
      field="is"
      hint="Tickets with all that you tick"
      values={ticketMarks}
      words={markWords}
      control={control}
    />
  );
}

/** What the tenant's statuses mean; closed tickets are in no list of open ones. */
export function RoleField({ control }: FieldProps) {
  const { role: chosen } = control.question.filter;
  return (
    <CheckField
      field="role"
      values={statusRoles.filter((role) => role !== 'closed' || chosen.includes(role))}
      words={roleWords}
      control={control}
    />
  );
}
