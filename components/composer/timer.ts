import type { Instant } from '@/lib/domain/instant';

const MINUTE = 60_000;

/** Time that is being taken for a ticket. */
export type Timer = {
  ticketId: number;
  summary: string;
  /** Counted before it last ran, ms. */
  bankedMs: number;
  /** By the server's clock; null while it is paused. */
  runningSince: Instant | null;
};

function isTimer(value: unknown): value is Timer {
  if (typeof value !== 'object' || value === null) return false;
  const { ticketId, summary, bankedMs, runningSince }: Partial<Record<keyof Timer, unknown>> =
    value;
  return (
    Number.isSafeInteger(ticketId) &&
    typeof summary === 'string' &&
    Number.isFinite(bankedMs) &&
    (runningSince === null || Number.isFinite(runningSince))
  );
}

/** Reads what was kept; anything that is no timer is left out. */
export function parseTimers(text: string): Timer[] {
  if (!text) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isTimer) : [];
  } catch {
    return [];
  }
}

/** Timers as they are kept; empty when there is none. */
export function formatTimers(timers: readonly Timer[]): string {
  return timers.length > 0 ? JSON.stringify(timers) : '';
}

/** What a timer shows, ms: never less than nothing, whatever was done to a clock. */
export function elapsedMs({ bankedMs, runningSince }: Timer, now: Instant): number {
  return Math.max(0, bankedMs + (runningSince === null ? 0 : Math.max(0, now - runningSince)));
}

/** Whole minutes, begun ones counted. */
export function minutesOf(ms: number): number {
  return Math.ceil(ms / MINUTE);
}

/** `0:07`, `12:34`, `1:02:03`. */
export function formatElapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const pad = (part: number) => String(part).padStart(2, '0');
  return hours > 0
    ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}`
    : `${minutes}:${pad(seconds % 60)}`;
}

function paused(timer: Timer, now: Instant): Timer {
  return { ...timer, bankedMs: elapsedMs(timer, now), runningSince: null };
}

/** Starts or resumes a ticket's timer. One does one thing at a time: all others pause. */
export function startTimer(
  timers: readonly Timer[],
  ticket: { id: number; summary: string },
  now: Instant,
): Timer[] {
  const own = timers.find(({ ticketId }) => ticketId === ticket.id);
  const banked = own ? elapsedMs(own, now) : 0;
  const others = timers.filter((timer) => timer !== own).map((timer) => paused(timer, now));
  return [
    ...others,
    { ticketId: ticket.id, summary: ticket.summary, bankedMs: banked, runningSince: now },
  ];
}

/** Holds a ticket's timer where it is. */
export function pauseTimer(timers: readonly Timer[], ticketId: number, now: Instant): Timer[] {
  return timers.map((timer) => (timer.ticketId === ticketId ? paused(timer, now) : timer));
}

/** Forgets a ticket's timer. */
export function withoutTimer(timers: readonly Timer[], ticketId: number): Timer[] {
  return timers.filter((timer) => timer.ticketId !== ticketId);
}
