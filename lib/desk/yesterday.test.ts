import { beforeEach, describe, expect, it } from 'vitest';
import { morningDesk, REVIEWED_AT, type MorningDesk } from '@/tests/support/review-desk';
import { setCause } from './causes';
import { readYesterday } from './yesterday';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let desk: MorningDesk;

beforeEach(async () => {
  desk = await morningDesk();
});

describe('what broke yesterday', () => {
  it('is told of open and of closed tickets, with why, of the teams that are asked for', async () => {
    desk.put(30, { resolutionDueAt: REVIEWED_AT - DAY });
    desk.put(31, {
      ...{ statusId: 9, role: 'closed', closedAt: REVIEWED_AT - HOUR, teamId: 5 },
      ...{ resolvedAt: REVIEWED_AT - HOUR, resolutionDueAt: REVIEWED_AT - DAY },
    });
    desk.put(32, { resolutionDueAt: REVIEWED_AT - 3 * DAY });
    await desk.office.read();
    await setCause(desk.as('maya'), { ticketId: 31, cause: 'parts' });
    const all = await readYesterday(desk.as('maya'), []);
    expect(all).toMatchObject({ from: REVIEWED_AT - DAY - 9 * HOUR, isWhole: true });
    expect(all.breaches.map(({ ticketId, cause }) => [ticketId, cause])).toEqual([
      [30, null],
      [31, 'parts'],
    ]);
    const { breaches } = await readYesterday(desk.as('maya'), [5]);
    expect(breaches.map(({ ticketId }) => ticketId)).toEqual([31]);
    await setCause(desk.as('maya'), { ticketId: 31, cause: null });
    expect((await readYesterday(desk.as('maya'), [])).breaches[1]).toMatchObject({ cause: null });
    const hidden = setCause(desk.as('maya'), { ticketId: 999, cause: 'skill' });
    await expect(hidden).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is not whole where more closed since than is read', async () => {
    for (let id = 1000; id < 1600; id += 1) {
      desk.put(id, { statusId: 9, role: 'closed', closedAt: REVIEWED_AT - HOUR });
    }
    expect(await readYesterday(desk.as('maya'), [])).toMatchObject({ isWhole: false });
    expect(desk.calls.filter((call) => call === 'closed')).toHaveLength(5);
  });
});
