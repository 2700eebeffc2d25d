import { describe, expect, it } from 'vitest';
import { noFilter } from '@/lib/domain/queue-filter';
import { HaloError } from '@/lib/halo/errors';
import { queueDesk } from '@/tests/support/queue-desk';
import { dueFirst, entriesOf, queueRow, wholeQueue } from '@/tests/support/queue-sample';
import { listMatching, listQueue, PAGE_SIZE } from './list-queue';

const NOW = Date.UTC(2026, 10, 24, 9);
const rows = Array.from({ length: 250 }, (_, at) =>
  queueRow({
    id: at + 1,
    resolutionDueAt: NOW + at,
    clientId: 1 + (at % 3),
    teamId: at % 2 || null,
  }),
);
const desk = queueDesk(entriesOf(rows), NOW);

describe('the list of open tickets', () => {
  it('comes in pages of a hundred, with what holds for all of it', async () => {
    const first = await listQueue(desk, wholeQueue);
    expect(first).toMatchObject({ page: 1, pageSize: PAGE_SIZE, matched: 250, total: 250 });
    expect(first).toMatchObject({ serverNow: NOW, version: 'a.7', health: desk.live.health() });
    expect(first.rows.map(({ id }) => id)).toEqual(rows.slice(0, 100).map(({ id }) => id));
    const last = await listQueue(desk, { ...wholeQueue, page: 99 });
    expect(last).toMatchObject({ page: 3, matched: 250 });
    expect(last.rows).toHaveLength(50);
  });

  it('counts statuses in the order of the workflow, priorities by their urgency', async () => {
    const kinds = [
      queueRow({ id: 1, statusId: 31, statusName: 'Invoiced', priorityId: 88, priorityName: 'A' }),
      queueRow({
        id: 2,
        statusId: 8,
        statusName: 'Resolved',
        priorityId: null,
        priorityName: null,
      }),
      queueRow({ id: 3, statusId: 1, statusName: 'New', priorityId: 3, priorityName: 'Medium' }),
      queueRow({ id: 4, statusId: 77, statusName: 'Alien', teamId: 5, teamName: 'Alpha' }),
    ];
    const { facets } = await listQueue(queueDesk(entriesOf(kinds), NOW), wholeQueue);
    expect(facets.status.map(({ name }) => name)).toEqual(['New', 'Resolved', 'Invoiced', 'Alien']);
    expect(facets.priority.map(({ id }) => id)).toEqual([3, 0, 88]);
    expect(facets.team.map(({ name }) => name)).toEqual(['Alpha', 'Service Desk']);
  });

  it('is, page by page, what works on the whole of it gets', async () => {
    const question = {
      filter: { ...noFilter, client: [1, 3] },
      order: { ...dueFirst, sort: 'number', descending: true, group: 'team' } as const,
    };
    const pages = await Promise.all([1, 2].map((page) => listQueue(desk, { ...question, page })));
    const whole = await listMatching(desk, question);
    expect(whole.map(({ row }) => row)).toEqual(pages.flatMap((page) => page.rows));
    expect(whole).toHaveLength(pages[0]?.matched ?? NaN);
  });

  it('is refused where the tenant does not say what the agent may see', async () => {
    const list = () => Promise.reject(new HaloError('unavailable', 'HaloPSA does not answer.'));
    const blind = { ...desk, live: { ...desk.live, list } };
    await expect(listQueue(blind, wholeQueue)).rejects.toThrow('HaloPSA does not answer.');
    await expect(listMatching(blind, wholeQueue)).rejects.toThrow('HaloPSA does not answer.');
  });
});
