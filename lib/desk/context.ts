import type { TransitionProblem } from '@/lib/domain/transition';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import type { Viewer } from '@/lib/contracts/lookups';
import type { HaloSession } from '@/lib/halo/client';
import type { Writes } from '@/lib/store/writes';

/** The open tickets one agent may see, as last read from the tenant. */
export type OpenTickets = { tickets: Ticket[]; recordCount: number; readAt: Instant };

/** What a use case works with: one signed-in agent's view of the tenant. */
export type Desk = {
  viewer: Viewer;
  /** The tenant, called with this agent's own token: the tenant decides what they may see. */
  halo: HaloSession;
  lookups: () => Promise<Lookups>;
  writes: Writes;
  /** This agent's last reading of the open tickets; `null` forgets it. */
  openTickets: {
    get: () => Promise<OpenTickets> | null;
    set: (reading: Promise<OpenTickets> | null) => void;
  };
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
