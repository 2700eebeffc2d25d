import { z } from 'zod';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { HeldMail } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import {
  breachCauses,
  reviewParts,
  scopeOf,
  type BreachCause,
  type Decision,
  type Review,
} from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { TicketChoices } from '@/lib/domain/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import { escalationMailInput, words } from './escalation';
import { REVIEW_NOTE_MAX } from './limits';
import { id, notStorable, storable } from './ticket';
import { instant } from './ticket-change';

/** The path segment that names a review, a decision or an escalation. */
export const reviewIdParam = z.uuid('Must be a UUID').toLowerCase();

const teamIds = z
  .array(id)
  .max(100, 'At most 100 teams: leave it open for the whole desk')
  .transform(scopeOf);

/** `?teams=1,2`: which teams a review is of; left out: the whole desk. */
export const reviewScopeQuery = z
  .string()
  .max(1_000)
  .regex(/^([1-9]\d{0,8}(,[1-9]\d{0,8})*)?$/, 'Must be team numbers, with commas between them')
  .default('')
  .transform((text) => (text === '' ? [] : text.split(',').map(Number)))
  .pipe(teamIds);

/** As a whole query, so that what is wrong with it has a name. */
export const reviewQuery = z.object({ teams: reviewScopeQuery });

const note = z
  .string()
  .trim()
  .max(REVIEW_NOTE_MAX, `At most ${REVIEW_NOTE_MAX} characters`)
  .regex(storable, notStorable);

const seen = z.strictObject({
  statusId: id,
  agentId: id.nullable(),
  teamId: id.nullable(),
  priorityId: id.nullable(),
});

const place = {
  teams: teamIds,
  part: z.enum(reviewParts),
  /** The decision about this ticket the manager saw as its newest; null: none. */
  seenDecision: reviewIdParam.nullable(),
  /** How the manager saw the ticket. */
  from: seen,
  ownerId: id,
  dueAt: instant,
};

/** POST /api/tickets/{id}/decision: what a review decides about one ticket. */
export const decisionInput = z.discriminatedUnion('kind', [
  z.strictObject({
    ...place,
    kind: z.literal('escalate'),
    note: words(REVIEW_NOTE_MAX, 'Say why'),
    agentId: id.nullable(),
    teamId: id.nullable(),
    priorityId: id.optional(),
    /** Kept until the review is closed; null: nobody is mailed. */
    mail: escalationMailInput.nullable(),
  }),
  z.strictObject({
    ...place,
    kind: z.literal('reassign'),
    note: note.default(''),
    agentId: id.nullable(),
    teamId: id.nullable(),
  }),
  z.strictObject({
    ...place,
    kind: z.literal('raise'),
    note: note.default(''),
    priorityId: id,
  }),
  z.strictObject({
    ...place,
    kind: z.literal('comment'),
    note: words(REVIEW_NOTE_MAX, 'Write something'),
  }),
  /** Until `dueAt`. */
  z.strictObject({ ...place, kind: z.literal('snooze'), note: note.default('') }),
  z.strictObject({
    ...place,
    kind: z.literal('accept'),
    note: note.default(''),
    cause: z.enum(breachCauses),
  }),
]);
export type DecisionInput = z.input<typeof decisionInput>;
export type DecisionOrder = z.output<typeof decisionInput>;

/** A decision as it was kept, and the ticket as it left it. `before`: to take the change back; null: nothing changed. */
export type DecisionAnswer = {
  serverNow: Instant;
  decision: Decision;
  ticket: Ticket;
  before: TicketChoices | null;
};

/** POST /api/reviews/decisions/{uuid}/done: `done` false says that it was not, after all. */
export const doneInput = z.strictObject({ done: z.boolean() });
export type DoneInput = z.infer<typeof doneInput>;
export type DoneAnswer = { serverNow: Instant; decision: Decision };

/** POST /api/reviews/causes: why a ticket that is finished by now was late; null takes it back. */
export const causeInput = z.strictObject({
  ticketId: id,
  cause: z.enum(breachCauses).nullable(),
});
export type CauseInput = z.infer<typeof causeInput>;

/** POST /api/reviews/close */
export const closeInput = z.strictObject({ teams: teamIds });
export type CloseInput = z.input<typeof closeInput>;

/** POST /api/reviews/mails/{uuid}: a held mail goes, as it reads now, or is left out. */
export const heldMailInput = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('send'), mail: escalationMailInput }),
  z.strictObject({ act: z.literal('leave-out') }),
]);
export type HeldMailInput = z.infer<typeof heldMailInput>;
export type HeldMailAnswer = { serverNow: Instant; mail: HeldMail };

/** A decision of an earlier review, and how its ticket does now. */
export type FollowUp = { decision: Decision; ticket: ReviewItem['row'] | null };

/** GET /api/reviews/current?teams= */
export type ReviewAnswer = {
  serverNow: Instant;
  /** Empty: the whole desk. */
  teamIds: number[];
  /** Teams the viewer leads, where these are not all. */
  ledTeamIds: number[];
  /** The sitting that is open for this scope; null before its first decision. */
  review: Review | null;
  /** The last one that was closed for it. */
  last: Review | null;
  /** What earlier reviews decided and is not settled, or was settled since the last one closed; overdue first. */
  followUps: FollowUp[];
  /** By part, then what is due first. At most REVIEW_ITEMS_MAX; `total` counts all. */
  items: ReviewItem[];
  total: number;
  undecided: number;
  /** Of the items that are not decided or stay open: with nobody. */
  unassigned: number;
  /** Put off by an earlier review, and not due to be looked at yet. */
  putOff: number;
  agents: AgentLoad[];
  /** Mails of escalations decided in this review. */
  mails: HeldMail[];
  /** Escalations somebody began that are not finished, this viewer's own first. */
  unfinished: UnfinishedEscalation[];
  /** How many of the items' logs were read. */
  logs: { read: number; of: number };
  health: LiveHealth;
};

/** An escalation that stopped half-way. */
export type UnfinishedEscalation = {
  id: string;
  ticketId: number;
  summary: string;
  byId: number;
  byName: string;
  at: Instant;
};

/** A target that broke on the working day before. */
export type Breach = {
  ticketId: number;
  summary: string;
  clientName: string | null;
  agentName: string | null;
  clock: 'response' | 'resolution';
  dueAt: Instant;
  /** When the clock stopped; null: it still runs, late. */
  stoppedAt: Instant | null;
  /** Late by so much working time, ms. */
  lateMs: number;
  cause: BreachCause | null;
};

/** GET /api/reviews/yesterday?teams= */
export type YesterdayAnswer = {
  serverNow: Instant;
  /** The working day before this one, from local midnight up to the next one that is not open yet. */
  from: Instant;
  to: Instant;
  /** The latest due first. */
  breaches: Breach[];
  /** False: more closed since than Halyard read. */
  isWhole: boolean;
};

/** GET /api/reviews: the newest first. */
export type ReviewsAnswer = {
  serverNow: Instant;
  reviews: (Review & { decisions: number; open: number })[];
};

/** GET /api/reviews/{uuid}: the minutes. */
export type MinutesAnswer = { serverNow: Instant; review: Review; decisions: Decision[] };
