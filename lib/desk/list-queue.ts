import type { QueueFilter, QueuePage } from '@/lib/contracts/queue';
import { countFacets, filterTickets } from '@/lib/domain/queue';
import type { Lookups } from '@/lib/domain/lookups';
import { rankPriorities } from '@/lib/domain/sla-book';
import { sortByDueFirst } from '@/lib/domain/ticket-clocks';
import type { Desk, OpenTickets } from './context';

const PAGE_SIZE = 50;

/** More than a page of HaloPSA's, few enough calls that one agent's look leaves others their share. */
const MOST_READ = 2000;
const FRESH_MS = 10_000;

/**
 * A page of the open tickets this agent may see, what is due first on top, with totals and facets.
 * A page beyond the last is the last.
 *
 * @throws HaloError where the tenant gives no list.
 */
export async function listQueue(desk: Desk, filter: QueueFilter): Promise<QueuePage> {
  const lookups = await desk.lookups();
  const { tickets, recordCount, readAt } = await readOpenTickets(desk, lookups);
  const matched = filterTickets(tickets, filter);
  const pages = Math.max(1, Math.ceil(matched.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, filter.page), pages);

  return {
    serverNow: desk.now(),
    readAt,
    rows: matched.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    matched: matched.length,
    total: recordCount,
    truncated: tickets.length < recordCount,
    page,
    pageSize: PAGE_SIZE,
    facets: inOrder(countFacets(tickets, filter), lookups),
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

/** Sorted once a reading, not once a question; shared by all questions of one agent for ten seconds. */
async function readOpenTickets(desk: Desk, lookups: Lookups): Promise<OpenTickets> {
  const known = desk.openTickets.get();
  if (known) {
    const reading = await known;
    if (desk.now() - reading.readAt < FRESH_MS) return reading;
  }
  const reading = desk.halo.tickets.listOpen({ max: MOST_READ }, lookups).then((answer) => ({
    tickets: sortByDueFirst(answer.tickets),
    recordCount: Math.max(answer.recordCount, answer.tickets.length),
    readAt: desk.now(),
  }));
  desk.openTickets.set(reading);
  return reading.catch((error: unknown) => {
    desk.openTickets.set(null);
    throw error;
  });
}
