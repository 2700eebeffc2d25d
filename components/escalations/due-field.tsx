'use client';

import type { Instant } from '@/lib/domain/instant';
import { serverTime } from '@/lib/queries/server-clock';
import { formatMoment } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { instantOfText, wallText } from '@/components/time/wall-time';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { dueAtOf, dueChoices, dueName, type DeskTime, type DueChoice } from './due-choices';

type DueFieldProps = {
  label: string;
  choice: DueChoice;
  /** Null: not a time yet. */
  at: Instant | null;
  desk: DeskTime;
  error: string | undefined;
  onDue: (choice: DueChoice, at: Instant | null) => void;
};

/** By when: one of the times one mostly means, or one's own, in the viewer's zone. */
export function DueField({ label, choice, at, desk, error, onDue }: DueFieldProps) {
  const { zone } = usePageTime();
  return (
    <div className="grid gap-2">
      <SegmentedControl
        label={label}
        className="overflow-x-auto"
        segments={dueChoices.map((value) => ({ value, name: dueName(value, desk, serverTime()) }))}
        value={choice}
        onChoose={(value) =>
          onDue(value, value === 'own' ? at : dueAtOf(value, desk, serverTime()))
        }
      />
      {choice === 'own' ? (
        <Field label="Date and time" hint={`In ${zone}`} errors={error ? [error] : []}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              defaultValue={at === null ? '' : wallText(at, zone)}
              onChange={({ target }) => onDue('own', instantOfText(target.value, zone))}
            />
          )}
        </Field>
      ) : (
        <p className="text-xs text-muted" role={error ? 'alert' : undefined}>
          {error ? <span className="text-sm text-breach">{error}</span> : null}
          {!error && at !== null ? formatMoment(at, zone) : null}
        </p>
      )}
    </div>
  );
}
