'use client';

import { Clock, Lock, MessagesSquare, Paperclip, Rows3 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import { shows } from './timeline-filter';
import type { Show } from './timeline-filter';

const looks: Readonly<Record<Show, { icon: LucideIcon; name: string }>> = {
  all: { icon: Rows3, name: 'All' },
  conversation: { icon: MessagesSquare, name: 'Conversation' },
  internal: { icon: Lock, name: 'Internal' },
  attachments: { icon: Paperclip, name: 'Attachments' },
  time: { icon: Clock, name: 'Time' },
};

type FilterBarProps = {
  show: Show;
  counts: Readonly<Record<Show, number>>;
  onShow: (show: Show) => void;
};

/** What of the timeline to show, with how much of each there is. */
export function FilterBar({ show, counts, onShow }: FilterBarProps) {
  const name = useId();
  const hydrated = useHydrated();
  return (
    <fieldset className="min-w-0" disabled={!hydrated}>
      <legend className="sr-only">Show</legend>
      <div className="flex flex-wrap gap-1">
        {shows.map((each) => {
          const { icon: Icon, name: text } = looks[each];
          return (
            <label
              key={each}
              className="relative inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-full border border-line bg-surface px-2.5 text-sm text-muted select-none hover:text-ink has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={name}
                checked={each === show}
                onChange={() => onShow(each)}
                className="absolute inset-0 cursor-[inherit] opacity-0"
              />
              <Icon aria-hidden className="size-3.5 shrink-0" />
              {text} <span className="text-xs font-normal tabular-nums">{counts[each]}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
