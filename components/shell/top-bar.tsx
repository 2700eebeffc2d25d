'use client';

import { Menu } from 'lucide-react';
import { TimerPill } from '@/components/composer/timer-pill';
import { PaletteButton } from '@/components/palette/palette-button';
import { Button } from '@/components/ui/button';
import { Breadcrumbs } from './breadcrumbs';
import { LiveStatus } from './live-status';
import { NewTicketLink } from './new-ticket-link';
import { OwnContents } from './own-contents';
import { TenantMark } from './tenant-mark';
import { ThemeToggle } from './theme-toggle';

type TopBarProps = { isMenuOpen: boolean; onMenu: () => void };

/** Where one is, how current it is, and the way to everything. */
export function TopBar({ isMenuOpen, onMenu }: TopBarProps) {
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b bg-surface px-3">
      <Button
        variant="ghost"
        size="icon"
        className="-ml-1 xl:hidden"
        aria-label="Menu"
        aria-haspopup="dialog"
        aria-expanded={isMenuOpen}
        onClick={onMenu}
      >
        <Menu aria-hidden className="size-5" />
      </Button>
      <OwnContents>
        <Breadcrumbs />
        <TimerPill />
        <TenantMark className="max-lg:hidden" />
        <LiveStatus />
        <PaletteButton />
        <NewTicketLink />
      </OwnContents>
      <ThemeToggle className="max-sm:hidden" />
    </header>
  );
}
