import { expect, it } from 'vitest';
import { entriesOf, queueRow } from '@/tests/support/queue-sample';
import { queueDesk } from '@/tests/support/queue-desk';
import { findOpenDuplicates } from './find-duplicates';

const NOW = Date.UTC(2026, 10, 24, 9);
const find = (rows: Parameters<typeof queueRow>[0][], summary = 'Cannot connect Outlook') =>
  findOpenDuplicates(queueDesk(entriesOf(rows.map((row) => queueRow(row))), NOW), {
    client: 1,
    summary,
  });

it('possible duplicates are open tickets of that client that say the same, best first', async () => {
  const { duplicates, serverNow } = await find([
    { id: 1, summary: 'Printer jam' },
    { id: 2, summary: 'Outlook not connecting since the update' },
    { id: 3, summary: 'Outlook not connecting' },
    { id: 4, summary: 'Outlook not connecting', clientId: 2 },
    { id: 5, summary: 'Outlook not connecting', role: 'resolved' },
    { id: 6, summary: 'Outlook not connecting', mergedIntoId: 3 },
  ]);
  expect(duplicates.map(({ ticket }) => ticket.id)).toEqual([3, 2]);
  expect(duplicates[0]?.score).toBeGreaterThan(duplicates[1]?.score ?? 1);
  expect(serverNow).toBe(NOW);
});

it('possible duplicates are five at most, and none while nothing is said', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    id: at + 1,
    summary: 'Outlook not connecting',
  }));
  expect((await find(many)).duplicates).toHaveLength(5);
  expect((await find(many, '')).duplicates).toEqual([]);
});
