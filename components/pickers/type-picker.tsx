'use client';

import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { PickerDialog, type PickerProps } from './picker-dialog';

export type ChosenType = { id: number; name: string };

type TypePickerProps = PickerProps & {
  /** The type the tickets have, where that is one. */
  chosen: readonly number[];
  onChoose: (type: ChosenType) => void;
};

/** The tenant's ticket types. */
export function TypePicker({ chosen, onChoose, ...rest }: TypePickerProps) {
  const { data, error, isFetching, refetch } = useQuery(lookupsQueries.all());
  const types = data?.types ?? [];
  const teamName = (id: number | null) => data?.teams.find((team) => team.id === id)?.name;
  return (
    <PickerDialog
      {...rest}
      label="Type"
      choices={types.map(({ id, name, teamId }) => ({ id, name, facts: teamName(teamId) }))}
      chosen={chosen}
      emptyText="No type is called that"
      isLoading={isFetching}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onChoose={(id) => {
        const type = types.find((each) => each.id === id);
        if (type) onChoose({ id, name: type.name });
      }}
    />
  );
}
