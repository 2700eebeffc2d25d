'use client';

import { Search } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useCommands } from '@/components/shell/commands';
import { usePreload } from '@/components/shell/use-preload';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { lazily } from '@/components/ui/lazily';

const loadPalette = () =>
  import('./command-palette').then(({ CommandPalette }) => ({ default: CommandPalette }));
const CommandPalette = lazily(loadPalette);

/** Opens the palette: by a press, by Ctrl or ⌘ + K, and by `/` on pages without a search of their own. */
export function PaletteButton() {
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  usePreload(loadPalette);
  const open = () => {
    setWasOpened(true);
    setIsOpen(true);
  };
  const command = { title: 'Search everything', section: 'Halyard', isOnlyKey: true } as const;
  useCommands([
    { ...command, id: 'palette', keys: 'mod+k', run: open },
    { ...command, id: 'palette-search', keys: '/', run: open },
  ]);
  return (
    <>
      <Button
        className="justify-start font-normal text-muted max-md:size-row max-md:justify-center max-md:border-transparent max-md:px-0 md:w-60"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={open}
      >
        <Search aria-hidden className="size-4 shrink-0 max-md:size-5" />
        <span className="flex-1 text-left max-md:sr-only">Search or jump to…</span>
        <Kbd keys="mod+k" className="max-md:hidden" />
      </Button>
      {wasOpened ? (
        <Suspense>
          <CommandPalette open={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
