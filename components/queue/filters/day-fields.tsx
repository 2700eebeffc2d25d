'use client';

import { useState } from 'react';
import { dateFields, noFilter } from '@/lib/domain/queue-filter';
import type { TicketFilter } from '@/lib/domain/queue-filter';
import { usePageTime } from '@/components/time/time-context';
import { Input, Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { QueueControl } from '../use-queue-state';
import { dateTitles } from './filter-words';

type Days = Pick<TicketFilter, 'date' | 'from' | 'to'>;

/** A range of days of one date, in the viewer's own zone unless the address named another. */
export function DayFields({ control }: { control: QueueControl }) {
  const { zone } = usePageTime();
  const { filter } = control.question;
  // Which date it is about can be said before a day is.
  const [chosenDate, setChosenDate] = useState(filter.date ?? 'occurred');
  const date = filter.date ?? chosenDate;
  const isBackwards = filter.from !== null && filter.to !== null && filter.from > filter.to;

  const narrow = (days: Partial<Days>) => {
    const { from, to } = { ...filter, ...days };
    const isOpen = from === null && to === null;
    control.narrow(
      isOpen
        ? { date: null, from: null, to: null, zone: noFilter.zone }
        : { date, from, to, zone: filter.zone ?? zone, ...days },
      'replace',
    );
  };

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium">Dates</legend>
      <div className="grid grid-cols-2 gap-2">
        <Select
          aria-label="Which date"
          className="col-span-2"
          value={date}
          onChange={(event) => {
            const chosen = dateFields.find((each) => each === event.target.value) ?? 'occurred';
            setChosenDate(chosen);
            narrow({ date: chosen });
          }}
        >
          {dateFields.map((each) => (
            <option key={each} value={each}>
              {dateTitles[each]}
            </option>
          ))}
        </Select>
        <DayField label="From" day={filter.from} onDay={(from) => narrow({ from })} />
        <DayField
          label="To"
          day={filter.to}
          onDay={(to) => narrow({ to })}
          problem={isBackwards ? 'Before the first day' : undefined}
        />
      </div>
      <p className="mt-1 text-xs text-muted">Whole days in {filter.zone ?? zone}</p>
    </fieldset>
  );
}

type DayFieldProps = {
  label: string;
  day: string | null;
  onDay: (day: string | null) => void;
  problem?: string;
};

/** A day while its year is being typed: `0002-11-26`. */
const isHalfTyped = (day: string) => day !== '' && !/^(19|2\d)\d\d-/.test(day);

function DayField({ label, day, onDay, problem }: DayFieldProps) {
  // Null while the URL already says what the field does.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} errors={problem ? [problem] : []}>
      {(control) => (
        <Input
          {...control}
          type="date"
          max="2999-12-31"
          value={typed ?? day ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            setTyped(isHalfTyped(value) ? value : null);
            if (!isHalfTyped(value)) onDay(value === '' ? null : value);
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}
