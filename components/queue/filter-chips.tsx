'use client';

import { X } from 'lucide-react';
import type { QueuePage } from '@/lib/contracts/queue';
import { slaMarks } from '@/components/sla/sla-marks';
import { Button } from '@/components/ui/button';
import { chosenValues, facetTitles, isFiltered, toggled } from './facet-choices';
import type { QueueFilterControl } from './use-queue-filter';

type FilterChipsProps = { control: QueueFilterControl; facets: QueuePage['facets'] | undefined };

/** What narrows the list now, each with a way to take it off. */
export function FilterChips({ control, facets }: FilterChipsProps) {
  const { filter, choose, chooseStates, search, clear } = control;
  if (!isFiltered(filter)) return null;
  return (
    <div role="group" aria-label="Filters in use" className="flex flex-wrap items-center gap-1.5">
      {filter.q.trim() ? (
        <Chip label={`Text: ${filter.q.trim()}`} onRemove={() => search('')} />
      ) : null}
      {filter.sla.map((state) => (
        <Chip
          key={state}
          label={`SLA: ${slaMarks[state].words}`}
          onRemove={() => chooseStates(toggled(filter.sla, state))}
        />
      ))}
      {chosenValues(filter, facets).map(({ facet, id, name }) => (
        <Chip
          key={`${facet}-${id}`}
          label={`${facetTitles[facet]}: ${name}`}
          onRemove={() => choose(facet, toggled(filter[facet], id))}
        />
      ))}
      <Button variant="ghost" size="sm" onClick={clear}>
        Clear filters
      </Button>
    </div>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      onClick={onRemove}
      aria-label={`Remove filter ${label}`}
      className="inline-flex h-7 max-w-60 items-center gap-1 rounded-md bg-accent-soft px-2 text-sm text-accent hover:underline"
    >
      <span className="truncate">{label}</span>
      <X aria-hidden className="size-3.5 shrink-0" />
    </button>
  );
}
