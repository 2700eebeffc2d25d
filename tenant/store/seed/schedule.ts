import {
  addWorkingTime,
  isWorkingTime,
  nextWorkingInstant,
  subtractWorkingTime,
  workingTimeBetween,
} from '@/lib/domain/working-time';
import { afterWaking, beforeBed } from './awake';
import type { Calendar } from './calendars';
import { isPaused, isStopped } from './clock-facts';
import { STATUS, targetsOf } from './desk-settings';
import { HOUR, MINUTE } from './local-time';
import type { Mood } from './plan';
import type { Random } from './random';
import type { Scenario } from './scenario';

/** What happens on a ticket and when; a park is followed by its resume unless it still lasts. */
export type Beat =
  | { kind: 'response' | 'diagnosis' | 'resolve' | 'close' | 'reopen' | 'pending'; at: number }
  | { kind: 'park' | 'resume' | 'chase'; at: number; status: number };

export type ScheduleRequest = {
  created: number;
  now: number;
  calendar: Calendar;
  /** The desk's own hours. */
  office: Calendar;
  priorityId: number;
  /** The status the ticket ends in. */
  end: number;
  mood: Mood;
  isReopened: boolean;
  /** Chance that a finished ticket was resolved in time. */
  fixMet: number;
  /** Taken on the phone and answered there and then. */
  isAnsweredAtOnce: boolean;
  /** Working time it takes at the least, ms. */
  takesMs: number;
  /** Statuses the ticket may pause in. */
  pausesIn: number[];
  pace: Scenario['pace'];
  /** Questions the kind knows by itself. */
  asks: number;
  /** Somebody is up at night for it: an alert, or a client with a round-the-clock contract. */
  isAwake: boolean;
  random: Random;
};

type Stand = { status: number; ms: number };

const LATE_RESPONSE = 0.07;
/** The clocks run at night for some clients, but only a Critical gets people out of bed. */
const sleepsAtNight = (request: ScheduleRequest) => request.priorityId !== 1 || !request.isAwake;
/** The longest an urgent kind waits for anybody. */
const URGENT_PAUSE = 2.5 * HOUR;

/** When the first response, the pauses and the end of one ticket happen. Never after `now`. */
export function scheduleTicket(request: ScheduleRequest): Beat[] {
  const beats =
    request.end === STATUS.new
      ? scheduleNew(request)
      : isStopped(request.end)
        ? scheduleFinished(request)
        : scheduleOpen(request);
  // In order, whole milliseconds, nothing after the present.
  return beats
    .map((beat) => ({ ...beat, at: Math.floor(Math.min(beat.at, request.now - 1000)) }))
    .sort((a, b) => a.at - b.at);
}

/** Cuts a time of waiting into what is waited for, no oftener than there is something to ask. */
function splitPauses(wantedMs: number, request: ScheduleRequest): Stand[] {
  const { random, pausesIn, pace, end, asks } = request;
  const totalMs = pace === 'urgent' ? Math.min(wantedMs, URGENT_PAUSE) : wantedMs;
  const left: Record<number, number> = {
    [STATUS.waitingClient]: asks - (end === STATUS.waitingClient ? 1 : 0),
    // A supplier is written to once; whoever still waits for one has not had the answer yet.
    [STATUS.waitingThirdParty]: end === STATUS.waitingThirdParty ? 0 : 1,
    // What is on hold until a day to come is not taken up before it.
    [STATUS.onHold]: isStopped(end) ? 1 : 0,
  };
  const kind = (ms: number) => {
    const weight: Record<number, number> = {
      [STATUS.waitingClient]: ms > 24 * HOUR ? 2 : 6,
      [STATUS.waitingThirdParty]: ms > 8 * HOUR ? 5 : 1,
      [STATUS.onHold]: ms > 12 * HOUR ? 3 : 0.1,
    };
    const open = pausesIn.filter((status) => (left[status] ?? 0) > 0);
    if (open.length === 0) return null;
    const status = random.weighted(open, (one) => weight[one] ?? 0);
    left[status] = (left[status] ?? 0) - 1;
    return status;
  };
  if (totalMs < 20 * MINUTE) return [];
  const status = kind(totalMs);
  if (status === null) return [];
  const second = totalMs < 6 * HOUR || random.chance(0.45) ? null : kind(totalMs / 2);
  if (second === null) return [{ status, ms: totalMs }];
  const first = totalMs * random.between(0.2, 0.8);
  return [
    { status, ms: first },
    { status: second, ms: totalMs - first },
  ];
}

