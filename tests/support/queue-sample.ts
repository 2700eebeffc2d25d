import type { QueuePage, QueuePageQuestion } from '@/lib/contracts/queue';
import { askQueue } from '@/lib/domain/queue';
import {
  QueueEntry,
  withStanding,
  type QueueRow,
  type TicketChange,
} from '@/lib/domain/queue-entry';
import { noFilter } from '@/lib/domain/queue-filter';
import type { QueueOrder, QueueRanks } from '@/lib/domain/queue-order';
import { byDueFirst } from '@/lib/domain/ticket-clocks';
import type { Ticket } from '@/lib/domain/ticket';
import type { Standing } from '@/lib/domain/ticket-standing';
import { createSortedRows } from '@/lib/live/sorted-rows';
import { ticketWith } from './ticket-sample';

/** An ordinary row of a list with the given fields, all its clocks on track. */
export function queueRow(over: Partial<Ticket> = {}, standing: Partial<Standing> = {}): QueueRow {
  return withStanding(ticketWith(over), {
    slaState: 'on-track',
    responseSla: 'on-track',
    resolutionSla: 'on-track',
    isWakeUpDue: false,
    isUntouched: false,
    ...standing,
  });
}

/** Rows as a desk holds them: what is due first on top. */
export function entriesOf(rows: readonly QueueRow[]): QueueEntry[] {
  return rows.toSorted(byDueFirst).map((row) => new QueueEntry(row));
}

/** What is due first on top, in one piece. */
export const dueFirst: QueueOrder = { sort: 'due', descending: false, group: null };

/** The first page of everything. */
export const wholeQueue: QueuePageQuestion = {
  filter: { ...noFilter },
  order: dueFirst,
  page: 1,
};

/** A tenant that ranks nothing. */
export const noRanks: QueueRanks = { status: new Map(), priority: new Map() };

/** A page of these rows as the server answers it. */
export function serverPage(
  rows: readonly QueueRow[],
  { filter, order, page }: QueuePageQuestion,
  { pageSize = 50, ranks = noRanks }: { pageSize?: number; ranks?: QueueRanks } = {},
): QueuePage {
  const sorted = createSortedRows().of(entriesOf(rows), order, ranks);
  return {
    ...askQueue(sorted, filter, { page, pageSize, group: order.group, ranks }),
    serverNow: 0,
    version: 'a.1',
    health: { tenant: 'ok', readAt: 0, loading: null, trouble: null },
  };
}

/** One thing that happens to a list: the ticket with this number becomes that; null takes it away. */
export type Step = { id: number; after: QueueRow | null };

/** Lets steps happen to rows, and tells them as the server would. */
export function happen(
  rows: readonly QueueRow[],
  steps: readonly Step[],
): { open: QueueRow[]; changes: TicketChange[] } {
  const open = new Map(rows.map((row) => [row.id, row]));
  const changes = steps.map(({ id, after }) => {
    const before = open.get(id) ?? null;
    if (after) open.set(id, after);
    else open.delete(id);
    return { before, after };
  });
  return { open: [...open.values()], changes };
}
