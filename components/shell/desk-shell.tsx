'use client';

import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useViewsKeptCurrent } from '@/components/views/use-views';
import { lazily } from '@/components/ui/lazily';
import { CheatSheetKeys } from './cheat-sheet-keys';
import { useCommandKeys, useCommands } from './commands';
import { useSettings } from './desk-providers';
import { OwnContents } from './own-contents';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';
import { useDeskCommands } from './use-desk-commands';
import { usePreload } from './use-preload';
import { useQuickSetting } from './use-quick-setting';

// Neither shows anything on most pages.
const ShellBanners = lazily(() =>
  import('./shell-banners').then(({ ShellBanners }) => ({ default: ShellBanners })),
);
const BulkProgress = lazily(() =>
  import('@/components/bulk/bulk-progress').then(({ BulkProgress }) => ({ default: BulkProgress })),
);
const loadDrawer = () =>
  import('./side-drawer').then(({ SideDrawer }) => ({ default: SideDrawer }));
const SideDrawer = lazily(loadDrawer);

const hasSideBar = () => window.matchMedia('(width >= 1280px)').matches;

/** The frame of every page of the desk: a bar on top, a side bar where there is room for one. */
export function DeskShell({ children }: { children: ReactNode }) {
  const { sideBar } = useSettings();
  const choose = useQuickSetting();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const [wasMenuOpened, setWasMenuOpened] = useState(false);
  usePreload(loadDrawer);

  const openMenu = (open: boolean) => {
    setIsMenuOpen(open);
    setWasMenuOpened(true);
  };
  const isFolded = sideBar === 'folded';
  const fold = () => choose({ sideBar: isFolded ? 'open' : 'folded' });
  useViewsKeptCurrent();
  useCommandKeys();
  useDeskCommands();
  useCommands([
    {
      id: 'side-bar',
      title: isFolded ? 'Unfold the side bar' : 'Fold the side bar',
      section: 'Halyard',
      keys: '[',
      run: () => (hasSideBar() ? fold() : openMenu(true)),
    },
  ]);

  return (
    <div
      data-side-bar={sideBar}
      className="group/desk min-h-dvh xl:grid xl:grid-cols-[240px_minmax(0,1fr)] xl:data-[side-bar=folded]:grid-cols-[56px_minmax(0,1fr)]"
    >
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-raised px-3 py-2 text-sm shadow-menu focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <SideBar isFolded={isFolded} onFold={fold} />
      <div className="flex min-h-dvh min-w-0 flex-col">
        <TopBar isMenuOpen={isMenuOpen} onMenu={() => openMenu(true)} />
        <Suspense>
          <ShellBanners />
        </Suspense>
        <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
          <OwnContents>{children}</OwnContents>
        </main>
        <Suspense>
          <BulkProgress />
        </Suspense>
      </div>
      <CheatSheetKeys />
      {wasMenuOpened ? (
        <Suspense>
          <SideDrawer open={isMenuOpen} onOpenChange={openMenu} />
        </Suspense>
      ) : null}
    </div>
  );
}
