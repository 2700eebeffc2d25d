'use client';

import { Archive, SearchX } from 'lucide-react';
import Link from 'next/link';
import type { ClosedPage } from '@/lib/contracts/closed-tickets';
import { noFilter } from '@/lib/domain/queue-filter';
import { routes } from '@/lib/routes';
import { formatCount } from '@/components/queue/format-count';
import { Button, buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { OpenSearchedTicket } from '@/components/queue/filters/open-searched-ticket';
import type { ClosedSearch } from './use-closed-search';

type ClosedEmptyProps = { search: ClosedSearch; page: ClosedPage };

/** Why there are no rows, and where to go from here. */
export function ClosedEmpty({ search, page }: ClosedEmptyProps) {
  const { q, client, user, agent, team } = search.query;
  const isNarrowed = q !== '' || [client, user, agent, team].some((id) => id !== undefined);
  if (page.matched > 0) {
    return (
      <EmptyState
        icon={SearchX}
        title="There is no such page"
        action={<Button onClick={() => search.goToPage(1)}>Go to the first page</Button>}
      >
        HaloPSA found {formatCount(page.matched)} closed tickets, all on pages before this one.
      </EmptyState>
    );
  }
  if (isNarrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title="No closed ticket fits"
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <OpenSearchedTicket q={q} />
            <Button onClick={search.clear}>Show all closed tickets</Button>
            <Link href={routes.queue({ filter: { ...noFilter, q } })} className={buttonVariants()}>
              Search open tickets
            </Link>
          </div>
        }
      >
        HaloPSA has none you may see with all that you chose.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Archive}
      title="No closed tickets"
      action={
        <Link href={routes.queue()} className={buttonVariants()}>
          Go to the queue
        </Link>
      }
    >
      Tickets can be found here once they are closed.
    </EmptyState>
  );
}
