import type { ChoiceField } from '@/lib/domain/ticket-change';
import type { TransitionProblem } from '@/lib/domain/transition';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { Viewer } from '@/lib/contracts/lookups';
import type { PersonalSettings } from '@/lib/contracts/settings';
import type { SystemSettings } from '@/lib/contracts/system';
import type { HaloSession } from '@/lib/halo/client';
import type { LiveSession } from '@/lib/live/live';
import type { Wall } from '@/lib/live/wall';
import type { AgentSettings } from '@/lib/store/agent-settings';
import type { Boards } from '@/lib/store/boards';
import type { DeskSettings } from '@/lib/store/desk-settings';
import type { Escalations } from '@/lib/store/escalations';
import type { OwnTemplates } from '@/lib/store/own-templates';
import type { Reviews } from '@/lib/store/reviews';
import type { SavedViews } from '@/lib/store/saved-views';
import type { SeenTickets } from '@/lib/store/seen-tickets';
import type { Writes } from '@/lib/store/writes';
import type { TicketClaims } from './ticket-claims';
import type { TicketTurns } from './ticket-turns';

/** What is chosen for the whole desk; what is saved holds at once. */
export type SystemControl = {
  read: DeskSettings<SystemSettings>['read'];
  save: DeskSettings<SystemSettings>['merge'];
  /** The tenant's lists as they are where nothing is chosen. */
  ownLookups: () => Promise<Lookups>;
  /** The roles that make a manager where none are chosen. */
  defaultManagerRoles: readonly string[];
};

/** What Halyard keeps for people. */
export type Keep = {
  settings: AgentSettings<PersonalSettings>;
  views: SavedViews;
  seen: SeenTickets;
  templates: OwnTemplates;
  boards: Boards;
  reviews: Reviews;
  escalations: Escalations;
  system: SystemControl;
};

/** What a use case works with: one signed-in agent's view of the tenant. */
export type Desk = {
  viewer: Viewer;
  /** The tenant, called with this agent's own token: the tenant decides what they may see. */
  halo: HaloSession;
  lookups: () => Promise<Lookups>;
  writes: Writes;
  keep: Keep;
  claims: TicketClaims;
  /** What is read, compared and written of one ticket stays together. */
  inTurn: TicketTurns;
  /** The open tickets of the desk, as far as the tenant shows them to this agent. */
  live: LiveSession;
  /** The boards on walls, which show the whole desk. */
  wall: Wall;
  /** Whom an escalation goes to where its team has no managers; null: nobody is set. */
  escalationEmail: string | null;
  now: () => Instant;
};

export const deskErrorCodes = [
  'transition-refused',
  'unknown-status-id',
  'unknown-agent',
  'agent-not-assignable',
  'unknown-team',
  'unknown-priority',
  'unknown-category',
  'unknown-type',
  'unknown-sla',
  'unknown-client',
  'not-of-client',
  'ticket-refused',
  'nobody-to-mail',
  'cannot-link',
  'partly-done',
  'changed-meanwhile',
  'write-in-progress',
  'key-reused',
  'outcome-unknown',
  'desk-loading',
  'not-your-view',
  'view-gone',
  'not-your-team',
  'too-many-views',
  'too-many-templates',
  'not-your-template',
  'routing-invalid',
  'screen-refused',
  'board-beyond-sight',
  'board-gone',
  'too-many-boards',
  'too-many-links',
  'ticket-finished',
  'decided-meanwhile',
  'decision-gone',
  'not-a-manager',
  'too-many-mails',
  'mail-settled',
  'review-undecided',
  'review-closed',
  'review-gone',
  'not-yours-to-retry',
  'escalation-gone',
] as const;

export type DeskErrorCode = (typeof deskErrorCodes)[number];

/** A use case's refusal. `message` is for people. */
export class DeskError extends Error {
  constructor(
    readonly code: DeskErrorCode,
    message: string,
    readonly problems: {
      errors?: TransitionProblem[];
      warnings?: TransitionProblem[];
      /** Field name → what is wrong with it. */
      fields?: Record<string, string>;
      /** With `changed-meanwhile`: the fields somebody else changed. */
      conflicts?: ChoiceField[];
    } = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DeskError';
  }
}
