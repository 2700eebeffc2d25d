// `npm run bench:working-time`: how fast working time is counted, beside two public libraries.
import {
  addWorkingTime,
  parseWorkingCalendar,
  workingTimeBetween,
  type Instant,
  type Interval,
  type WorkingCalendarJson,
} from '@/lib/domain/working-time';
import {
  dayjsLibrary,
  dueByWalking,
  momentLibrary,
  type BusinessTimeLibrary,
} from './business-time-libraries';

const DEADLINES_PER_SECOND = 200_000;
const TEN_YEARS_MS = 1;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const day = [
  ['08:00', '12:00'],
  ['12:45', '17:30'],
] as const;
const office: WorkingCalendarJson = {
  timeZone: 'UTC',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [
    ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-01', '2025-05-29', '2025-06-09'],
    ...['2025-10-03', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06'],
    ...['2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25', '2027-01-01', '2027-03-26'],
    ...['2027-03-29', '2027-05-06'],
  ],
};
const from = Date.UTC(2025, 0, 1);
const to = Date.UTC(2028, 0, 1);

/** The same numbers in every run: a linear congruential generator, 0..1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

type Task = { start: Instant; minutes: number; pauses: Interval[] };

function tasks(count: number): Task[] {
  const next = numbers(20_261_124);
  return Array.from({ length: count }, () => {
    const start = Math.floor((from + next() * (to - from)) / MINUTE) * MINUTE;
    const pauses = [1, 2, 3].map((each) => {
      const begins = start + Math.floor(each * 5 * HOUR * next());
      return { from: begins, to: begins + Math.floor(3 * HOUR * next()) };
    });
    return { start, minutes: 15 + Math.floor(next() * (24 * 60 - 15)), pauses };
  });
}

/** The best of five runs over all tasks after one to warm up, per second. */
function perSecond(work: readonly Task[], run: (task: Task) => number): number {
  let best = 0;
  for (let round = 0; round < 6; round += 1) {
    let sum = 0;
    const began = performance.now();
    for (const task of work) sum += run(task);
    const seconds = (performance.now() - began) / 1_000;
    if (!Number.isFinite(sum)) throw new Error('A deadline is no number');
    if (round > 0) best = Math.max(best, work.length / seconds);
  }
  return best;
}

function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

function spread(readings: readonly number[]): string {
  const sorted = readings.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(3);
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)} ms`;
}

let missed = 0;
function report(what: string, figure: string, isMet: boolean | null = null): void {
  const verdict = isMet === null ? '' : isMet ? '  within budget' : '  OVER BUDGET';
  if (isMet === false) missed += 1;
  console.log(`  ${what.padEnd(52)} ${figure}${verdict}`);
}

function rates(): void {
  console.log(`Per second, one core; budget ${DEADLINES_PER_SECOND.toLocaleString('en')}`);
  const work = tasks(200_000);
  for (const timeZone of ['UTC', 'Europe/Berlin']) {
    const calendar = parseWorkingCalendar({ ...office, timeZone });
    const rate = (what: string, run: (task: Task) => number) => {
      const found = perSecond(work, run);
      const figure = Math.round(found).toLocaleString('en').padStart(11);
      report(`${what}, ${timeZone}`, figure, found >= DEADLINES_PER_SECOND);
    };
    rate('deadlines', ({ start, minutes }) => addWorkingTime(calendar, start, minutes * MINUTE));
    rate('deadlines with three pauses', ({ start, minutes, pauses }) =>
      addWorkingTime(calendar, start, minutes * MINUTE, pauses),
    );
    rate('working time between', ({ start, minutes }) =>
      workingTimeBetween(calendar, start, start + minutes * MINUTE * 4),
    );
  }
}

function tenYears(first: number): void {
  console.log(`\nA span of ten years; budget ${TEN_YEARS_MS} ms at p95`);
  const start = Date.UTC(2026, 10, 24, 9);
  const end = Date.UTC(2036, 10, 24, 9);
  const spanOf = (timeZone: string) => {
    const calendar = parseWorkingCalendar({ ...office, timeZone });
    return () => addWorkingTime(calendar, start, workingTimeBetween(calendar, start, end));
  };
  const readings = (what: string, taken: number[]) => {
    const sorted = taken.toSorted((a, b) => a - b);
    const p95 = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? Infinity;
    report(what, spread(taken), p95 <= TEN_YEARS_MS);
  };
  const kept = spanOf('Europe/Berlin');
  kept();
  const each = (run: (index: number) => unknown) =>
    Array.from({ length: 400 }, (_, index) => timed(() => run(index)));
  readings('there and back, a calendar in use', each(kept));
  readings(
    'there and back, a calendar just read',
    each(() => spanOf('Europe/Berlin')()),
  );
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'Europe/Berlin');
  const firstUses = zones.map((zone) => timed(() => spanOf(zone)()));
  report(`a calendar and a zone never seen (${zones.length} zones)`, spread(firstUses));
  report('the very first call of this process', `${first.toFixed(3)} ms`);
}

/** Judges each deadline that differs by walking to it minute by minute. */
function compare(library: BusinessTimeLibrary): void {
  console.log(`\n${library.name}`);
  const calendar = parseWorkingCalendar(office);
  const work = tasks(3_000);
  const verdicts = { equal: 0, halyard: 0, library: 0, neither: 0 };
  const shown: string[] = [];
  const text = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  for (const { start, minutes } of work) {
    const ours = addWorkingTime(calendar, start, minutes * MINUTE);
    const theirs = library.due(start, minutes);
    const right = ours === theirs ? ours : dueByWalking(office, start, minutes);
    const who =
      ours === theirs
        ? 'equal'
        : right === ours
          ? 'halyard'
          : right === theirs
            ? 'library'
            : 'neither';
    verdicts[who] += 1;
    if (who === 'equal' || shown.length >= 3) continue;
    shown.push(
      `${text(start)} + ${minutes} min: ours ${text(ours)}, theirs ${text(theirs)}, walked ${text(right)}`,
    );
  }
  report('deadlines equal', `${verdicts.equal} of ${work.length}`);
  report('of the others, walked minute by minute: ours right', `${verdicts.halyard}`);
  report('theirs right', `${verdicts.library}`, verdicts.library === 0);
  report('neither right', `${verdicts.neither}`, verdicts.neither === 0);
  for (const line of shown) console.log(`    ${line}`);

  let equal = 0;
  for (const { start, minutes } of work) {
    const due = addWorkingTime(calendar, start, minutes * MINUTE);
    if (library.between(start, due) === minutes) equal += 1;
  }
  report('and back again, the minutes of the target', `${equal} of ${work.length}`);

  const some = work.slice(0, 1_000);
  const speed = some.length / (timed(() => some.map((t) => library.due(t.start, t.minutes))) / 1e3);
  const ours = perSecond(tasks(200_000), (task) =>
    addWorkingTime(calendar, task.start, task.minutes * MINUTE),
  );
  report('deadlines per second', Math.round(speed).toLocaleString('en'));
  report('ours are faster by', `${Math.round(ours / speed).toLocaleString('en')} times`);
  const start = Date.UTC(2026, 10, 24, 9);
  const minutes = (workingTimeBetween(calendar, start, start + 3_653 * DAY) / MINUTE) | 0;
  report('a deadline in ten years', `${timed(() => library.due(start, minutes)).toFixed(0)} ms`);
}

if (new Date(from).getTimezoneOffset() !== 0 || new Date(2026, 6, 1).getTimezoneOffset() !== 0) {
  throw new Error('The libraries count in the zone of the process: run this with TZ=UTC');
}
const first = timed(() => {
  const calendar = parseWorkingCalendar({ ...office, timeZone: 'Europe/Berlin' });
  return workingTimeBetween(calendar, Date.UTC(2026, 10, 24, 9), Date.UTC(2036, 10, 24, 9));
});
rates();
tenYears(first);
compare(dayjsLibrary(office));
compare(momentLibrary(office));
console.log(missed === 0 ? '\nAll within budget.' : `\n${missed} over budget.`);
process.exitCode = missed === 0 ? 0 : 1;
