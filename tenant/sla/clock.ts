import {
  addWorkingTime,
  workingTimeBetween,
  type WorkingCalendar,
} from '@/lib/domain/working-time';

/** What a status does to the resolution clock. */
export type ClockMode = 'runs' | 'paused' | 'stopped';

export type Pause = { from: number; to: number };

/** What one SLA promises for one priority; durations of working time in ms. */
export type Targets = { responseMs: number; fixMs: number; calendar: WorkingCalendar };

/** What is stored of a ticket's clocks. Instants are epoch ms UTC. */
export type ClockColumns = {
  respondByDate: number | null;
  fixByDate: number | null;
  heldSince: number | null;
  remainingMs: number | null;
  pauses: Pause[];
};

export type ClockFacts = {
  /** dateoccurred, else datecreated. */
  start: number;
  /** Start of the present pause; null while the clock runs or is stopped. */
  heldSince: number | null;
  /** Ended pauses. */
  pauses: Pause[];
  excluded: boolean;
};

/** The due instants and what is left, computed anew from the start with every pause kept (rules §5). */
export function computeClock(facts: ClockFacts, targets: Targets): ClockColumns {
  const { start, heldSince, pauses, excluded } = facts;
  const { calendar, responseMs, fixMs } = targets;
  if (excluded) {
    return { respondByDate: null, fixByDate: null, heldSince, remainingMs: null, pauses };
  }
  // Pauses never extend the first response.
  const respondByDate = addWorkingTime(calendar, start, responseMs);
  if (heldSince === null) {
    const fixByDate = addWorkingTime(calendar, start, fixMs, pauses);
    return { respondByDate, fixByDate, heldSince, remainingMs: null, pauses };
  }
  const used = workingTimeBetween(calendar, start, heldSince, pauses);
  return { respondByDate, fixByDate: null, heldSince, remainingMs: fixMs - used, pauses };
}

export type Movement = {
  from: ClockMode;
  to: ClockMode;
  heldSince: number | null;
  /** When it was resolved; null while it is open. */
  stoppedAt: number | null;
  pauses: Pause[];
};

export type Moved = {
  heldSince: number | null;
  stoppedAt: number | null;
  pauses: Pause[];
  reopened: boolean;
};

/**
 * What a change of status or hold does to the clock's facts at `now`. The time a ticket stood
 * resolved counts as paused once it is reopened; a pause left for Resolved is credited.
 */
export function moveClock(movement: Movement, now: number): Moved {
  const { from, to, heldSince, stoppedAt } = movement;
  const pauses = [...movement.pauses];
  const credit = (since: number | null) => {
    if (since !== null && now > since) pauses.push({ from: since, to: now });
  };
  if (from === to) return { heldSince, stoppedAt, pauses, reopened: false };
  if (from === 'paused') credit(heldSince);
  if (from === 'stopped') credit(stoppedAt);
  return {
    heldSince: to === 'paused' ? now : null,
    stoppedAt: to === 'stopped' ? now : null,
    pauses,
    reopened: from === 'stopped',
  };
}

/** 0 Not Started · 1 Running · 2 Paused · 3 Met · 4 Breached. */
export type ClockState = 0 | 1 | 2 | 3 | 4;

export type ClockReading = {
  start: number;
  excluded: boolean;
  respondBy: number | null;
  respondedAt: number | null;
  fixBy: number | null;
  heldSince: number | null;
  stoppedAt: number | null;
};

function judge(due: number | null, answeredAt: number | null, now: number): ClockState {
  if (due === null) return 0;
  if (answeredAt !== null) return answeredAt <= due ? 3 : 4;
  return now > due ? 4 : 1;
}

/** The first response's state at `now`; failing an answer, the resolution counts as one. */
export function responseState(reading: ClockReading, now: number): ClockState {
  if (reading.excluded || reading.start > now) return 0;
  return judge(reading.respondBy, reading.respondedAt ?? reading.stoppedAt, now);
}

/** The resolution's state at `now`. */
export function resolutionState(reading: ClockReading, now: number): ClockState {
  if (reading.excluded || reading.start > now) return 0;
  if (reading.stoppedAt === null && reading.heldSince !== null) return 2;
  return judge(reading.fixBy, reading.stoppedAt, now);
}
