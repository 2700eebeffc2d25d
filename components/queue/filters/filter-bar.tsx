'use client';

import type { QueuePage } from '@/lib/contracts/queue';
import type { QueueControl } from '../use-queue-state';
import { FilterButton } from './filter-button';
import { QuickMenu } from './quick-menu';
import { quickFields } from './quick-fields';
import { SearchField } from './search-field';
import { SlaCounts } from './sla-counts';

const PAUSE_MS = 250;

type FilterBarProps = {
  control: QueueControl;
  /** Undefined until there is an answer. */
  page: QueuePage | undefined;
};

/** All ways to narrow a list. Its height and the places of its parts are the same with any answer. */
export function FilterBar({ control, page }: FilterBarProps) {
  // While the tenant is read for the first time there is nothing to count.
  const counted = page?.health.loading ? undefined : page;
  return (
    <div data-slot="filter-bar" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label="Search tickets"
          placeholder="Number, words, client, person"
          value={control.state.q}
          pauseMs={PAUSE_MS}
          onSearch={(q) => control.narrow({ q }, 'replace')}
          className="min-w-44 flex-1 sm:max-w-80"
        />
        {quickFields.map((field) => (
          <QuickMenu key={field} field={field} control={control} page={counted} />
        ))}
        <FilterButton control={control} page={counted} />
      </div>
      <SlaCounts control={control} counts={counted?.sla} />
    </div>
  );
}
