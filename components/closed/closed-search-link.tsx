import Link from 'next/link';
import type { TicketFilter } from '@/lib/domain/queue-filter';
import { routes } from '@/lib/routes';
import { buttonVariants } from '@/components/ui/button';

const only = (ids: readonly number[]) => (ids.length === 1 && ids[0] ? ids[0] : undefined);

/**
 * The way from a list of open tickets to the closed ones with the same words, of the same user, client,
 * assignee and team: HaloPSA looks for one of each.
 */
export function ClosedSearchLink({ filter }: { filter: TicketFilter }) {
  const { q, user, client, agent, team } = filter;
  const query = {
    q: q.trim(),
    user: only(user),
    client: only(client),
    agent: only(agent),
    team: only(team),
  };
  return (
    <Link href={routes.closed(query)} prefetch={false} className={buttonVariants()}>
      Search closed tickets
    </Link>
  );
}
