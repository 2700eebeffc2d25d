'use client';

import { useQuery } from '@tanstack/react-query';
import type { Lookups } from '@/lib/domain/lookups';
import { asProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { PickerDialog, type PickerProps } from './picker-dialog';

/** A category by its path; null takes it off. `teamId`: where its tickets go. */
export type ChosenCategory = Pick<Lookups['categories'][number], 'teamId'> & {
  path: string | null;
};

type CategoryPickerProps = PickerProps & {
  /** The category the tickets have, where that is one; '' is none. */
  chosen: readonly string[];
  onChoose: (category: ChosenCategory) => void;
};

/** The tenant's categories by their paths. */
export function CategoryPicker({ chosen, onChoose, ...rest }: CategoryPickerProps) {
  const { data, error, isFetching, refetch } = useQuery(lookupsQueries.all());
  const categories = data?.categories ?? [];
  const teamName = (id: number | null) => data?.teams.find((team) => team.id === id)?.name;
  const choices = categories.map(({ path, teamId }) => ({
    id: path,
    name: path,
    facts: teamName(teamId),
  }));
  return (
    <PickerDialog
      {...rest}
      label="Category"
      choices={data ? [...choices, { id: '', name: 'No category', facts: undefined }] : []}
      chosen={chosen}
      emptyText="No category is called that"
      isLoading={isFetching}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onChoose={(path) =>
        onChoose(categories.find((each) => each.path === path) ?? { path: null, teamId: null })
      }
    />
  );
}
