'use client';

import { useState } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import type { FacetName } from '@/lib/domain/queue-filter';
import { lazily } from '@/components/ui/lazily';
import type { QueueControl } from '../use-queue-state';
import { FilterTrigger } from './filter-trigger';
import { fieldTitles } from './filter-words';

const load = () => import('./quick-choices');
const QuickChoices = lazily(() => load().then((module) => ({ default: module.QuickChoices })));

type QuickMenuProps = { field: FacetName; control: QueueControl; page: QueuePage | undefined };

/** One field that is wanted often, a press away. */
export function QuickMenu({ field, control, page }: QuickMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <FilterTrigger
      title={fieldTitles[field]}
      count={control.question.filter[field].length}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      load={load}
      className="max-sm:hidden"
    >
      {(button) => (
        <QuickChoices
          field={field}
          control={control}
          page={page}
          button={button}
          onClose={() => setIsOpen(false)}
        />
      )}
    </FilterTrigger>
  );
}
