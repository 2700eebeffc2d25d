import { ExternalLink, Inbox, LogOut } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Viewer } from '@/lib/contracts/lookups';
import { routes } from '@/lib/routes';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConnectionBanner } from './connection-banner';
import { HalyardMark } from './halyard-mark';
import { LiveStatus } from './live-status';
import { NavLink } from './nav-link';
import { OutlivedDesk } from './outlived-desk';
import { OwnContents, SessionEndedBanner } from './session-ended-banner';
import { ThemeToggle } from './theme-toggle';
import type { Theme } from './theme-toggle';

const roleNames = { technician: 'Technician', manager: 'Manager', admin: 'Administrator' } as const;

type DeskShellProps = { viewer: Viewer; theme: Theme; children: ReactNode };

/** The frame of every page of the desk: a bar on top, a side bar where there is room for one. */
export function DeskShell({ viewer, theme, children }: DeskShellProps) {
  return (
    <div className="min-h-dvh xl:grid xl:grid-cols-[208px_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-raised px-3 py-2 text-sm shadow-menu focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b bg-surface px-3 xl:h-dvh xl:flex-col xl:items-stretch xl:border-r xl:border-b-0 xl:py-4">
        <Link href={routes.queue()} className="rounded-md px-2 py-1 text-base">
          <HalyardMark />
        </Link>
        <nav aria-label="Main" className="flex gap-1 xl:mt-4 xl:flex-col">
          <NavLink href={routes.queue()} icon={<Inbox aria-hidden className="size-4" />}>
            Queue
          </NavLink>
        </nav>
        <div className="ml-auto flex items-center gap-1 xl:mt-auto xl:ml-0 xl:flex-col xl:items-stretch">
          {viewer.embeddedTenant ? (
            <a
              href={`${viewer.embeddedTenant.url}/outbox`}
              target="_blank"
              rel="noreferrer"
              className="rounded max-sm:hidden xl:mx-2 xl:mb-2 xl:self-start"
              title="The HaloPSA-compatible tenant that comes with Halyard: open its outbox"
            >
              <Badge tone="accent">
                Embedded tenant
                <ExternalLink aria-hidden className="size-3" />
                <span className="sr-only">, open its outbox</span>
              </Badge>
            </a>
          ) : null}
          <LiveStatus />
          <div className="min-w-0 px-2 max-sm:hidden xl:mb-2">
            <p className="truncate text-sm font-medium">{viewer.agent.name}</p>
            <p className="truncate text-xs text-muted max-xl:hidden">{roleNames[viewer.role]}</p>
          </div>
          <ThemeToggle initial={theme} />
          <form method="post" action={routes.signOut()} className="grid">
            <Button
              type="submit"
              variant="ghost"
              title={`Sign out ${viewer.agent.name}`}
              className="max-xl:size-8 max-xl:p-0 xl:justify-start"
            >
              <LogOut aria-hidden className="size-4" />
              <span className="max-xl:sr-only">Sign out</span>
            </Button>
          </form>
        </div>
      </header>
      <div className="min-w-0">
        <ConnectionBanner />
        <SessionEndedBanner />
        <OutlivedDesk viewer={viewer} />
        <main id="main" tabIndex={-1} className="outline-none">
          <OwnContents>{children}</OwnContents>
        </main>
      </div>
    </div>
  );
}
