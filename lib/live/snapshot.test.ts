import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { queueRow } from '@/tests/support/queue-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import type { TicketChange } from '@/lib/domain/queue-entry';
import { slaBook } from '@/lib/domain/sla-book';
import { byDueFirst } from '@/lib/domain/ticket-clocks';
import type { Ticket } from '@/lib/domain/ticket';
import { createSnapshot } from './snapshot';

const NOW = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const reading = (over: Partial<Ticket>, askedAt = NOW) => ({
  ticket: ticketWith({ updatedAt: NOW, ...over }),
  askedAt,
});
const told = (changes: TicketChange[]) =>
  changes.map(({ before, after }) => [before?.summary ?? null, after?.summary ?? null]);

describe('the snapshot of the desk', () => {
  it('tells what each reading changed, and nothing where it changed nothing', () => {
    const snapshot = createSnapshot();
    expect(told(snapshot.take([reading({ id: 1, summary: 'A' })], NOW))).toEqual([[null, 'A']]);
    expect(snapshot.take([reading({ id: 1, summary: 'A' }, NOW + 1)], NOW)).toEqual([]);
    const again = reading({ id: 1, summary: 'B', updatedAt: NOW + 1 }, NOW + 2);
    expect(told(snapshot.take([again], NOW))).toEqual([['A', 'B']]);
    const closed = reading({ id: 1, role: 'closed', updatedAt: NOW + 3 }, NOW + 4);
    expect(told(snapshot.take([closed], NOW))).toEqual([['B', null]]);
    expect(snapshot.size()).toBe(0);
  });

  it('is not put back by a reading that arrives late', () => {
    const snapshot = createSnapshot();
    const early = reading({ id: 1, summary: 'Early', updatedAt: NOW }, NOW);
    const late = reading({ id: 1, summary: 'Late', updatedAt: NOW + 10 }, NOW + 5);
    snapshot.take([late], NOW);
    expect(snapshot.take([early], NOW)).toEqual([]);
    // Within one tick of the tenant's clock the later question has the later answer.
    const same = reading({ id: 1, summary: 'Older question', updatedAt: NOW + 10 }, NOW + 4);
    expect(snapshot.take([same], NOW)).toEqual([]);
    expect(snapshot.get(1)?.summary).toBe('Late');
  });

  it('does not bring a closed ticket back by a reading from before it was closed', () => {
    const snapshot = createSnapshot();
    snapshot.take([reading({ id: 1 })], NOW);
    snapshot.take([reading({ id: 1, role: 'closed', updatedAt: NOW + 5 }, NOW + 5)], NOW + 5);
    expect(snapshot.take([reading({ id: 1 }, NOW + 1)], NOW + 6)).toEqual([]);
    expect(snapshot.size()).toBe(0);
    const reopened = reading({ id: 1, updatedAt: NOW + 9 }, NOW + 9);
    expect(snapshot.take([reopened], NOW + 9)).toHaveLength(1);
  });

  it('lists no merged ticket, and keeps no details', () => {
    const snapshot = createSnapshot();
    snapshot.take([reading({ id: 1, mergedIntoId: 2 }), reading({ id: 2, detailsHtml: 'x' })], NOW);
    expect([...snapshot.ids()]).toEqual([2]);
    expect(snapshot.get(2)?.detailsHtml).toBeNull();
  });

  it('takes out what the tenant no longer has, unless something newer is known of it', () => {
    const snapshot = createSnapshot();
    snapshot.take([reading({ id: 1 }, NOW), reading({ id: 2 }, NOW + 10)], NOW);
    expect(snapshot.remove([1, 2, 3], NOW + 5)).toMatchObject([{ before: { id: 1 }, after: null }]);
    expect([...snapshot.ids()]).toEqual([2]);
  });

  it('keeps the order of what is due first through any sequence of changes', () => {
    const over = fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      role: fc.constantFrom('in-progress' as const, 'on-hold' as const, 'closed' as const),
      resolutionDueAt: fc.option(fc.integer({ min: NOW, max: NOW + 20 }), { nil: null }),
      updatedAt: fc.integer({ min: NOW, max: NOW + 20 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(over, { maxLength: 5 }), { maxLength: 10 }), (batches) => {
        const snapshot = createSnapshot();
        batches.forEach((batch, at) => {
          snapshot.take(
            batch.map((each) => reading(each, NOW + at)),
            NOW,
          );
          const rows = snapshot.entries().map(({ row }) => row);
          expect(rows.map(({ id }) => id)).toEqual(rows.toSorted(byDueFirst).map(({ id }) => id));
          expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(snapshot.ids()));
          expect(rows).toEqual(rows.map(({ id }) => snapshot.get(id)));
        });
      }),
    );
  });

  it('turns rows amber and red by time alone, each once, at the right moment', () => {
    const snapshot = createSnapshot();
    const dueAt = NOW + 2 * HOUR;
    snapshot.take(
      [reading({ id: 1, resolutionDueAt: dueAt, respondedAt: NOW }), reading({ id: 2 })],
      NOW,
    );
    expect(snapshot.get(1)?.slaState).toBe('on-track');
    expect(snapshot.nextMoveAt()).toBe(dueAt - HOUR + 1);
    expect(snapshot.passTime(dueAt - HOUR)).toEqual([]);
    expect(snapshot.passTime(dueAt - HOUR + 1)).toMatchObject([
      { before: { slaState: 'on-track' }, after: { id: 1, slaState: 'at-risk' } },
    ]);
    expect(snapshot.nextMoveAt()).toBe(dueAt + 1);
    expect(snapshot.passTime(dueAt + 1)).toMatchObject([{ after: { slaState: 'breached' } }]);
    expect(snapshot.nextMoveAt()).toBe(Infinity);
    expect(snapshot.entries()[0]?.row.slaState).toBe('breached');
  });

  it('reads all clocks anew when the targets change', () => {
    const snapshot = createSnapshot();
    const dueAt = NOW + 30 * MINUTE;
    snapshot.take([reading({ id: 1, resolutionDueAt: dueAt, respondedAt: NOW })], NOW);
    expect(snapshot.get(1)?.slaState).toBe('at-risk');
    const short = { responseMs: HOUR, resolutionMs: HOUR };
    const book = slaBook({
      ...smallTenantLookups(),
      priorities: [{ priorityId: 3, slaId: null, name: 'Medium', workdayId: null, ...short }],
    });
    expect(snapshot.setBook(book, NOW)).toMatchObject([{ after: { slaState: 'on-track' } }]);
  });

  it('tells when a parked ticket is to be looked at again, and when a worked one lies untouched', () => {
    const snapshot = createSnapshot();
    const parked = reading({ id: 1, role: 'waiting-client', lastActionAt: NOW });
    const worked = reading({ id: 2, lastActionAt: NOW });
    snapshot.take([parked, worked, reading({ id: 3, role: 'resolved', lastActionAt: NOW })], NOW);
    expect(snapshot.nextMoveAt()).toBe(NOW + 2 * DAY);
    expect(snapshot.passTime(NOW + 2 * DAY - 1)).toEqual([]);
    expect(snapshot.passTime(NOW + 2 * DAY)).toMatchObject([
      { before: { isUntouched: false }, after: { id: 2, isUntouched: true, isWakeUpDue: false } },
    ]);
    expect(snapshot.passTime(NOW + 3 * DAY)).toMatchObject([
      { before: { isWakeUpDue: false }, after: { id: 1, isWakeUpDue: true, isUntouched: false } },
    ]);
    expect(snapshot.nextMoveAt()).toBe(Infinity);
    const marked = snapshot.entries().filter(({ marks }) => marks > 0);
    expect(marked.map(({ id }) => id)).toEqual([2, 1]);
    const touched = reading({ id: 2, lastActionAt: NOW + 3 * DAY, updatedAt: NOW + 1 });
    expect(snapshot.take([touched], NOW + 3 * DAY)).toMatchObject([
      { before: { isUntouched: true }, after: { isUntouched: false } },
    ]);
    expect(snapshot.nextMoveAt()).toBe(NOW + 5 * DAY);
  });

  it('tells of the clock that a list does not show, too', () => {
    const snapshot = createSnapshot();
    const late = { responseDueAt: NOW + 4 * HOUR, resolutionDueAt: NOW + 2 * HOUR };
    snapshot.take([reading({ id: 1, ...late })], NOW);
    expect(snapshot.get(1)).toMatchObject({ slaState: 'on-track', responseSla: 'on-track' });
    snapshot.passTime(NOW + 2 * HOUR + 1);
    const answered = { slaState: 'breached', responseSla: 'on-track', resolutionSla: 'breached' };
    expect(snapshot.get(1)).toMatchObject(answered);
    expect(snapshot.passTime(NOW + 4 * HOUR + 1)).toMatchObject([
      { before: answered, after: { ...answered, responseSla: 'breached' } },
    ]);
  });

  it('counts working days by the hours it is given, from then on', () => {
    const snapshot = createSnapshot();
    const friday = Date.UTC(2026, 10, 27, 10);
    snapshot.take([reading({ id: 1, slaId: 2, lastActionAt: friday })], friday);
    expect(snapshot.nextMoveAt()).toBe(friday + 2 * DAY);
    const hours: [string, string][] = [['09:00', '17:00']];
    const weekly = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
    const book = slaBook({
      ...smallTenantLookups(),
      calendars: [{ workdayId: 1, name: 'Office', calendar: { timeZone: 'UTC', weekly } }],
    });
    const sunday = friday + 2 * DAY;
    expect(snapshot.passTime(sunday)).toMatchObject([{ after: { isUntouched: true } }]);
    expect(snapshot.setBook(book, sunday)).toMatchObject([{ after: { isUntouched: false } }]);
    expect(snapshot.nextMoveAt()).toBe(friday + 4 * DAY);
  });

  it('stands anew what was kept with an older standing', () => {
    const snapshot = createSnapshot();
    const kept = queueRow(
      { id: 1, lastActionAt: NOW },
      { slaState: 'breached', isUntouched: true },
    );
    snapshot.replace([{ ticket: kept, askedAt: NOW }], NOW);
    expect(snapshot.get(1)).toMatchObject({ slaState: 'none', isUntouched: false });
  });
});
