'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { mayDo } from '@/lib/domain/permissions';
import { routes } from '@/lib/routes';
import { useViewer } from '@/components/shell/desk-providers';
import { classNames } from '@/components/ui/class-names';

/** The frame of the settings pages: what there is, and the one that is open. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { role } = useViewer();
  const path = usePathname();
  const pages: { href: Route; name: string }[] = [
    { href: routes.settings(), name: 'Personal' },
    ...(mayDo(role, 'manage-boards') ? [{ href: routes.boards(), name: 'Boards' }] : []),
    ...(mayDo(role, 'system-settings') ? [{ href: routes.systemSettings(), name: 'System' }] : []),
  ];
  const isOfBoard = path.startsWith(`${routes.boards()}/`);
  return (
    <div
      className={classNames(
        'grid grid-cols-[minmax(0,1fr)] content-start gap-4 px-4 pt-3 pb-10',
        isOfBoard ? 'max-w-[1440px]' : 'max-w-4xl',
      )}
    >
      {pages.length > 1 ? (
        <nav aria-label="Settings" className="flex gap-1 border-b">
          {pages.map(({ href, name }) => (
            <PageLink key={href} href={href} isAbove={isOfBoard && href === routes.boards()}>
              {name}
            </PageLink>
          ))}
        </nav>
      ) : null}
      {children}
    </div>
  );
}

type PageLinkProps = {
  href: Route;
  /** A page below it is open. */
  isAbove: boolean;
  children: ReactNode;
};

function PageLink({ href, isAbove, children }: PageLinkProps) {
  const current = usePathname() === href ? 'page' : isAbove || undefined;
  return (
    <Link
      href={href}
      aria-current={current}
      className="inline-flex h-row items-center rounded-t border-b-2 border-transparent px-2.5 text-sm text-muted hover:text-ink focus-visible:-outline-offset-2 [&[aria-current]]:border-accent [&[aria-current]]:font-medium [&[aria-current]]:text-ink"
    >
      {children}
    </Link>
  );
}