function responseDelay(request: ScheduleRequest, limitMs: number): number {
  const { random, priorityId } = request;
  if (request.isAnsweredAtOnce) return 0;
  const target = targetsOf(priorityId).responseMinutes * MINUTE;
  const wanted = random.chance(LATE_RESPONSE)
    ? target * random.between(1.05, 1.7)
    : target * Math.min(0.95, random.lognormal(0.2, 0.8));
  return Math.min(wanted, limitMs);
}

function scheduleNew(request: ScheduleRequest): Beat[] {
  const { calendar, created, now, priorityId, random, mood } = request;
  if (request.isAnsweredAtOnce) return [{ kind: 'response', at: created }];
  const waited = workingTimeBetween(calendar, created, now);
  const target = targetsOf(priorityId).responseMinutes * MINUTE;
  const limit = mood === 'late' ? 1.3 : mood === 'at-risk' ? 0.97 : 0.7;
  if (waited < target * limit) return [];
  return [
    { kind: 'response', at: addWorkingTime(calendar, created, target * random.between(0.2, 0.6)) },
  ];
}

/** An instant as it is, or the next opening of the office for what can wait until then. */
function officeTime(at: number, { priorityId, pace, office, isAwake }: ScheduleRequest): number {
  if (isAwake && (priorityId < 3 || pace === 'urgent'))
    return priorityId === 1 ? at : afterWaking(at);
  return isWorkingTime(office, at) ? at : nextWorkingInstant(office, at) + (at % (37 * MINUTE));
}

/** For what is not pressing, the last of the office's hours before an instant outside them. */
function deskTime(at: number, { priorityId, pace, office, isAwake }: ScheduleRequest): number {
  if (!isAwake || priorityId < 3 || pace === 'urgent' || isWorkingTime(office, at)) return at;
  return subtractWorkingTime(office, at, 5 * MINUTE + (at % (50 * MINUTE)));
}

/** When a silence of that long is broken by a reminder: every two working days or so, four times at most. */
function chaseDelays(silenceMs: number, request: ScheduleRequest): number[] {
  const { random, calendar, created } = request;
  // A clock that never stops counts three hours where an office counts one.
  const day = workingTimeBetween(calendar, created, created + 7 * 24 * HOUR) / 5;
  const delays: number[] = [];
  let after = day * random.between(1.2, 2.2);
  while (after < silenceMs * 0.92 && delays.length < 4) {
    delays.push(after);
    after += day * random.between(1.8, 3);
  }
  return delays;
}

/** Walks from the creation through the pauses; `used` is what the clock has run when it ends. */
function walk(
  request: ScheduleRequest,
  delay: number,
  used: number,
  pauses: Stand[],
): { beats: Beat[]; end: number } {
  const { calendar, created, now, random } = request;
  const beats: Beat[] = [];
  let cursor = created;
  let spent = 0;
  const advance = (to: number) => {
    const before = cursor;
    if (to > spent) cursor = addWorkingTime(calendar, cursor, to - spent);
    spent = Math.max(spent, to);
    const inHours = deskTime(cursor, request);
    if (inHours > before + 3 * MINUTE) cursor = inHours;
    if (sleepsAtNight(request))
      cursor = Math.max(before + (before === created ? 0 : 3 * MINUTE), beforeBed(cursor));
  };
  advance(delay);
  // Nobody answers in the second a mail arrives.
  if (!request.isAnsweredAtOnce && cursor - created < MINUTE) {
    cursor = created + Math.min(4 * MINUTE, (now - created) / 2);
  }
  beats.push({ kind: 'response', at: cursor });
  const room = Math.max(0, used - delay);
  if (pauses.length > 0 ? random.chance(0.55) : random.chance(0.25)) {
    advance(delay + room * random.between(0.1, 0.3));
    beats.push({ kind: 'diagnosis', at: cursor });
  }
  pauses.forEach((pause, index) => {
    advance(delay + room * (0.35 + (0.5 * index) / pauses.length) + room * random.between(0, 0.1));
    const parked = cursor;
    beats.push({ kind: 'park', at: parked, status: pause.status });
    const resumed = addWorkingTime(calendar, parked, pause.ms);
    const awake = officeTime(resumed, request);
    cursor = awake < now - 5 * MINUTE ? awake : resumed;
    for (const after of chaseDelays(pause.ms, request)) {
      beats.push({
        kind: 'chase',
        at: Math.min(officeTime(addWorkingTime(calendar, parked, after), request), cursor - MINUTE),
        status: pause.status,
      });
    }
    beats.push({ kind: 'resume', at: cursor, status: pause.status });
  });
  advance(used);
  return { beats, end: cursor };
}

