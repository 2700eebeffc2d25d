import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '@/lib/domain/ticket';
import { morningDesk, refused, type MorningDesk } from '@/tests/support/review-desk';
import { exportMinutes } from './minutes-csv';
import { listReviews, readMinutes } from './review-log';

let desk: MorningDesk;

beforeEach(async () => {
  desk = await morningDesk();
});

async function close(id: number, over: Partial<Ticket> = {}): Promise<void> {
  const closed = { statusId: 9, statusName: 'Closed', role: 'closed' as const };
  desk.tenant.put({ id, ...closed, closedAt: desk.clock.now, ...over });
  // As the tenant is read again: what is closed is in no list.
  await desk.office.read();
}

describe('the log of reviews', () => {
  it('has the minutes of each, without what a decision was about where the tenant does not show that', async () => {
    await desk.press(1, { kind: 'comment', note: 'Call =them' });
    const { decision } = await desk.press(2, { kind: 'accept', cause: 'skill' }, 'ola');
    const { reviews } = await listReviews(desk.as('ola'));
    expect(reviews).toMatchObject([{ id: decision.reviewId, decisions: 2, open: 2 }]);
    const minutes = await readMinutes(desk.as('ola'), decision.reviewId);
    expect(minutes.decisions).toMatchObject([{ summary: 'Ticket 1' }, { summary: 'Ticket 2' }]);

    desk.tenant.delete(1);
    const hidden = await readMinutes(desk.without(1, 'ola'), decision.reviewId);
    expect(hidden.decisions).toMatchObject([
      { ticketId: 1, summary: '', clientName: null, note: '' },
      { summary: 'Ticket 2' },
    ]);
    const own = await readMinutes(desk.without(1, 'maya'), decision.reviewId);
    expect(own.decisions).toMatchObject([{ summary: 'Ticket 1' }, { summary: 'Ticket 2' }]);
    const gone = readMinutes(desk.as('maya'), crypto.randomUUID());
    await expect(gone).rejects.toMatchObject({ code: 'review-gone' });
  });

  it('shows a ticket that was closed since to whom the tenant shows it', async () => {
    const { decision } = await desk.press(1, { kind: 'comment', note: 'Call them' });
    await close(1);
    const { decisions } = await readMinutes(desk.without(1, 'ola'), decision.reviewId);
    expect(decisions).toMatchObject([{ summary: 'Ticket 1' }]);
    desk.fail({ call: 'ids', when: 'before', error: refused });
    const unsure = await readMinutes(desk.without(1, 'ola'), decision.reviewId);
    expect(unsure.decisions).toMatchObject([{ summary: '' }]);
  });

  it('goes into a file a spreadsheet reads, in the zone of who reads it, and runs nothing there', async () => {
    const { decision } = await desk.press(1, { kind: 'comment', note: '=HYPERLINK("//evil")' });
    const { filename, text } = await exportMinutes(
      desk.as('maya'),
      decision.reviewId,
      'Europe/Berlin',
    );
    expect(filename).toBe('review-2026-11-25.csv');
    const [head, line] = text.split('\r\n');
    expect(head?.startsWith('\ufeffNumber,Summary,Client,Part')).toBe(true);
    expect(head).toContain('Due (ISO 8601),Due (Europe/Berlin)');
    expect(line).toContain(
      `1,Ticket 1,Northwind,Late,Comment,,,"'=HYPERLINK(""//evil"")",Priya Nair,2026-11-25T12:00:00.000Z,2026-11-25 13:00,Maya Berg,`,
    );
  });
});
