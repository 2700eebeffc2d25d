import { addWorkingTime, workingTimeBetween } from '@/lib/domain/working-time';
import type { Calendar, Calendars, Pause } from './calendars';
import { SLA, STATUS, targetsOf } from './desk-settings';
import { MINUTE } from './local-time';

export type StatusMoment = { at: number; status: number };

export type ClockFacts = {
  respondByDate: number | null;
  fixByDate: number | null;
  heldSince: number | null;
  remainingMs: number | null;
  pauses: Pause[];
};

const PAUSED: number[] = [STATUS.onHold, STATUS.waitingClient, STATUS.waitingThirdParty];
const STOPPED: number[] = [STATUS.resolved, STATUS.closed];

/** Whether the resolution clock stands still in a status. */
export function isPaused(status: number): boolean {
  return PAUSED.includes(status);
}

/** Whether a status ends the resolution clock. */
export function isStopped(status: number): boolean {
  return STOPPED.includes(status);
}

/** The calendar a ticket's clocks are counted in: a Critical runs around the clock. */
export function clockCalendar(calendars: Calendars, slaId: number, priorityId: number): Calendar {
  return slaId === SLA.roundTheClock || priorityId === 1 ? calendars.always : calendars.office;
}

/**
 * Deadlines and pauses from a ticket's history of statuses, oldest first, the first one being its
 * creation. Time it stood resolved before a reopening counts as paused; being resolved straight
 * from a pause credits that pause.
 */
export function clockFacts(
  calendar: Calendar,
  priorityId: number,
  history: StatusMoment[],
): ClockFacts {
  const start = history[0]?.at ?? 0;
  const target = targetsOf(priorityId);
  const pauses: Pause[] = [];
  let standsSince: number | null = null;
  let status: number = STATUS.new;
  for (const moment of history) {
    const stands = isPaused(moment.status) || isStopped(moment.status);
    const stood = isPaused(status) || isStopped(status);
    if (stands && !stood) standsSince = moment.at;
    if (isStopped(moment.status) && isPaused(status) && standsSince !== null) {
      pauses.push({ from: standsSince, to: moment.at });
      standsSince = moment.at;
    }
    if (isPaused(moment.status) && isStopped(status) && standsSince !== null) {
      pauses.push({ from: standsSince, to: moment.at });
      standsSince = moment.at;
    }
    if (!stands && stood && standsSince !== null) {
      pauses.push({ from: standsSince, to: moment.at });
      standsSince = null;
    }
    status = moment.status;
  }
  const fixMs = target.fixMinutes * MINUTE;
  const held = isPaused(status) ? standsSince : null;
  return {
    respondByDate: addWorkingTime(calendar, start, target.responseMinutes * MINUTE),
    fixByDate: held === null ? addWorkingTime(calendar, start, fixMs, pauses) : null,
    heldSince: held,
    remainingMs: held === null ? null : fixMs - workingTimeBetween(calendar, start, held, pauses),
    pauses,
  };
}