function scheduleOpen(request: ScheduleRequest): Beat[] {
  const { calendar, created, now, priorityId, mood, random, end } = request;
  const target = targetsOf(priorityId).fixMinutes * MINUTE;
  const elapsed = workingTimeBetween(calendar, created, now);
  const risk = Math.min(HOUR, target / 4);
  const share =
    mood === 'late'
      ? target + random.between(5 * MINUTE, Math.min(3 * HOUR, target))
      : mood === 'at-risk'
        ? target - random.between(0.1, 0.95) * risk
        : (target - risk) * random.between(0.15, 0.95);
  if (!isPaused(end)) {
    const used = Math.min(elapsed, share);
    const delay = responseDelay(request, used * 0.6);
    const { beats } = walk(request, delay, used, splitPauses(elapsed - used, request));
    if (end === STATUS.pending) {
      const since = beats.at(-1)?.at ?? created;
      const lately = subtractWorkingTime(request.office, now, random.between(0.4, 4) * HOUR);
      beats.push({ kind: 'pending', at: Math.max(lately, since + (now - since) * 0.1) });
    }
    return beats;
  }
  const used = Math.min(elapsed * random.between(0.05, 0.4), share * 0.85);
  const spare = elapsed - used;
  const wasAskedBefore = end !== STATUS.waitingClient || request.asks > 1;
  const before = wasAskedBefore && random.chance(0.3) ? Math.min(spare * 0.3, 9 * HOUR) : 0;
  const { beats, end: parkedAt } = walk(
    request,
    responseDelay(request, used * 0.5),
    used,
    before > 0
      ? splitPauses(before, {
          ...request,
          pausesIn: request.pausesIn.filter((status) => status === STATUS.waitingClient),
        })
      : [],
  );
  beats.push({ kind: 'park', at: parkedAt, status: end });
  for (const after of chaseDelays(spare - before, request)) {
    const chased = officeTime(addWorkingTime(calendar, parkedAt, after), request);
    if (chased < now - 20 * MINUTE) beats.push({ kind: 'chase', at: chased, status: end });
  }
  return beats;
}

function scheduleFinished(request: ScheduleRequest): Beat[] {
  const { calendar, created, now, priorityId, random, end, fixMet } = request;
  const target = targetsOf(priorityId).fixMinutes * MINUTE;
  const isMet = random.chance(fixMet);
  const share = isMet
    ? Math.min(0.96, random.lognormal(0.3, 0.75))
    : 1.04 + random.lognormal(0.35, 0.8);
  const draw = random.next();
  const pauseCount = draw < 0.72 ? 0 : draw < 0.93 ? 1 : 2;
  let pauseMs = pauseCount === 0 ? 0 : random.lognormal(pauseCount * 6 * HOUR, 1);
  let used = target * share;
  if (used + pauseMs < request.takesMs) pauseMs = request.takesMs * random.between(1, 1.3) - used;
  const elapsed = workingTimeBetween(calendar, created, now);
  // Resolved and not closed yet means resolved within three working days.
  if (end === STATUS.resolved && elapsed - used - pauseMs > 27 * HOUR) {
    pauseMs = elapsed - used - random.between(1, 26) * HOUR;
  }
  const respondBy = targetsOf(priorityId).responseMinutes * MINUTE;
  const answer = responseDelay(request, target * 0.85);
  // Who is answered late is not helped before that.
  if (answer > respondBy) used = Math.max(used, answer * random.between(1.05, 1.25));
  const limit = elapsed * random.between(0.5, 0.9);
  if (used + pauseMs > limit) {
    pauseMs = Math.max(0, Math.min(pauseMs, limit * 0.6));
    used = Math.min(used, limit - pauseMs);
  }
  const delay = Math.min(answer, used * (answer > respondBy ? 0.96 : 0.8));
  const { beats, end: resolvedAt } = walk(request, delay, used, splitPauses(pauseMs, request));
  beats.push({ kind: 'resolve', at: resolvedAt });
  const later = (at: number, ms: number) => beforeBed(addWorkingTime(calendar, at, ms));
  let last = resolvedAt;
  if (request.isReopened) {
    const back = Math.max(last + 10 * MINUTE, later(last, random.between(1, 14) * HOUR));
    const again = Math.max(back + 6 * MINUTE, later(back, random.between(15, 120) * MINUTE));
    if (again < now - 10 * MINUTE) {
      beats.push({ kind: 'reopen', at: back }, { kind: 'resolve', at: again });
      last = again;
    }
  }
  if (end === STATUS.closed) {
    const automatic = addWorkingTime(calendar, last, 30 * HOUR);
    const byHand = Math.max(last + 2 * MINUTE, later(last, random.lognormal(50 * MINUTE, 1)));
    const closes = random.chance(0.4) && automatic < now ? automatic : byHand < now ? byHand : last;
    beats.push({ kind: 'close', at: random.chance(0.36) ? last : closes });
  }
  return beats;
}
