import { columnNames, type ColumnChoice, type ColumnName } from '@/lib/contracts/columns';
import type { QueueQuestion } from '@/lib/contracts/queue';
import type { Instant } from '@/lib/domain/instant';
import { facetValue, type QueueEntry, type QueueRow } from '@/lib/domain/queue-entry';
import { clockToShow, ticketClocks } from '@/lib/domain/ticket-clocks';
import { touchedLast } from '@/lib/domain/ticket-standing';
import type { Desk } from './context';
import { csvLine } from './csv';
import { listMatching } from './list-queue';

type Cell = string | number | null;
type Column = {
  title: string;
  read: (row: QueueRow, time: (at: Instant | null) => string) => Cell;
};

const states = {
  breached: 'Late',
  'at-risk': 'At risk',
  'on-track': 'On track',
  paused: 'Paused',
  none: 'No target',
  missed: 'Missed',
  met: 'Met',
} as const;

const exported: Record<ColumnName, Column[]> = {
  number: [{ title: 'Number', read: (row) => row.id }],
  summary: [{ title: 'Summary', read: (row) => row.summary }],
  client: [{ title: 'Client', read: (row) => row.clientName }],
  site: [{ title: 'Site', read: (row) => row.siteName }],
  user: [{ title: 'User', read: (row) => row.userName }],
  priority: [{ title: 'Priority', read: (row) => row.priorityName }],
  type: [{ title: 'Type', read: (row) => row.typeName }],
  category: [{ title: 'Category', read: (row) => row.category }],
  status: [{ title: 'Status', read: (row) => row.statusName }],
  ball: [{ title: 'Ball with', read: (row) => facetValue(row, 'ball').name }],
  team: [{ title: 'Team', read: (row) => row.teamName }],
  agent: [{ title: 'Assignee', read: (row) => row.agentName }],
  occurred: [{ title: 'Created', read: (row, time) => time(row.occurredAt) }],
  touched: [{ title: 'Last touch', read: (row, time) => time(touchedLast(row)) }],
  sla: [
    { title: 'SLA', read: (row) => states[row.slaState] },
    {
      title: 'Due',
      read: (row, time) => time(clockToShow(ticketClocks(row, null)).facts.dueAt),
    },
  ],
};

const LINES_AT_ONCE = 500;
/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Instants as `2026-11-26 09:05` in one zone. */
function timesIn(zone: string): (at: Instant | null) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (at) => (at === null ? '' : format.format(at));
}

function* lines(entries: readonly QueueEntry[], columns: readonly Column[], zone: string) {
  const time = timesIn(zone);
  yield (
    BYTE_ORDER_MARK +
    csvLine(columns.map(({ title }) => (isTime(title) ? `${title} (${zone})` : title)))
  );
  for (let at = 0; at < entries.length; at += LINES_AT_ONCE) {
    yield entries
      .slice(at, at + LINES_AT_ONCE)
      .map(({ row }) => csvLine(columns.map(({ read }) => read(row, time))))
      .join('');
  }
}

const isTime = (title: string) => title === 'Created' || title === 'Last touch' || title === 'Due';

/**
 * A whole list as a CSV file, line by line as it is read: what this agent may see of it at this moment,
 * in the columns chosen (all of them where none are), times in `zone`.
 *
 * @throws HaloError where the tenant does not say what this agent may see.
 */
export async function exportQueue(
  desk: Desk,
  question: QueueQuestion,
  { columns, zone }: { columns: readonly ColumnChoice[] | null; zone: string },
): Promise<{ filename: string; body: ReadableStream<Uint8Array> }> {
  const entries = await listMatching(desk, question);
  const names = columns?.length ? columns.map(({ name }) => name) : columnNames;
  const rest = lines(
    entries,
    names.flatMap((name) => exported[name]),
    zone,
  );
  const encoder = new TextEncoder();
  const day = new Date(desk.now()).toISOString().slice(0, 10);
  return {
    filename: `tickets-${day}.csv`,
    body: new ReadableStream({
      pull(controller) {
        const { value, done } = rest.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
    }),
  };
}
