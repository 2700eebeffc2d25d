import type { QueuePage, QueuePageQuestion, QueueQuestion } from '@/lib/contracts/queue';
import { askQueue, partedBy } from '@/lib/domain/queue';
import { judgeBy } from '@/lib/domain/queue-verdict';
import type { QueueEntry } from '@/lib/domain/queue-entry';
import { queueRanks, type QueueRanks } from '@/lib/domain/queue-order';
import type { Desk } from './context';

/** Rows of one page; the browser asks for the pages it shows. */
export const PAGE_SIZE = 100;

/**
 * A page of the tickets that are not closed and this agent may see, in the order asked for, with
 * totals, groups and facets, from the shared snapshot. A page beyond the last is the last.
 *
 * @throws HaloError where the tenant does not say what this agent may see.
 */
export async function listQueue(
  desk: Desk,
  { filter, order, page }: QueuePageQuestion,
  pageSize = PAGE_SIZE,
): Promise<QueuePage> {
  const ranks = queueRanks(await desk.lookups());
  const { sorted, version } = await desk.live.list();
  const answer = askQueue(sorted(order, ranks), filter, {
    page,
    pageSize,
    group: order.group,
    ranks,
  });
  return {
    ...answer,
    facets: inOrder(answer.facets, ranks),
    serverNow: desk.now(),
    version,
    health: desk.live.health(),
  };
}

/** Statuses as the tenant's workflow has them and priorities by their targets; names stay by name. */
function inOrder(facets: QueuePage['facets'], ranks: QueueRanks): QueuePage['facets'] {
  const by =
    (rank: ReadonlyMap<number, number>) =>
    ({ id: a }: { id: number | string }, { id: b }: { id: number | string }) =>
      (rank.get(Number(a)) ?? Infinity) - (rank.get(Number(b)) ?? Infinity) ||
      Number(a) - Number(b);
  return {
    ...facets,
    status: facets.status.toSorted(by(ranks.status)),
    priority: facets.priority.toSorted(by(ranks.priority)),
  };
}

/** All rows a list has, in its order, for what works on the whole of it. @throws HaloError */
export async function listMatching(
  desk: Desk,
  { filter, order }: QueueQuestion,
): Promise<QueueEntry[]> {
  const ranks = queueRanks(await desk.lookups());
  const { sorted } = await desk.live.list();
  const entries = sorted(order, ranks);
  const judge = judgeBy(filter);
  const fitting = entries.filter((entry) => judge(entry) === 'in');
  return partedBy(fitting, order.group, ranks).inOrder;
}
