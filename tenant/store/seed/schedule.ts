import { addWorkingTime, workingTimeBetween } from '@/lib/domain/working-time';
import type { Calendar } from './calendars';
import { isPaused, isStopped } from './clock-facts';
import { STATUS, targetsOf } from './desk-settings';
import { HOUR, MINUTE } from './local-time';
import type { Mood } from './plan';
import type { Random } from './random';

/** What happens on a ticket and when; a park is followed by its resume unless it still lasts. */
export type Beat =
  | { kind: 'response' | 'diagnosis' | 'resolve' | 'close' | 'reopen' | 'pending'; at: number }
  | { kind: 'park' | 'resume'; at: number; status: number }
  | { kind: 'chase'; at: number; status: number };

type Stand = { status: number; ms: number };

/** Draws the pauses of one ticket that together last `totalMs` of working time. */
function splitPauses(totalMs: number, random: Random): Stand[] {
  if (totalMs < 20 * MINUTE) return [];
  const kind = (ms: number) => {
    if (ms > 24 * HOUR)
      return random.weighted(
        [STATUS.waitingThirdParty, STATUS.onHold, STATUS.waitingClient],
        (status) => (status === STATUS.waitingThirdParty ? 5 : status === STATUS.onHold ? 2 : 2),
      );
    return random.chance(0.82) ? STATUS.waitingClient : STATUS.waitingThirdParty;
  };
  if (totalMs < 6 * HOUR || random.chance(0.45)) return [{ status: kind(totalMs), ms: totalMs }];
  const first = totalMs * random.between(0.2, 0.8);
  return [first, totalMs - first].map((ms) => ({ status: kind(ms), ms }));
}

type Request = {
  created: number;
  now: number;
  calendar: Calendar;
  priorityId: number;
  end: number;
  mood: Mood;
  isReopened: boolean;
  /** Chance that a finished ticket was resolved in time. */
  fixMet: number;
  /** Taken on the phone and answered there and then. */
  isAnsweredAtOnce: boolean;
  random: Random;
};

/** When the first response, the pauses and the end of one ticket happen. Never after `now`. */
export function scheduleTicket(request: Request): Beat[] {
  const { end } = request;
  if (end === STATUS.new) return scheduleNew(request);
  if (isStopped(end)) return scheduleFinished(request);
  return scheduleOpen(request);
}

function responseDelay(request: Request, limitMs: number): number {
  const { random, priorityId } = request;
  if (request.isAnsweredAtOnce) return 0;
  const target = targetsOf(priorityId).responseMinutes * MINUTE;
  const wanted = random.chance(0.078)
    ? target * random.between(1.05, 1.8)
    : target * Math.min(0.95, random.lognormal(0.22, 0.8));
  return Math.min(wanted, limitMs);
}

function scheduleNew(request: Request): Beat[] {
  const { calendar, created, now, priorityId, random } = request;
  const waited = workingTimeBetween(calendar, created, now);
  const target = targetsOf(priorityId).responseMinutes * MINUTE;
  const limit = request.mood === 'late' ? 1.4 : request.mood === 'at-risk' ? 0.97 : 0.7;
  if (request.isAnsweredAtOnce) return [{ kind: 'response', at: created }];
  if (waited < target * limit) return [];
  const at = addWorkingTime(calendar, created, target * random.between(0.2, 0.6));
  return settle([{ kind: 'response', at }], now);
}

/** Walks from the creation through the pauses; `used` is what the clock has run when it ends. */
function walk(
  request: Request,
  delay: number,
  used: number,
  pauses: Stand[],
): { beats: Beat[]; end: number } {
  const { calendar, created, random } = request;
  const beats: Beat[] = [];
  let cursor = created;
  let spent = 0;
  const advance = (to: number) => {
    if (to > spent) cursor = addWorkingTime(calendar, cursor, to - spent);
    spent = Math.max(spent, to);
  };
  advance(delay);
  beats.push({ kind: 'response', at: cursor });
  const room = Math.max(0, used - delay);
  if (pauses.length > 0 || random.chance(0.7)) {
    advance(delay + room * random.between(0.1, 0.3));
    beats.push({ kind: 'diagnosis', at: cursor });
  }
  pauses.forEach((pause, index) => {
    advance(delay + room * (0.35 + (0.5 * index) / pauses.length) + room * random.between(0, 0.1));
    beats.push({ kind: 'park', at: cursor, status: pause.status });
    if (pause.ms > 16 * HOUR) {
      beats.push({
        kind: 'chase',
        at: addWorkingTime(calendar, cursor, pause.ms * random.between(0.5, 0.75)),
        status: pause.status,
      });
    }
    cursor = addWorkingTime(calendar, cursor, pause.ms);
    beats.push({ kind: 'resume', at: cursor, status: pause.status });
  });
  advance(used);
  return { beats, end: cursor };
}

