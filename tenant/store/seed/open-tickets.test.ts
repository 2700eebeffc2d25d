import { describe, expect, it } from 'vitest';
import { isPaused, isStopped } from './clock-facts';
import { generateDesk } from './generate';
import { DAY, instantOf, localTime } from './local-time';

const NOW = Date.parse('2026-11-24T10:20:00Z');
const desk = generateDesk(NOW);
const open = desk.drafts.flatMap((draft, index) => {
  const row = desk.tickets[index];
  return row && !isStopped(row.statusId) ? [{ draft, row }] : [];
});
const ofPace = (pace: string) => open.filter(({ draft }) => draft.origin?.scenario.pace === pace);

const ownWords = (html: string) =>
  html
    .replace(/<blockquote>.*<\/blockquote>/gs, '')
    .replace(/<br>|<\/p>/g, '. ')
    .replace(/<[^>]+>/g, '')
    .split(/[.?!:]\s+/)
    .filter((sentence) => sentence.split(' ').length > 4);

describe('the open tickets, read side by side', () => {
  it('are of many kinds, no more than three of each', () => {
    const counts = new Map<string, number>();
    for (const { draft } of open) {
      const kind = draft.origin?.scenario.key;
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(3);
  });

  it('never leave an outage, a server or an attack parked or from the day before yesterday', () => {
    for (const { draft, row } of ofPace('urgent')) {
      expect(isPaused(row.statusId)).toBe(false);
      expect(row.priorityId).toBeLessThanOrEqual(2);
      expect(NOW - draft.created).toBeLessThan(2 * DAY);
    }
  });

  it('are older than two weeks only where they wait for parts, a supplier or a date', () => {
    const old = open.filter(({ draft }) => draft.origin && NOW - draft.created > 14 * DAY);
    expect(old.length).toBeGreaterThan(5);
    expect(old.filter(({ draft }) => draft.origin?.scenario.pace !== 'patient')).toEqual([]);
  });

  it('are with whoever answered them', () => {
    const answered = open.filter(({ row }) => row.dateResponded);
    expect(answered.filter(({ row }) => row.agentId === null)).toEqual([]);
  });

  it('do not say the same sentence over and over', () => {
    const tickets = new Map<string, Set<number>>();
    for (const { draft } of open) {
      for (const row of draft.timeline.rows.filter(
        ({ outcome }) => outcome !== 'Acknowledgement',
      )) {
        for (const sentence of ownWords(row.note)) {
          if (/Service Desk · |^Status changed/.test(sentence)) continue;
          tickets.set(sentence, (tickets.get(sentence) ?? new Set()).add(draft.id));
        }
      }
    }
    const tooOften = [...tickets].filter(([, ids]) => ids.size / open.length > 0.03);
    expect(tooOften.map(([sentence]) => sentence)).toEqual([]);
  });

  it('have their starters and leavers ahead of them', () => {
    const dated = open.filter(({ draft }) =>
      ['new-starter', 'leaver'].includes(draft.origin?.scenario.key ?? ''),
    );
    const year = localTime(NOW).date.slice(0, 4);
    for (const { draft } of dated) {
      const { key } = draft.origin?.scenario ?? {};
      const day = draft.origin?.slots[key === 'leaver' ? 'leaveDay' : 'startDay'] ?? '';
      const at = Date.parse(`${day} ${year} UTC`);
      expect(at).toBeGreaterThan(instantOf(localTime(NOW).date, 0));
    }
  });

  it('log no more than a few minutes for a reminder', () => {
    const reminders = open.flatMap(({ draft }) =>
      draft.origin
        ? draft.timeline.rows.filter(
            ({ outcome, newStatusId }) => outcome === 'Email User' && newStatusId === null,
          )
        : [],
    );
    expect(reminders.length).toBeGreaterThan(20);
    expect(reminders.every(({ minutes }) => (minutes ?? 0) <= 6)).toBe(true);
  });
});
