'use client';

import { useQuery } from '@tanstack/react-query';
import { Check, Pause, Play } from 'lucide-react';
import { isFinished, isPausing } from '@/lib/domain/status';
import type { StatusRole } from '@/lib/domain/status';
import { asProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import type { StatusTarget } from '@/components/ticket/status-choice';
import { PickerDialog, type PickerProps } from './picker-dialog';

/** What a status does to the resolution clock. */
function clockOf(role: StatusRole): { icon: typeof Play; words: string } {
  if (isFinished(role)) return { icon: Check, words: 'Stops the clock' };
  if (isPausing(role)) return { icon: Pause, words: 'Pauses the clock' };
  return { icon: Play, words: 'Clock runs' };
}

type StatusPickerProps = PickerProps & {
  /** The status the tickets have, where that is one. */
  chosen: readonly number[];
  onChoose: (status: StatusTarget) => void;
};

/** The tenant's statuses as its workflow has them, with what each does to the clock. */
export function StatusPicker({ chosen, onChoose, ...rest }: StatusPickerProps) {
  const { data, error, isFetching, refetch } = useQuery(lookupsQueries.all());
  const statuses = (data?.statuses ?? []).toSorted((a, b) => a.sequence - b.sequence);
  const choices = statuses.map(({ id, name, role }) => {
    const { icon: Icon, words } = clockOf(role);
    return { id, name, mark: <Icon aria-hidden />, facts: words };
  });
  return (
    <PickerDialog
      {...rest}
      label="Status"
      choices={choices}
      chosen={chosen}
      emptyText="No status is called that"
      isLoading={isFetching}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onChoose={(id) => {
        const status = statuses.find((each) => each.id === id);
        if (status) onChoose({ id, name: status.name, role: status.role });
      }}
    />
  );
}
