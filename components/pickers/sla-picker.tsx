'use client';

import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { OutcomeFacts } from './outcome-facts';
import { PickerDialog, type PickerProps } from './picker-dialog';
import { useSlaOutcomes } from './use-priority-outcomes';

export type ChosenSla = { id: number; name: string };

type SlaPickerProps = PickerProps & {
  /** The SLA the tickets have, where that is one. */
  chosen: readonly number[];
  /** The one ticket it is about, whose deadlines are shown as they would become; null for several. */
  ticketId: number | null;
  onChoose: (sla: ChosenSla) => void;
};

/** The tenant's SLAs, each with the hours it counts in and what it would lead to. */
export function SlaPicker({ chosen, ticketId, onChoose, ...rest }: SlaPickerProps) {
  const { data, error, isFetching, refetch } = useQuery(lookupsQueries.all());
  const outcomes = useSlaOutcomes(ticketId);
  const slas = data?.slas ?? [];
  const choices = slas.map(({ id, name, workdayId, isDefault }) => {
    const hours = data?.calendars.find((each) => each.workdayId === workdayId)?.name;
    return {
      id,
      name,
      detail: [isDefault ? 'The default' : null, hours].filter(Boolean).join(' · '),
      facts: <OutcomeFacts outcome={outcomes(id)} />,
    };
  });
  return (
    <PickerDialog
      {...rest}
      label="SLA"
      choices={choices}
      chosen={chosen}
      emptyText="No SLA is called that"
      isLoading={isFetching}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onChoose={(id) => {
        const sla = slas.find((each) => each.id === id);
        if (sla) onChoose({ id, name: sla.name });
      }}
    />
  );
}
