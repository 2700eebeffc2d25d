'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useParams, usePathname } from 'next/navigation';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { useLastList } from '@/components/queue/last-list';
import { useOpenView } from '@/components/views/use-views';
import { classNames } from '@/components/ui/class-names';
import { crumbsOf } from './crumbs';

/** The number in the address of a ticket, and its summary once the page has read it. */
function useOpenTicket() {
  const { ticketId } = useParams<{ ticketId?: string }>();
  const id = Number(ticketId);
  const isTicket = Number.isInteger(id) && id > 0;
  const { data } = useQuery({ ...ticketQueries.detail(isTicket ? id : 0), enabled: false });
  return isTicket ? { id, summary: data?.ticket.summary ?? null } : null;
}

/** Where one is, and the way back; on a phone only where one is. */
export function Breadcrumbs() {
  const path = usePathname();
  const view = useOpenView();
  const crumbs = crumbsOf(path, {
    viewName: view?.view.name ?? null,
    lastList: useLastList(),
    ticket: useOpenTicket(),
  });
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1.5 text-sm">
        {crumbs.map(({ name, href }, at) => (
          <li
            key={`${at} ${name}`}
            className={classNames(
              'flex items-center gap-1.5',
              href === null ? 'min-w-0 font-medium' : 'shrink-0 text-muted max-sm:hidden',
            )}
          >
            {href === null ? (
              <span aria-current="page" title={name} className="truncate">
                <bdi>{name}</bdi>
              </span>
            ) : (
              <>
                <Link href={href} className="rounded-sm hover:text-ink hover:underline">
                  {name}
                </Link>
                <span aria-hidden>/</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
