'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { mayDo } from '@/lib/domain/permissions';
import { routes } from '@/lib/routes';
import { useViewer } from '@/components/shell/desk-providers';

/** The frame of the settings pages: what there is, and the one that is open. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { role } = useViewer();
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-3 pb-10">
      {mayDo(role, 'system-settings') ? (
        <nav aria-label="Settings" className="flex gap-1 border-b">
          <PageLink href={routes.settings()}>Personal</PageLink>
          <PageLink href={routes.systemSettings()}>System</PageLink>
        </nav>
      ) : null}
      {children}
    </div>
  );
}

function PageLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link
      href={href}
      aria-current={usePathname() === href ? 'page' : undefined}
      className="inline-flex h-row items-center rounded-t border-b-2 border-transparent px-2.5 text-sm text-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
    >
      {children}
    </Link>
  );
}
