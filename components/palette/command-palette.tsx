'use client';

import { LoaderCircle, RotateCw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useViewer } from '@/components/shell/desk-providers';
import { useGoTo } from '@/components/shell/use-go-to';
import { Button } from '@/components/ui/button';
import {
  Command,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from '@/components/ui/command';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import type { PaletteItem } from './palette-item';
import { rememberPick } from './recent-picks';
import type { Found } from './use-found';
import { usePaletteGroups } from './use-palette-groups';

const TEXT_MAX = 200;
const LABEL = 'Search everything';

type CommandPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** One field for everything: tickets, lists, people, and whatever can be done now. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={LABEL}
        isTitleHidden
        aria-describedby={undefined}
        className="flex h-[85dvh] flex-col overflow-hidden sm:h-[min(64vh,520px)]"
        onKeyDown={(event) => {
          const isAgain = event.key === 'k' && (event.ctrlKey || event.metaKey);
          if (!isAgain) return;
          event.preventDefault();
          onOpenChange(false);
        }}
      >
        <Palette onClose={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const { agent } = useViewer();
  const goTo = useGoTo();
  const [text, setText] = useState('');
  const { groups, found } = usePaletteGroups(text);
  const choose = ({ act, pick }: PaletteItem) => {
    if (pick) rememberPick(agent.id, pick);
    flushSync(onClose);
    // The focus goes back to where it was by a timer; what is done now may want it elsewhere.
    setTimeout(() => ('href' in act ? goTo(act.href) : act.run()));
  };
  return (
    <Command label={LABEL} shouldFilter={false} className="flex-1">
      <CommandInput
        value={text}
        onValueChange={setText}
        maxLength={TEXT_MAX}
        placeholder="Ticket, view, client, caller, action…"
      />
      <CommandList label="What fits" className="block">
        {groups.map(({ title, items }) => (
          <CommandGroup key={title} heading={title}>
            {items.map((item) => {
              const { value, name, detail, facts, icon: Icon, keys } = item;
              return (
                <CommandItem
                  key={value}
                  value={value}
                  mark={<Icon aria-hidden />}
                  name={<bdi>{name}</bdi>}
                  detail={detail ? <bdi>{detail}</bdi> : null}
                  facts={facts}
                  keys={keys}
                  onSelect={() => choose(item)}
                />
              );
            })}
          </CommandGroup>
        ))}
      </CommandList>
      <PaletteState found={found} isTyped={text.trim() !== ''} />
    </Command>
  );
}

/** What is under way, what failed, what there is not; else how it is used. */
function PaletteState({ found, isTyped }: { found: Found; isTyped: boolean }) {
  const [trouble] = found.trouble;
  const hasNothing = found.tickets?.matched === 0 && found.people.length === 0;
  return (
    <div className="flex min-h-9 shrink-0 items-center gap-3 border-t px-3 py-1 text-xs text-muted">
      <p role="status" className="flex min-w-0 flex-1 items-center gap-1.5">
        {found.isSearching ? (
          <>
            <LoaderCircle aria-hidden className="size-3.5 shrink-0 animate-spin" />
            Looking…
          </>
        ) : trouble ? (
          <>
            <TriangleAlert aria-hidden className="size-3.5 shrink-0 text-risk" />
            <span className="text-ink">
              {trouble.what === 'people' ? 'People' : 'Tickets'} could not be looked for.{' '}
              {trouble.problem.message} <span className="font-mono">{trouble.problem.code}</span>
            </span>
          </>
        ) : isTyped && hasNothing ? (
          'No open ticket and no caller fits. It may be closed: search those, or type less.'
        ) : null}
      </p>
      {trouble && !found.isSearching ? (
        <Button size="sm" onClick={() => found.trouble.forEach(({ retry }) => retry())}>
          <RotateCw aria-hidden className="size-4" />
          Try again
        </Button>
      ) : (
        <span className="flex items-center gap-2 max-sm:hidden">
          <Kbd keys="up" />
          <Kbd keys="down" /> move
          <Kbd keys="enter" /> choose
        </span>
      )}
    </div>
  );
}
