'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { ClosedPage } from '@/lib/contracts/closed-tickets';
import { noFilter } from '@/lib/domain/queue-filter';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { SearchField } from '@/components/queue/filters/search-field';
import { fieldTitles } from '@/components/queue/filters/filter-words';
import { defaultSort } from '@/components/queue/use-queue-state';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/controls';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { ClosedSearch } from './use-closed-search';

// Each search is a call to the tenant.
const PAUSE_MS = 400;

type Named = { id: number; name: string };

/** Clients are known by their open tickets: a tenant has too many to list them all. */
function useClients(): Named[] {
  const { data } = useQuery(
    ticketQueries.list({ filter: noFilter, order: { ...defaultSort, group: null }, page: 1 }),
  );
  return (data?.facets.client ?? []).flatMap(({ id, name }) =>
    typeof id === 'number' && id !== 0 ? [{ id, name }] : [],
  );
}

type ClosedFiltersProps = { search: ClosedSearch; page: ClosedPage | undefined };

/** What the search of closed tickets is narrowed by. */
export function ClosedFilters({ search, page }: ClosedFiltersProps) {
  const { state, narrow } = search;
  const { data: lookups } = useQuery(lookupsQueries.all());
  const clients = useClients();
  const rows = page?.rows ?? [];
  const userName = rows.find(({ userId }) => userId === state.user)?.userName;
  const clientName = rows.find(({ clientId }) => clientId === state.client)?.clientName;
  return (
    <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-center">
      <SearchField
        label="Search closed tickets"
        placeholder="Number or words"
        value={state.q}
        pauseMs={PAUSE_MS}
        onSearch={(q) => narrow({ q }, 'replace')}
        className="max-sm:col-span-2 sm:w-80"
      />
      <Choice
        title={fieldTitles.client}
        values={clients}
        chosen={state.client}
        chosenName={clientName}
        onChoose={(client) => narrow({ client })}
      />
      <Choice
        title={fieldTitles.agent}
        values={lookups?.agents ?? []}
        chosen={state.agent}
        onChoose={(agent) => narrow({ agent })}
      />
      <Choice
        title={fieldTitles.team}
        values={lookups?.teams ?? []}
        chosen={state.team}
        onChoose={(team) => narrow({ team })}
      />
      {state.user === null ? null : (
        <Button onClick={() => narrow({ user: null })}>
          <span className="sr-only">Remove filter </span>
          <bdi className="max-w-40 truncate">
            {fieldTitles.user}: {userName ?? `#${state.user}`}
          </bdi>
          <X aria-hidden className="size-3.5" />
        </Button>
      )}
    </div>
  );
}

type ChoiceProps = {
  title: string;
  values: readonly Named[];
  chosen: number | null;
  /** Its name, where `values` may not have it. */
  chosenName?: string | null;
  onChoose: (id: number | null) => void;
};

function Choice({ title, values, chosen, chosenName, onChoose }: ChoiceProps) {
  const hydrated = useHydrated();
  const isListed = values.some(({ id }) => id === chosen);
  return (
    <Select
      aria-label={title}
      disabled={!hydrated}
      className="max-sm:last:col-span-2 sm:w-44"
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{title}: any</option>
      {chosen === null || isListed ? null : (
        <option value={chosen}>{chosenName ?? `#${chosen}`}</option>
      )}
      {values.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
