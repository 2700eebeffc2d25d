'use client';

import { RESOLUTION_MAX } from '@/lib/contracts/limits';
import { isFinished, isPausing } from '@/lib/domain/status';
import type { Ticket } from '@/lib/domain/ticket';
import { serverTime } from '@/lib/queries/server-clock';
import { usePageTime } from '@/components/time/time-context';
import type { StatusTarget } from '@/components/ticket/status-choice';
import { Button } from '@/components/ui/button';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { DraftVerdict } from './check-draft';
import type { Draft } from './draft';
import { dayFrom } from './follow-up';

type StatusFieldsProps = {
  draft: Draft;
  ticket: Ticket;
  target: StatusTarget;
  errors: DraftVerdict['errors'];
  /** The words of the entry, which often are the resolution too. */
  readText: () => string;
  onChange: (change: Partial<Draft>) => void;
};

const followUps = [
  { days: 1, name: 'Tomorrow' },
  { days: 3, name: 'In 3 days' },
  { days: 7, name: 'In a week' },
];

/** What a status asks for: how it was solved when it finishes, when to look again when it pauses. */
export function StatusFields(props: StatusFieldsProps) {
  const { draft, ticket, target, errors, readText, onChange } = props;
  const { zone } = usePageTime();
  if (isFinished(target.role)) {
    return (
      <Field
        label="Resolution"
        hint={
          ticket.resolution
            ? 'The ticket has one already; it stays unless you write another.'
            : undefined
        }
        errors={errors.resolution}
      >
        {(control) => (
          <div className="grid justify-items-start gap-1">
            <Textarea
              {...control}
              className="min-h-14"
              aria-required={!ticket.resolution}
              placeholder="How it was solved"
              value={draft.resolution}
              onChange={(event) => onChange({ resolution: event.target.value })}
            />
            {draft.resolution === '' && draft.html !== '' ? (
              <Button
                size="sm"
                variant="ghost"
                onClick={() => onChange({ resolution: readText().slice(0, RESOLUTION_MAX) })}
              >
                Use the text above
              </Button>
            ) : null}
          </div>
        )}
      </Field>
    );
  }
  if (!isPausing(target.role)) return null;
  return (
    <Field
      label="Follow up on"
      hint="At 9:00 of that day it is due to be looked at again; without one after three working days."
    >
      {(control) => (
        <div className="flex flex-wrap items-center gap-1">
          <Input
            {...control}
            type="date"
            className="w-40"
            min={dayFrom(serverTime(), 0, zone)}
            value={draft.followUpDay}
            onChange={(event) => onChange({ followUpDay: event.target.value })}
          />
          {followUps.map(({ days, name }) => (
            <Button
              key={days}
              size="sm"
              variant="ghost"
              onClick={() => onChange({ followUpDay: dayFrom(serverTime(), days, zone) })}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
    </Field>
  );
}
