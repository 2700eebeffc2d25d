'use client';

import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { asProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { useViewer } from '@/components/shell/desk-providers';
import { PickerDialog, type PickerProps } from './picker-dialog';

/** A team tickets are moved to; id null is none. */
export type ChosenTeam = { id: number | null; name: string };

const NONE = { id: 0, name: 'No team' };

type TeamPickerProps = PickerProps & {
  /** The team the tickets have, where that is one; 0 is none. */
  chosen: readonly number[];
  /** What choosing none is called, where it is not "No team". */
  none?: string;
  onChoose: (team: ChosenTeam) => void;
};

/** The tenant's teams, one's own first. */
export function TeamPicker({ chosen, none, onChoose, ...rest }: TeamPickerProps) {
  const { agent } = useViewer();
  const { data, error, isFetching, refetch } = useQuery(lookupsQueries.all());
  const teams = data?.teams ?? [];
  const isMine = ({ name }: { name: string }) => agent.teamNames.includes(name);
  const choices = [
    ...teams.filter(isMine).map((team) => ({ ...team, group: 'My teams' })),
    ...teams.filter((team) => !isMine(team)).map((team) => ({ ...team, group: 'Teams' })),
    ...(data ? [{ ...NONE, name: none ?? NONE.name, group: 'Teams' }] : []),
  ];
  return (
    <PickerDialog
      {...rest}
      label="Team"
      choices={choices.map((team) => ({ ...team, mark: <UsersRound aria-hidden /> }))}
      chosen={chosen}
      emptyText="No team is called that"
      isLoading={isFetching}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onChoose={(id) => {
        const team = teams.find((each) => each.id === id);
        onChoose(team ?? { id: null, name: NONE.name });
      }}
    />
  );
}
