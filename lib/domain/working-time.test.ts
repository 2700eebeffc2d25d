import { describe, expect, test } from 'vitest';
import file from '@/tests/cases/working-time.json';
import {
  addWorkingTime,
  isWorkingTime,
  nextWorkingInstant,
  parseWorkingCalendar,
  workingTimeBetween,
  type Interval,
} from './working-time';

type Case = { id: string; tags: string[]; calendar: unknown } & (
  | {
      kind: 'deadline';
      start: string;
      targetSeconds: number;
      pauses?: Pause[];
      expected: { deadline: string };
    }
  | {
      kind: 'elapsed';
      start: string;
      end: string;
      pauses?: Pause[];
      expected: { elapsedSeconds: number };
    }
  | { kind: 'active'; instant: string; expected: { active: boolean } }
  | { kind: 'next_open'; start: string; expected: { instant: string } }
);
type Pause = { from: string; to: string };

const at = Date.parse;
const iso = (instant: number) => new Date(instant).toISOString();
const pausesOf = (pauses: Pause[] = []): Interval[] =>
  pauses.map(({ from, to }) => ({ from: at(from), to: at(to) }));
const cases = file.cases as Case[];
const titled = cases.map((each) => [`${each.id} (${each.kind}: ${each.tags.join(', ')})`, each]);

describe('other desks agree on', () => {
  test('a table that has all its cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(121);
  });

  test.each(titled as [string, Case][])('%s', (_, each) => {
    const calendar = parseWorkingCalendar(each.calendar);
    switch (each.kind) {
      case 'deadline':
        return expect(
          iso(
            addWorkingTime(
              calendar,
              at(each.start),
              each.targetSeconds * 1000,
              pausesOf(each.pauses),
            ),
          ),
        ).toBe(iso(at(each.expected.deadline)));
      case 'elapsed':
        return expect(
          workingTimeBetween(calendar, at(each.start), at(each.end), pausesOf(each.pauses)) / 1000,
        ).toBe(each.expected.elapsedSeconds);
      case 'active':
        return expect(isWorkingTime(calendar, at(each.instant))).toBe(each.expected.active);
      case 'next_open':
        return expect(iso(nextWorkingInstant(calendar, at(each.start)))).toBe(
          iso(at(each.expected.instant)),
        );
    }
  });
});
