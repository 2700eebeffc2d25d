import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import { serverTime } from '../server-clock';
import type { LiveState } from './connection';

/** How this page hears of changes, and what it last heard of the server's own source. */
export type LiveStatus = {
  state: LiveState;
  /** The state there was before that one. */
  before: LiveState;
  /** When this state began, on the server's clock; null where it is the first one. */
  since: Instant | null;
  /** Null until the server said. */
  health: LiveHealth | null;
  /** When it said so, on its clock. */
  heardAt: Instant | null;
};

/** Before anything is known, and while a page is rendered on the server. */
export const unknownLiveStatus: LiveStatus = {
  state: 'connecting',
  before: 'connecting',
  since: null,
  health: null,
  heardAt: null,
};

let status = unknownLiveStatus;
const listeners = new Set<() => void>();

function become(next: LiveStatus): void {
  status = next;
  for (const listener of listeners) listener();
}

/** The status now; the same object until it changes. */
export function liveStatus(): LiveStatus {
  return status;
}

/** Calls `listener` when the status changes; answers the way to stop. */
export function onLiveStatus(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes the way this page hears of changes now. */
export function noteLiveState(state: LiveState): void {
  if (state === status.state) return;
  become({ ...status, state, before: status.state, since: serverTime() });
}

/** Notes what the server said of its own source at `heardAt`. */
export function noteLiveHealth(health: LiveHealth, heardAt: Instant): void {
  become({ ...status, health, heardAt });
}

/** True while changes reach this page by themselves. */
export function isKeptCurrent(): boolean {
  return status.state === 'live' || status.state === 'polling';
}
