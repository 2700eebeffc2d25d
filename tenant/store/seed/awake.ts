import { AGENT } from './agents';
import { addDays, DAY, instantOf, localTime } from './local-time';

const BEDTIME = 22 * 60;
const WAKING = 7 * 60;

/** An instant in the night moved to the evening before it, others left where they are. */
export function beforeBed(at: number): number {
  const { date, minute } = localTime(at);
  if (minute >= WAKING && minute < BEDTIME) return at;
  const evening = minute < WAKING ? addDays(date, -1) : date;
  return instantOf(evening, BEDTIME - 8 - (minute % 47)) + (at % 60_000);
}

/** An instant in the night moved to the morning after it, others left where they are. */
export function afterWaking(at: number): number {
  const { date, minute } = localTime(at);
  if (minute >= WAKING && minute < BEDTIME) return at;
  const morning = minute < WAKING ? date : addDays(date, 1);
  return instantOf(morning, WAKING + 6 + (minute % 47)) + (at % 60_000);
}

/** Whether the desk itself is manned: Monday to Friday, a quarter of an hour either side. */
export function isDeskManned(at: number): boolean {
  const { minute, weekday } = localTime(at);
  return weekday !== 0 && weekday !== 6 && minute >= 7 * 60 + 45 && minute <= 18 * 60 + 15;
}

const ROTA = [AGENT.yusuf, AGENT.tom, AGENT.daniel, AGENT.priya];

/** Who has the on-call phone out of hours: a week each, in turn. */
export function onCallAgent(at: number): number {
  return ROTA[Math.floor(at / (7 * DAY)) % ROTA.length] ?? AGENT.yusuf;
}

/** A time of day somebody would propose at an instant: "2", "half 10", "9 tomorrow". */
export function proposedTime(at: number): string {
  const { minute } = localTime(at);
  const hour = Math.ceil((minute + 40) / 60);
  const clock = (value: number) => String(((value + 11) % 12) + 1);
  if (hour < 8) return '9';
  if (hour > 16) return ['9 tomorrow', '10 tomorrow', 'half 9 tomorrow'][minute % 3] ?? '';
  return minute % 3 === 0 ? `half ${clock(hour)}` : clock(hour);
}
