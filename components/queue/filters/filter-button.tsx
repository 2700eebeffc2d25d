'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import { choiceFields, isNarrowed, noFilter, type TicketFilter } from '@/lib/domain/queue-filter';
import { useCommands } from '@/components/shell/commands';
import { lazily } from '@/components/ui/lazily';
import type { QueueControl } from '../use-queue-state';
import { filterButtonId } from './filter-focus';
import { FilterTrigger } from './filter-trigger';
import { quickFields } from './quick-fields';

const loadPanel = () => import('./filter-panel');
const FilterPanel = lazily(() => loadPanel().then((module) => ({ default: module.FilterPanel })));
const loadSheet = () => import('./filter-sheet');
const FilterSheet = lazily(() => loadSheet().then((module) => ({ default: module.FilterSheet })));

const KEY = 'f';
const PHONE = '(width < 640px)';

function watchWidth(onChange: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** How many choices narrow a list beside what is typed; those that have a place of their own aside. */
function countChoices(filter: TicketFilter, aside: readonly string[]): number {
  const { date, from, to } = filter;
  const hasDays = isNarrowed({ ...noFilter, date, from, to });
  const fields = choiceFields.filter((field) => !aside.includes(field));
  return fields.reduce((count, field) => count + filter[field].length, hasDays ? 1 : 0);
}

type FilterButtonProps = { control: QueueControl; page: QueuePage | undefined };

/** Opens all fields a list can be narrowed by: a panel with room, a sheet on a phone. */
export function FilterButton({ control, page }: FilterButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isPhone = useSyncExternalStore(
    watchWidth,
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
  const { filter } = control.question;
  useCommands([
    {
      id: 'filter-list',
      title: 'Filter the list',
      section: 'List',
      keys: KEY,
      run: () => setIsOpen(true),
    },
  ]);
  return (
    <FilterTrigger
      id={filterButtonId}
      title="Filter"
      icon={SlidersHorizontal}
      shortcut={KEY}
      count={countChoices(filter, [...quickFields, 'sla'])}
      phoneCount={countChoices(filter, [])}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      load={isPhone ? loadSheet : loadPanel}
    >
      {(button) => {
        const props = { control, page, button, onClose: () => setIsOpen(false) };
        return isPhone ? <FilterSheet {...props} /> : <FilterPanel {...props} />;
      }}
    </FilterTrigger>
  );
}
