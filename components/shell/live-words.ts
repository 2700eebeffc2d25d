import type { Instant } from '@/lib/domain/instant';
import type { LiveState } from '@/lib/queries/live/connection';
import type { LiveStatus } from '@/lib/queries/live/live-status';

/** Most lines that drop are back sooner; nobody need know. */
const SHORT_MS = 2_000;
const LONG_MS = 15_000;

function isShort({ since }: LiveStatus, now: Instant): boolean {
  return since !== null && now - since < SHORT_MS;
}

/**
 * The state to show: a line that dropped a moment ago still counts as what it was, and one that holds
 * is worth little while there is nothing new to bring.
 */
export function shownState(status: LiveStatus, now: Instant): LiveState | 'down' | 'limited' {
  const { before, health } = status;
  const state = status.state === 'reconnecting' && isShort(status, now) ? before : status.state;
  if (state !== 'live' && state !== 'polling') return state;
  return health?.tenant === 'down' || health?.tenant === 'limited' ? health.tenant : state;
}

/** What the whole page is to be told about the lists; empty where all is well. */
export type ListTrouble = 'offline' | 'unreachable' | 'down' | 'limited' | '';

/** The worst that is known at `now`. */
export function listTrouble(status: LiveStatus, now: Instant): ListTrouble {
  const { state, since, health } = status;
  if (state === 'ended') return '';
  if (state === 'offline') return 'offline';
  if (state === 'reconnecting' && since !== null && now - since > LONG_MS) return 'unreachable';
  return health?.tenant === 'down' || health?.tenant === 'limited' ? health.tenant : '';
}
