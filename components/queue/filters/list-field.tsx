'use client';

import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import type { FacetName } from '@/lib/domain/queue-filter';
import type { QueueControl } from '../use-queue-state';
import { CheckList } from './check-list';
import { fieldTitles } from './filter-words';
import { toggled } from './toggled';
import { useChoices } from './use-choices';
import { useFilterNames } from './use-filter-names';

type ListFieldProps = { field: FacetName; control: QueueControl; page: QueuePage | undefined };

/** A field with many values, which unfolds; folded, it tells what is chosen. */
export function ListField({ field, control, page }: ListFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const nameOf = useFilterNames(page);
  const names = control.question.filter[field].map((id) => nameOf(field, id).name);
  return (
    <details
      className="group border-b last:border-b-0"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
        />
        <span className="font-medium">{fieldTitles[field]}</span>
        <span
          className={`min-w-0 flex-1 truncate text-right ${names.length > 0 ? 'text-accent' : 'text-muted'}`}
        >
          {names.join(', ') || 'Any'}
        </span>
      </summary>
      {isOpen ? <Choices field={field} control={control} page={page} /> : null}
    </details>
  );
}

function Choices({ field, control, page }: ListFieldProps) {
  const { filter } = control.question;
  return (
    <CheckList
      label={fieldTitles[field]}
      choices={useChoices(field, filter, page)}
      chosen={filter[field]}
      onToggle={(id) => control.narrow(toggled(filter, field, id))}
      className="max-h-64 pb-2"
    />
  );
}
