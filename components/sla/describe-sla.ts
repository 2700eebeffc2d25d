import type { Instant } from '@/lib/domain/instant';
import type { SlaReading } from '@/lib/domain/sla';
import { formatNearby } from '@/components/time/format-instant';

const SECOND = 1_000;

/**
 * The shortest useful countdown of a duration in ms: `3d 4h`, `2h 05m`, `14:32` under an hour, and
 * with a minus when late: `−0:47`. Seconds count up to the full one, so that zero means zero.
 */
export function formatCountdown(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / SECOND);
  const sign = ms < 0 ? '−' : '';
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds < 3_600) return `${sign}${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  const hours = Math.floor(seconds / 3_600);
  if (hours < 24) return `${sign}${hours}h ${two(Math.floor((seconds % 3_600) / 60))}m`;
  return `${sign}${Math.floor(hours / 24)}d ${hours % 24}h`;
}

/** A standing duration, without seconds: `45m`, `2h 05m`, `3d 4h`; under a minute `under 1m`. */
export function formatStanding(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  if (minutes < 1) return 'under 1m';
  return minutes < 60 ? `${minutes}m` : formatCountdown(minutes * 60_000);
}

function describeLate(remainingMs: number | null, stopped: boolean): string {
  if (!remainingMs) return stopped ? 'missed' : 'late';
  if (!stopped && remainingMs > -60_000) return `${formatCountdown(remainingMs)} late`;
  return `${stopped ? 'missed' : 'late'} by ${formatStanding(remainingMs)}`;
}

export type SlaMoment = {
  /** True where the clock has stopped: answered or resolved. */
  stopped: boolean;
  /** The next opening, where the clock stands outside working hours now. */
  resumesAt: Instant | null;
  now: Instant;
  /** The viewer's IANA zone. */
  zone: string;
};

/** The words of a badge beside its shape, e.g. `2h 05m left`, `late by 12m`, `paused · 3h 10m left`. */
export function describeSla({ state, remainingMs }: SlaReading, moment: SlaMoment): string {
  switch (state) {
    case 'none':
      return 'no target';
    case 'met':
      return 'met';
    case 'breached':
      return describeLate(remainingMs, moment.stopped);
    case 'paused':
      if (remainingMs === null) return 'paused';
      if (remainingMs === 0) return 'paused · nothing left';
      if (remainingMs < 0) return `paused · ${formatStanding(remainingMs)} late`;
      return `paused · ${formatStanding(remainingMs)} left`;
    case 'on-track':
    case 'at-risk': {
      const left = remainingMs ?? 0;
      if (moment.resumesAt !== null) {
        const opening = formatNearby(moment.resumesAt, moment.now, moment.zone);
        return `${formatStanding(left)} left · resumes ${opening}`;
      }
      return state === 'at-risk'
        ? `at risk · ${formatCountdown(left)}`
        : `${formatCountdown(left)} left`;
    }
  }
}
