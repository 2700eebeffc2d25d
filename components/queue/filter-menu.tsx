'use client';

import { ChevronDown } from 'lucide-react';
import type { FacetCount } from '@/lib/domain/queue';
import { buttonVariants } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Menu, MenuCheckItem, MenuContent, MenuTrigger } from '@/components/ui/menu';
import { useHydrated } from '@/components/ui/use-hydrated';
import { toggled } from './facet-choices';

type FilterMenuProps = {
  title: string;
  facet: readonly FacetCount[];
  chosen: readonly number[];
  onChoose: (ids: number[]) => void;
};

/** One facet: its values with how many open tickets each would leave. */
export function FilterMenu({ title, facet, chosen, onChoose }: FilterMenuProps) {
  const hydrated = useHydrated();
  return (
    <Menu>
      <MenuTrigger
        className={classNames(buttonVariants(), 'max-sm:flex-1 max-sm:px-2')}
        disabled={!hydrated}
      >
        {title}
        {chosen.length > 0 ? (
          <span className="rounded bg-accent-soft px-1 text-xs text-accent tabular-nums">
            {chosen.length}
          </span>
        ) : null}
        <ChevronDown aria-hidden className="size-3.5 text-muted max-sm:hidden" />
      </MenuTrigger>
      <MenuContent aria-label={`Filter by ${title.toLowerCase()}`}>
        {facet.length === 0 ? (
          <p className="px-2 py-1.5 text-sm text-muted">Nothing to choose from yet</p>
        ) : (
          facet.map(({ id, name, count }) => (
            <MenuCheckItem
              key={id}
              checked={chosen.includes(id)}
              count={count}
              onCheckedChange={() => onChoose(toggled(chosen, id))}
            >
              {name}
            </MenuCheckItem>
          ))
        )}
      </MenuContent>
    </Menu>
  );
}
