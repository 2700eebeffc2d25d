'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { formatCount } from '@/components/queue/format-count';
import { selectionStore, useSelection } from '@/components/queue/selection';
import { useViewer } from '@/components/shell/desk-providers';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { actionLooks, actionNames, type ActionName } from './action-names';
import { askAction } from './ask-action';
import { focusRow } from './open-action';
import { SelectMatching } from './select-matching';

/** On a phone these stand in the bar, the rest in its menu. */
const onPhones: readonly ActionName[] = ['assign', 'status'];

/** How many are chosen, what can be done to them, and the way to choose more or none. */
export function SelectionBar() {
  const client = useQueryClient();
  const { agent } = useViewer();
  const { size } = useSelection();
  const bar = useRef<HTMLDivElement>(null);
  const ask = (name: ActionName) => askAction(name, client, agent);

  useLayoutEffect(() => {
    const own = bar.current;
    return () => {
      // Gone with the selection; whoever was in it goes on in the list.
      if (own?.contains(document.activeElement)) focusRow(0);
    };
  }, []);

  return (
    <div
      ref={bar}
      role="region"
      aria-label="Selection"
      className="@container flex min-h-11 items-center gap-1 rounded-md border bg-raised px-2 shadow-menu"
    >
      <p role="status" className="px-1 text-sm font-medium whitespace-nowrap tabular-nums">
        {formatCount(size)} selected
      </p>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1">
        {actionNames.map((name) => (
          <Button
            key={name}
            size="sm"
            variant="ghost"
            className={onPhones.includes(name) ? undefined : 'max-md:hidden'}
            onClick={() => ask(name)}
          >
            {actionLooks[name].label}
            <Kbd keys={actionLooks[name].keys} className="@max-[920px]:hidden" />
          </Button>
        ))}
        <Menu>
          <MenuTrigger asChild>
            <Button size="icon-sm" variant="ghost" aria-label="More actions" className="md:hidden">
              <Ellipsis aria-hidden className="size-4" />
            </Button>
          </MenuTrigger>
          <MenuContent>
            {actionNames
              .filter((name) => !onPhones.includes(name))
              .map((name) => (
                <MenuItem
                  key={name}
                  keys={actionLooks[name].keys}
                  onSelect={() => setTimeout(() => ask(name))}
                >
                  {actionLooks[name].label}
                </MenuItem>
              ))}
            <SelectMatching size={size} isInMenu />
          </MenuContent>
        </Menu>
      </div>
      <div className="max-md:hidden">
        <SelectMatching size={size} />
      </div>
      <Button size="sm" variant="ghost" aria-label="Clear selection" onClick={selectionStore.clear}>
        <X aria-hidden className="size-4" />
        <span className="max-md:hidden">Clear</span>
        <Kbd keys="escape" className="@max-[920px]:hidden" />
      </Button>
    </div>
  );
}
