import { unknownChoice } from '@/tenant/problem';
import {
  computeClock,
  type ClockColumns,
  type ClockFacts,
  type ClockMode,
} from '@/tenant/sla/clock';
import {
  findCalendar,
  findPriority,
  type Reference,
  type StatusRow,
} from '@/tenant/store/reference';

const MINUTE_MS = 60_000;

/** What the resolution clock does in a status, with or without a hold on top. */
export function clockMode(status: StatusRow, isHeld: boolean): ClockMode {
  return status.clock === 'runs' && isHeld ? 'paused' : status.clock;
}

/** The clock's columns under an SLA and a priority. Throws 400 where that SLA has no such priority. */
export function clockUnder(
  reference: Reference,
  { slaId, priorityId }: { slaId: number; priorityId: number },
  facts: ClockFacts,
): ClockColumns {
  const targets = findPriority(reference, slaId, priorityId);
  const calendar = findCalendar(reference, slaId, priorityId);
  if (targets === null) throw unknownChoice('priority_id');
  if (calendar === null) throw new Error(`SLA ${slaId} has no workday`);
  return computeClock(facts, {
    responseMs: targets.responseMinutes * MINUTE_MS,
    fixMs: targets.fixMinutes * MINUTE_MS,
    calendar,
  });
}
