'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { BoardFilter } from '@/lib/domain/board';
import { rankPriorities } from '@/lib/domain/sla-book';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { CheckList } from '@/components/queue/filters/check-list';
import type { NameOf } from '@/components/queue/filters/filter-names';
import { useHydrated } from '@/components/ui/use-hydrated';
import { fewNames, fieldWords, filterFields, type FilterField } from './board-words';
import { ClientChoices } from './client-choices';
import { useBoardNames } from './use-board-names';

type BoardFiltersProps = {
  filter: BoardFilter;
  errors: Readonly<Record<string, string>>;
  /** Why the board may not be saved with this filter. */
  problem: ApiProblem | null;
  onChange: (filter: BoardFilter) => void;
};

/** Which tickets are on the board; a field without a choice leaves it open. */
export function BoardFilters({ filter, errors, problem, onChange }: BoardFiltersProps) {
  const nameOf = useBoardNames([filter]);
  const id = useId();
  const wrong = Object.entries(errors).filter(([field]) => field.startsWith('filter'));
  return (
    <fieldset className="min-w-0" aria-describedby={`${id}-hint ${id}-error`}>
      <legend className="text-sm font-medium">Tickets</legend>
      <p id={`${id}-hint`} className="text-xs text-muted">
        Every open ticket, unless you narrow it.
      </p>
      <div className="mt-1 rounded-md border bg-surface px-3">
        {filterFields.map((field) => (
          <FilterList
            key={field}
            field={field}
            chosen={filter[field]}
            nameOf={nameOf}
            onChange={(chosen) => onChange({ ...filter, [field]: chosen })}
          />
        ))}
      </div>
      <div id={`${id}-error`} role="alert" className="mt-1 grid text-sm text-breach empty:hidden">
        {problem ? (
          <p>
            {problem.message} <span className="font-mono text-xs">{problem.code}</span>
          </p>
        ) : (
          wrong.map(([field, message]) => <p key={field}>{message}</p>)
        )}
      </div>
    </fieldset>
  );
}

type FilterListProps = {
  field: FilterField;
  chosen: readonly number[];
  nameOf: NameOf;
  onChange: (chosen: number[]) => void;
};

/** A field that unfolds; folded, it tells what is chosen. */
function FilterList({ field, chosen, nameOf, onChange }: FilterListProps) {
  const hydrated = useHydrated();
  const [isOpen, setIsOpen] = useState(false);
  const names = chosen.map((id) => nameOf(field, id).name);
  const title = fieldWords[field];
  const list = {
    label: title,
    chosen,
    onToggle: (id: number | string) => {
      const value = Number(id);
      onChange(
        chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value],
      );
    },
    className: 'max-h-72 pb-2',
  };
  return (
    <details
      className="group border-b last:border-b-0"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 py-1 text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
        />
        <span className="font-medium">{title}</span>
        <span
          className={`min-w-0 flex-1 text-right ${names.length > 0 ? 'text-accent' : 'text-muted'}`}
        >
          <bdi className="break-words">{fewNames(names) || 'Any'}</bdi>
        </span>
      </summary>
      {isOpen && hydrated ? (
        <>
          {chosen.length > 0 ? (
            <p className="flex items-center justify-between gap-2 pb-1 text-xs text-muted">
              {chosen.length} chosen
              <button
                type="button"
                className="min-h-6 rounded-sm px-1 text-accent underline underline-offset-2"
                onClick={() => onChange([])}
              >
                Clear {title.toLowerCase()}
              </button>
            </p>
          ) : null}
          {field === 'client' ? (
            <ClientChoices {...list} nameOf={nameOf} />
          ) : (
            <LookupChoices {...list} field={field} nameOf={nameOf} />
          )}
        </>
      ) : null}
    </details>
  );
}

type LookupChoicesProps = Omit<Parameters<typeof CheckList>[0], 'choices'> & {
  field: Exclude<FilterField, 'client'>;
  nameOf: NameOf;
};

/** The values of one of the tenant's own lists. */
function LookupChoices({ field, nameOf, ...list }: LookupChoicesProps) {
  const { data: lookups } = useQuery(lookupsQueries.all());
  const listed = lookups ? idsOf(lookups, field) : [];
  const ids = [...new Set([0, ...listed, ...list.chosen.map(Number)])];
  return <CheckList {...list} choices={ids.map((id) => ({ id, ...nameOf(field, id) }))} />;
}

/** The tenant's values in the order in which one looks for them. */
function idsOf(lookups: LookupsAnswer, field: Exclude<FilterField, 'client'>): number[] {
  if (field === 'priority') {
    return [...rankPriorities(lookups.priorities)].sort((a, b) => a[1] - b[1]).map(([id]) => id);
  }
  const named = field === 'team' ? lookups.teams : lookups.types;
  return named.toSorted((a, b) => a.name.localeCompare(b.name, 'en')).map(({ id }) => id);
}
