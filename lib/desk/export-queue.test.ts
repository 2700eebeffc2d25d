import { describe, expect, it } from 'vitest';
import type { ColumnChoice, ColumnName } from '@/lib/contracts/columns';
import { noFilter } from '@/lib/domain/queue-filter';
import { QueueEntry, type QueueRow } from '@/lib/domain/queue-entry';
import { queueDesk } from '@/tests/support/queue-desk';
import { dueFirst, entriesOf, queueRow, wholeQueue } from '@/tests/support/queue-sample';
import { exportQueue } from './export-queue';

const NOW = Date.UTC(2026, 10, 24, 23, 30);

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const columns = (...names: ColumnName[]): ColumnChoice[] =>
  names.map((name) => ({ name, width: null }));

async function chunksOf(
  rows: readonly QueueRow[],
  { zone = 'UTC', cols = null as ColumnChoice[] | null, question = wholeQueue } = {},
) {
  const { body } = await exportQueue(queueDesk(entriesOf(rows), NOW), question, {
    columns: cols,
    zone,
  });
  const chunks: string[] = [];
  for await (const chunk of body) chunks.push(decoder.decode(chunk));
  return chunks;
}
const textOf = async (...asked: Parameters<typeof chunksOf>) => (await chunksOf(...asked)).join('');

describe('a list as a CSV file', () => {
  const row = queueRow(
    {
      id: 42,
      summary: '=1+1, "quoted"',
      siteName: 'Main Street',
      category: 'Email > Outlook',
      role: 'waiting-client',
      statusName: 'Waiting on Client',
      occurredAt: Date.UTC(2026, 10, 24, 8, 5),
      lastActionAt: Date.UTC(2026, 10, 24, 23, 15),
      resolutionDueAt: Date.UTC(2026, 10, 25, 9),
    },
    { slaState: 'at-risk' },
  );

  it('has every column, the times of one zone, and says that it is UTF-8', async () => {
    expect(await textOf([row], { zone: 'Europe/Berlin' })).toBe(
      [
        '\ufeffNumber,Summary,Client,Site,User,Priority,Type,Category,Status,Ball with,Team,Assignee',
        ',Created (Europe/Berlin),Last touch (Europe/Berlin),SLA,Due (Europe/Berlin)\r\n',
        `42,"'=1+1, ""quoted""",Northwind,Main Street,Ana Ruiz,Medium,Incident,Email > Outlook`,
        ',Waiting on Client,Client,Service Desk,Sam Okafor',
        ',2026-11-24 09:05,2026-11-25 00:15,At risk,2026-11-25 10:00\r\n',
      ].join(''),
    );
  });

  it('has the columns that are shown, in their order', async () => {
    const cols: ColumnChoice[] = [{ name: 'agent', width: 90 }, ...columns('sla', 'number')];
    expect(await textOf([row], { cols })).toBe(
      '\ufeffAssignee,SLA,Due (UTC),Number\r\nSam Okafor,At risk,2026-11-25 09:00,42\r\n',
    );
  });

  it('has all columns where none is chosen', async () => {
    expect(await textOf([row], { cols: [] })).toBe(await textOf([row]));
  });

  it('leaves empty what a ticket does not have', async () => {
    const bare = queueRow({ id: 1, agentId: null, agentName: null, typeName: null });
    const cols = columns('number', 'site', 'agent', 'type', 'occurred', 'sla');
    expect(await textOf([bare], { cols })).toBe(
      '\ufeffNumber,Site,Assignee,Type,Created (UTC),SLA,Due (UTC)\r\n1,,,,,On track,\r\n',
    );
  });

  it('is what the list shows: narrowed, sorted and parted alike', async () => {
    const rows = [
      queueRow({ id: 1, teamId: 2, teamName: 'Network', summary: 'b' }),
      queueRow({ id: 2, teamId: 1, summary: 'c' }),
      queueRow({ id: 3, teamId: 1, summary: 'a' }),
      queueRow({ id: 4, teamId: 9, summary: 'a' }),
    ];
    const question = {
      filter: { ...noFilter, team: [1, 2] },
      order: { ...dueFirst, sort: 'summary', descending: true, group: 'team' } as const,
      page: 1,
    };
    const text = await textOf(rows, { question, cols: columns('number') });
    expect(text).toBe('\ufeffNumber\r\n1\r\n2\r\n3\r\n');
  });

  it('of nothing is its heading', async () => {
    expect(await textOf([], { cols: columns('number') })).toBe('\ufeffNumber\r\n');
  });

  it('of 10,000 tickets comes in pieces of at most 500 lines, each ticket once', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => queueRow({ id: at + 1 }));
    const [heading, ...chunks] = await chunksOf(rows, { cols: columns('number', 'summary') });
    expect(heading).toBe('\ufeffNumber,Summary\r\n');
    expect(chunks).toHaveLength(20);
    const lines = chunks.flatMap((chunk) => chunk.trimEnd().split('\r\n'));
    expect(lines).toEqual(rows.map(({ id }) => `${id},Outlook not connecting`));
  });

  it('is named by its day, and written only as far as somebody reads it', async () => {
    let written = 0;
    const entries = Array.from({ length: 5_000 }, (_, at) => {
      const row = queueRow({ id: at + 1 });
      const read = () => {
        written += 1;
        return row;
      };
      return Object.defineProperty(new QueueEntry(row), 'row', { get: read });
    });
    const shown = { columns: columns('number'), zone: 'UTC' };
    const { filename, body } = await exportQueue(queueDesk(entries, NOW), wholeQueue, shown);
    expect(filename).toBe('tickets-2026-11-24.csv');
    const reader = body.getReader();
    for (let chunk = 0; chunk < 3; chunk += 1) await reader.read();
    await reader.cancel();
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThanOrEqual(1_500);
  });
});
