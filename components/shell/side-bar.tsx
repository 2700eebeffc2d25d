'use client';

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import Link from 'next/link';
import { routes } from '@/lib/routes';
import { ViewLinks } from '@/components/views/view-links';
import { Button } from '@/components/ui/button';
import { HalyardMark } from './halyard-mark';
import { MainLinks } from './main-links';
import { OwnContents } from './own-contents';
import { UserButton } from './user-button';

type SideBarProps = { isFolded: boolean; onFold: () => void };

/** Where one can go, at the left of windows with room for it; icons alone once it is folded. */
export function SideBar({ isFolded, onFold }: SideBarProps) {
  const Icon = isFolded ? PanelLeftOpen : PanelLeftClose;
  const fold = isFolded ? 'Unfold the side bar' : 'Fold the side bar';
  return (
    <aside
      aria-label="Side bar"
      className="sticky top-0 hidden h-dvh flex-col border-r bg-surface xl:flex"
    >
      <div className="flex shrink-0 items-center justify-between gap-1 p-2 group-data-[side-bar=folded]/desk:flex-col">
        <Link href={routes.queue()} className="rounded-md px-2 py-1 text-base">
          <HalyardMark nameClassName="group-data-[side-bar=folded]/desk:sr-only" />
        </Link>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={fold}
          aria-expanded={!isFolded}
          aria-keyshortcuts="["
          title={`${fold} ( [ )`}
          onClick={onFold}
        >
          <Icon aria-hidden className="size-4 text-muted" />
        </Button>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-2 pb-2">
        <OwnContents>
          <ViewLinks />
          <MainLinks />
        </OwnContents>
      </div>
      <div className="shrink-0 border-t p-1.5">
        <UserButton />
      </div>
    </aside>
  );
}
