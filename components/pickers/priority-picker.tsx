'use client';

import { useQuery } from '@tanstack/react-query';
import type { Ticket } from '@/lib/domain/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { PriorityMark } from '@/components/ticket/priority-mark';
import { OutcomeFacts } from './outcome-facts';
import { PickerDialog, type PickerProps } from './picker-dialog';
import { priorityOptions, tellPromise, type PriorityOutcome } from './priority-options';
import { usePriorityOutcomes } from './use-priority-outcomes';

export type ChosenPriority = { id: number; name: string };

type PriorityPickerProps = PickerProps & {
  /** The priority the tickets have, where that is one. */
  chosen: readonly number[];
  /** The one ticket it is about, whose deadlines are shown as they would become; null for several. */
  ticket: (Pick<Ticket, 'slaId'> & { id: number | null }) | null;
  /** What it would lead to on a ticket that has no log yet, by the priority's id. */
  outcomeOf?: (priorityId: number) => PriorityOutcome | null;
  onChoose: (priority: ChosenPriority) => void;
};

/** The tenant's priorities, the most urgent first, with what each promises or would lead to. */
export function PriorityPicker({
  chosen,
  ticket,
  outcomeOf,
  onChoose,
  ...rest
}: PriorityPickerProps) {
  const { data, error, isFetching, refetch } = useQuery(lookupsQueries.all());
  const outcomes = usePriorityOutcomes(ticket?.id ?? null);
  const options = priorityOptions(data?.priorities ?? [], ticket?.slaId);
  const choices = options.map(({ id, name, urgency, target }) => ({
    id,
    name,
    mark: <PriorityMark name="" urgency={urgency} />,
    detail: tellPromise(target),
    facts: <OutcomeFacts outcome={outcomeOf ? outcomeOf(id) : outcomes(id)} />,
  }));
  return (
    <PickerDialog
      {...rest}
      label="Priority"
      choices={choices}
      chosen={chosen}
      emptyText="No priority is called that"
      isLoading={isFetching}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onChoose={(id) => {
        const option = options.find((each) => each.id === id);
        if (option) onChoose({ id, name: option.name });
      }}
    />
  );
}