function scheduleOpen(request: Request): Beat[] {
  const { calendar, created, now, priorityId, mood, random, end } = request;
  const target = targetsOf(priorityId).fixMinutes * MINUTE;
  const elapsed = workingTimeBetween(calendar, created, now);
  const risk = Math.min(HOUR, target / 4);
  const share =
    mood === 'late'
      ? target + random.between(5 * MINUTE, Math.min(5 * HOUR, target))
      : mood === 'at-risk'
        ? target - random.between(0.1, 0.95) * risk
        : (target - risk) * random.between(0.15, 0.95);
  if (!isPaused(end)) {
    const used = Math.min(elapsed, share);
    const delay = responseDelay(request, used * 0.6);
    const { beats } = walk(request, delay, used, splitPauses(elapsed - used, random));
    if (end === STATUS.pending) {
      const since = beats.at(-1)?.at ?? created;
      beats.push({ kind: 'pending', at: since + (now - since) * random.between(0.05, 0.3) });
    }
    return settle(beats, now);
  }
  const median = end === STATUS.waitingClient ? 12 : end === STATUS.waitingThirdParty ? 26 : 45;
  const standing = Math.min(elapsed * 0.92, random.lognormal(median * HOUR, 0.8));
  const used = Math.min((elapsed - standing) * random.between(0.5, 1), share * 0.85);
  const before = elapsed - standing - used;
  const delay = responseDelay(request, used * 0.5);
  const { beats, end: parkedAt } = walk(request, delay, used, splitPauses(before, random));
  beats.push({ kind: 'park', at: parkedAt, status: end });
  const stand = now - parkedAt;
  if (standing > 16 * HOUR)
    beats.push({
      kind: 'chase',
      at: addWorkingTime(calendar, parkedAt, standing * random.between(0.5, 0.8)),
      status: end,
    });
  return settle(beats, now - Math.min(stand * 0.05, MINUTE));
}

function scheduleFinished(request: Request): Beat[] {
  const { calendar, created, now, priorityId, random, end, fixMet } = request;
  const target = targetsOf(priorityId).fixMinutes * MINUTE;
  const isMet = random.chance(fixMet);
  const share = isMet
    ? Math.min(0.97, random.lognormal(0.3, 0.75))
    : 1.03 + random.lognormal(0.35, 0.8);
  const draw = random.next();
  const pauseCount = draw < 0.62 ? 0 : draw < 0.9 ? 1 : 2;
  let pauseMs = pauseCount === 0 ? 0 : random.lognormal(pauseCount * 6 * HOUR, 1);
  let used = target * share;
  const afterwards = (at: number) => addWorkingTime(calendar, at, random.lognormal(50 * MINUTE, 1));
  const recent = end === STATUS.resolved;
  const elapsed = workingTimeBetween(calendar, created, now);
  // Resolved and not closed yet means resolved within three working days.
  if (recent && elapsed - used - pauseMs > 27 * HOUR)
    pauseMs = elapsed - used - random.between(1, 26) * HOUR;
  const limit = elapsed * random.between(0.5, 0.9);
  if (used + pauseMs > limit) {
    pauseMs = Math.max(0, Math.min(pauseMs, limit * 0.6));
    if (used + pauseMs > limit) used = limit - pauseMs;
  }
  let delay = responseDelay(request, Math.max(used * 0.8, 0));
  const respondBy = targetsOf(priorityId).responseMinutes * MINUTE;
  if (delay > respondBy && used < delay) delay = used * 0.8;
  const { beats, end: resolvedAt } = walk(request, delay, used, splitPauses(pauseMs, random));
  beats.push({ kind: 'resolve', at: resolvedAt });
  let last = resolvedAt;
  if (request.isReopened) {
    const back = afterwards(addWorkingTime(calendar, last, random.between(1, 14) * HOUR));
    const again = addWorkingTime(calendar, back, random.between(15, 120) * MINUTE);
    if (again < now - 10 * MINUTE) {
      beats.push({ kind: 'reopen', at: back }, { kind: 'resolve', at: again });
      last = again;
    }
  }
  if (end === STATUS.closed) {
    const automatic = addWorkingTime(calendar, last, 30 * HOUR);
    const byHand = afterwards(last);
    const closeAt =
      random.chance(0.4) && automatic < now ? automatic : byHand < now ? byHand : last;
    beats.push({ kind: 'close', at: closeAt });
  }
  return settle(beats, now);
}

/** In order, and nothing after the present. */
function settle(beats: Beat[], latest: number): Beat[] {
  return beats
    .map((beat) => ({ ...beat, at: Math.floor(Math.min(beat.at, latest - 1000)) }))
    .sort((a, b) => a.at - b.at);
}
