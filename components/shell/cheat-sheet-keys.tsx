'use client';

import { Suspense, useState } from 'react';
import { lazily } from '@/components/ui/lazily';
import { useCommands } from './commands';
import { usePreload } from './use-preload';

const loadSheet = () => import('./cheat-sheet').then(({ CheatSheet }) => ({ default: CheatSheet }));
const CheatSheet = lazily(loadSheet);

/** Opens the cheat sheet on `?`. */
export function CheatSheetKeys() {
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  usePreload(loadSheet);
  useCommands([
    {
      id: 'shortcuts',
      title: 'Keyboard shortcuts',
      section: 'Halyard',
      keys: '?',
      run: () => {
        setWasOpened(true);
        setIsOpen(true);
      },
    },
  ]);
  if (!wasOpened) return null;
  return (
    <Suspense>
      <CheatSheet open={isOpen} onOpenChange={setIsOpen} />
    </Suspense>
  );
}
