import { ClientReplied, VipMark } from './ticket-marks';
import type { ReactNode } from 'react';
import { defaultColumns } from '@/lib/contracts/columns';
import type { ColumnChoice, ColumnName } from '@/lib/contracts/columns';
import { facetValue, type QueueRow } from '@/lib/domain/queue-entry';
import type { SortName } from '@/lib/domain/queue-order';
import type { SlaBook } from '@/lib/domain/sla-book';
import { touchedLast } from '@/lib/domain/ticket-standing';
import { TicketSla } from '@/components/sla/ticket-sla';
import { PriorityMark } from '@/components/ticket/priority-mark';
import { Age } from '@/components/time/age';
import { classNames } from '@/components/ui/class-names';

/** A column of the list. `width` in px; null takes what is left. */
export type Column = {
  name: ColumnName;
  title: string;
  width: number | null;
  sort: SortName;
  cell: (row: QueueRow, book: SlaBook) => ReactNode;
};

function Words({ text, none }: { text: string | null; none: string }) {
  return (
    <span
      className={classNames('truncate', text === null && 'text-muted')}
      title={text ?? undefined}
    >
      {text ?? none}
    </span>
  );
}

const columns: Record<ColumnName, Omit<Column, 'name'>> = {
  number: {
    title: 'Number',
    width: 84,
    sort: 'number',
    cell: ({ id }) => <span className="text-muted tabular-nums">#{id}</span>,
  },
  // The row draws its link itself: it is what has the focus.
  summary: { title: 'Summary', width: null, sort: 'summary', cell: () => null },
  client: {
    title: 'Client',
    width: 136,
    sort: 'client',
    cell: ({ clientName }) => <Words text={clientName} none="No client" />,
  },
  site: {
    title: 'Site',
    width: 128,
    sort: 'site',
    cell: ({ siteName }) => <Words text={siteName} none="No site" />,
  },
  user: {
    title: 'User',
    width: 144,
    sort: 'user',
    cell: ({ userName, isVip }) => (
      <>
        <Words text={userName} none="No user" />
        {isVip ? <VipMark /> : null}
      </>
    ),
  },
  priority: {
    title: 'Priority',
    width: 88,
    sort: 'priority',
    cell: ({ priorityName, priorityId }, book) => (
      <PriorityMark name={priorityName} urgency={book.urgencyOf(priorityId)} />
    ),
  },
  type: {
    title: 'Type',
    width: 128,
    sort: 'type',
    cell: ({ typeName }) => <Words text={typeName} none="No type" />,
  },
  category: {
    title: 'Category',
    width: 144,
    sort: 'category',
    cell: ({ category }) => <Words text={category} none="No category" />,
  },
  status: {
    title: 'Status',
    width: 140,
    sort: 'status',
    cell: ({ statusName, clientRepliedAt }) => (
      <>
        <Words text={statusName} none="" />
        {clientRepliedAt === null ? null : <ClientReplied />}
      </>
    ),
  },
  ball: {
    title: 'Ball with',
    width: 92,
    sort: 'ball',
    cell: (row) => <Words text={facetValue(row, 'ball').name} none="" />,
  },
  team: {
    title: 'Team',
    width: 120,
    sort: 'team',
    cell: ({ teamName }) => <Words text={teamName} none="No team" />,
  },
  agent: {
    title: 'Assignee',
    width: 124,
    sort: 'agent',
    cell: ({ agentName }) => <Words text={agentName} none="Unassigned" />,
  },
  occurred: {
    title: 'Created',
    width: 96,
    sort: 'occurred',
    cell: ({ occurredAt }) => (occurredAt === null ? null : <Age at={occurredAt} />),
  },
  touched: {
    title: 'Last touch',
    width: 96,
    sort: 'touched',
    cell: (row) => {
      const at = touchedLast(row);
      return at === null ? null : <Age at={at} />;
    },
  },
  sla: {
    title: 'SLA',
    width: 284,
    sort: 'due',
    cell: (row, book) => <TicketSla ticket={row} book={book} />,
  },
};

/** The facts a card shows, whatever columns one chose. */
export const cardColumns: readonly ColumnChoice[] = [...defaultColumns, 'touched' as const].map(
  (name) => ({ name, width: null }),
);

/** What a column is called. */
export function columnTitle(name: ColumnName): string {
  return columns[name].title;
}

/** What sorting by it is called. */
export function sortTitle(name: SortName): string {
  if (name === 'due') return 'What is due first';
  return Object.values(columns).find(({ sort }) => sort === name)?.title ?? name;
}

/**
 * The columns of a list, in order, with the widths one gave them; the summary is always among them. Where
 * nobody chose and there is little room, the assignee makes way for the rest.
 */
export function columnsOf(
  chosen: readonly ColumnChoice[] | null,
  room: 'cards' | 'few' | 'all' = 'all',
): Column[] {
  const wanted = chosen?.length
    ? chosen
    : defaultColumns
        .filter((name) => room !== 'few' || name !== 'agent')
        .map((name): ColumnChoice => ({ name, width: null }));
  const unique = wanted.filter(
    ({ name }, at) => wanted.findIndex((each) => each.name === name) === at,
  );
  const all = unique.some(({ name }) => name === 'summary')
    ? unique
    : [{ name: 'summary' as const, width: null }, ...unique];
  return all.map(({ name, width }) => ({
    ...columns[name],
    name,
    width: width ?? columns[name].width,
  }));
}

const SUMMARY_MIN = 200;
const SELECT_WIDTH = 36;

/** How wide the columns are at least, px. */
export function widthOf(shown: readonly Column[]): number {
  return shown.reduce((sum, { width }) => sum + (width ?? SUMMARY_MIN), SELECT_WIDTH);
}

/** The columns as CSS lays them out, after the one that selects. */
export function gridOf(shown: readonly Column[]): string {
  const tracks = shown.map(({ width }) =>
    width === null ? `minmax(${SUMMARY_MIN}px, 1fr)` : `${width}px`,
  );
  return [`${SELECT_WIDTH}px`, ...tracks].join(' ');
}
