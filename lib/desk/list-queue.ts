import type { QueueFilter, QueuePage } from '@/lib/contracts/queue';
import { askQueue } from '@/lib/domain/queue';
import type { Lookups } from '@/lib/domain/lookups';
import { rankPriorities } from '@/lib/domain/sla-book';
import type { Desk } from './context';

const PAGE_SIZE = 50;

/**
 * A page of the open tickets this agent may see, what is due first on top, with totals and facets,
 * from the shared snapshot. A page beyond the last is the last.
 *
 * @throws HaloError where the tenant does not say what this agent may see.
 */
export async function listQueue(
  desk: Desk,
  filter: QueueFilter,
  pageSize = PAGE_SIZE,
): Promise<QueuePage> {
  const lookups = await desk.lookups();
  const { entries, version } = await desk.live.list();
  const answer = askQueue(entries, filter, { page: filter.page, pageSize });
  return {
    ...answer,
    facets: inOrder(answer.facets, lookups),
    serverNow: desk.now(),
    version,
    health: desk.live.health(),
  };
}

/** Statuses as the tenant's workflow has them and priorities by their targets; names stay by name. */
function inOrder(facets: QueuePage['facets'], lookups: Lookups): QueuePage['facets'] {
  const sequence = new Map(lookups.statuses.map((status) => [status.id, status.sequence]));
  const urgency = rankPriorities(lookups.priorities);
  const by = (rank: ReadonlyMap<number, number>) => (a: { id: number }, b: { id: number }) =>
    (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || a.id - b.id;
  return {
    ...facets,
    status: facets.status.toSorted(by(sequence)),
    priority: facets.priority.toSorted(by(urgency)),
  };
}
