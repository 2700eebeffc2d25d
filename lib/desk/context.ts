import type { TransitionProblem } from '@/lib/domain/transition';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { Viewer } from '@/lib/contracts/lookups';
import type { HaloSession } from '@/lib/halo/client';
import type { LiveSession } from '@/lib/live/live';
import type { Writes } from '@/lib/store/writes';

/** What a use case works with: one signed-in agent's view of the tenant. */
export type Desk = {
  viewer: Viewer;
  /** The tenant, called with this agent's own token: the tenant decides what they may see. */
  halo: HaloSession;
  lookups: () => Promise<Lookups>;
  writes: Writes;
  /** The open tickets of the desk, as far as the tenant shows them to this agent. */
  live: LiveSession;
  now: () => Instant;
};

export const deskErrorCodes = [
  'transition-refused',
  'unknown-status-id',
  'changed-meanwhile',
  'write-in-progress',
  'key-reused',
  'outcome-unknown',
] as const;

export type DeskErrorCode = (typeof deskErrorCodes)[number];

/** A use case's refusal. `message` is for people. */
export class DeskError extends Error {
  constructor(
    readonly code: DeskErrorCode,
    message: string,
    readonly problems: { errors?: TransitionProblem[]; warnings?: TransitionProblem[] } = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DeskError';
  }
}
