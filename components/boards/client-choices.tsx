'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/lib/queries/api-problem';
import { clientQueries } from '@/lib/queries/dispatch-queries';
import { useSettled } from '@/components/palette/use-settled';
import { SEARCH_PAUSE_MS } from '@/components/pickers/picker-dialog';
import type { NameOf } from '@/components/queue/filters/filter-names';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import { SearchInput } from '@/components/ui/search-input';

/** As many as one search answers. */
const ANSWERED_MAX = 50;

type ClientChoicesProps = {
  label: string;
  chosen: readonly number[];
  nameOf: NameOf;
  onToggle: (id: number) => void;
  className?: string;
};

/** Several of the desk's clients, however many it has: those that were chosen first, then what is found. */
export function ClientChoices({ label, chosen, nameOf, onToggle, className }: ClientChoicesProps) {
  const [typed, setTyped] = useState('');
  const [first] = useState(chosen);
  const asked = useSettled(typed, SEARCH_PAUSE_MS);
  const { data, error, isFetching, refetch } = useQuery(clientQueries.search(asked));
  const found = data?.clients ?? [];
  const isSearch = asked.trim() !== '';
  const ids = isSearch
    ? found.map(({ id }) => id)
    : [...new Set([...first, ...chosen, 0, ...found.map(({ id }) => id)])];
  const nameOfClient = (id: number) =>
    found.find((client) => client.id === id)?.name ?? nameOf('client', id).name;
  return (
    <div
      className={classNames('grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] gap-1', className)}
    >
      <SearchInput
        aria-label={`Find in ${label}`}
        placeholder="Type to find…"
        className="m-0.5"
        value={typed}
        onSearch={setTyped}
      />
      <div
        role="group"
        aria-label={label}
        aria-busy={isFetching}
        className="overflow-y-auto overscroll-contain p-0.5"
      >
        {ids.map((id) => (
          <label
            key={id}
            className="flex min-h-row cursor-pointer items-center gap-2 rounded px-1.5 text-sm hover:bg-hover"
          >
            <Checkbox checked={chosen.includes(id)} onChange={() => onToggle(id)} />
            <bdi className="min-w-0 flex-1 truncate" title={nameOfClient(id)}>
              {nameOfClient(id)}
            </bdi>
          </label>
        ))}
        {data && ids.length === 0 ? (
          <p className="px-2 py-1.5 text-sm text-muted">No client is called that</p>
        ) : null}
        {!data && isFetching ? <p className="px-2 py-1.5 text-sm text-muted">Looking…</p> : null}
      </div>
      {error ? (
        <p role="alert" className="flex flex-wrap items-center gap-2 px-2 text-sm text-breach">
          <span className="min-w-0 flex-1">{asProblem(error).message}</span>
          <Button size="sm" aria-busy={isFetching} onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      ) : (
        <p className="px-2 text-xs text-muted">
          {found.length >= ANSWERED_MAX
            ? `The first ${ANSWERED_MAX} by name: type to find others`
            : null}
        </p>
      )}
    </div>
  );
}
