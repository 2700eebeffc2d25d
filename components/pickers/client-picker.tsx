'use client';

import { useQuery } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { asProblem } from '@/lib/queries/api-problem';
import { clientQueries } from '@/lib/queries/dispatch-queries';
import { useSettled } from '@/components/palette/use-settled';
import { PickerDialog, SEARCH_PAUSE_MS, type PickerProps } from './picker-dialog';

export type ChosenClient = { id: number; name: string };

type ClientPickerProps = PickerProps & {
  /** The client the tickets have, where that is one. */
  chosen: readonly number[];
  onChoose: (client: ChosenClient) => void;
};

/** The desk's clients, found by a part of the name. */
export function ClientPicker({ chosen, onChoose, ...rest }: ClientPickerProps) {
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed, SEARCH_PAUSE_MS);
  const { data, error, isFetching, refetch } = useQuery(clientQueries.search(asked));
  const clients = data?.clients ?? [];
  return (
    <PickerDialog
      {...rest}
      label="Client"
      placeholder="Find a client…"
      choices={clients.map(({ id, name }) => ({ id, name, mark: <Building2 aria-hidden /> }))}
      chosen={chosen}
      emptyText="No client is called that"
      isLoading={isFetching || asked !== typed}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onSearch={setTyped}
      onChoose={(id) => {
        const client = clients.find((each) => each.id === id);
        if (client) onChoose({ id, name: client.name });
      }}
    />
  );
}
