import type { Instant } from './instant';
import type { Agent } from './ticket';
import type { Lookups } from './lookups';

/** Why a target was missed, in the desk's own terms. */
export const breachCauses = [
  ...(['capacity', 'triage', 'missed-reply', 'skill'] as const),
  ...(['vendor', 'client', 'parts', 'clock-wrong'] as const),
] as const;
export type BreachCause = (typeof breachCauses)[number];

/** What a review can decide about a ticket. */
export const decisionKinds = [
  ...(['escalate', 'reassign', 'raise', 'comment', 'snooze', 'accept'] as const),
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** The parts of a review whose tickets each need a decision, in the order they are gone through. */
export const reviewParts = ['follow-up', 'breaks-today', 'late', 'parked', 'unhappy'] as const;
export type ReviewPart = (typeof reviewParts)[number];

/**
 * How a decision ended: its owner or a manager said so, the ticket was finished, the tenant does not have
 * it any more, or a later decision took its place.
 */
export const settledHows = ['done', 'finished', 'gone', 'replaced'] as const;
export type SettledHow = (typeof settledHows)[number];

/** What was decided about a ticket: by whom, who is to do it, and by when. */
export type Decision = {
  id: string;
  reviewId: string;
  ticketId: number;
  /** As they were then. */
  summary: string;
  clientName: string | null;
  part: ReviewPart;
  kind: DecisionKind;
  /** With `accept`. */
  cause: BreachCause | null;
  /** What was changed, for people: "Assigned to Priya Nair, priority Critical"; empty where nothing was. */
  changed: string;
  /** The manager's own words; may be empty. */
  note: string;
  ownerId: number;
  ownerName: string;
  /** By when; of a snoozed ticket, when it is looked at again. */
  dueAt: Instant;
  byId: number;
  byName: string;
  at: Instant;
  /** Null while it stands. `by` null: nobody said so, Halyard saw it. */
  settled: { at: Instant; how: SettledHow; by: string | null } | null;
};

/** Which tickets a review is of: those of some teams, by their ids in ascending order; none: all. */
export type ReviewScope = readonly number[];

/** One sitting: from the first decision to its closing. */
export type Review = {
  id: string;
  teamIds: ReviewScope;
  openedAt: Instant;
  openedBy: string;
  closed: { at: Instant; by: string; summary: ReviewSummary } | null;
};

/** What the minutes keep of a review beside its decisions. */
export type ReviewSummary = {
  /** Of the working day before: how many targets broke, by cause; null: nobody said why. */
  breaches: { cause: BreachCause | null; count: number }[];
  /** Tickets that needed a decision, by part. */
  decided: { part: ReviewPart; count: number }[];
  /** Undecided tickets of these teams that the tenant does not show whoever closed it. */
  unseen: number;
};

export type DecisionStanding = 'open' | 'overdue' | 'settled';

/** How a decision stands at `now`: exactly at its due instant it is not overdue. */
export function decisionStanding(
  { settled, dueAt }: Pick<Decision, 'settled' | 'dueAt'>,
  now: Instant,
): DecisionStanding {
  if (settled) return 'settled';
  return now > dueAt ? 'overdue' : 'open';
}

/**
 * What whoever closed a review could not decide about: `3 undecided tickets were not shown to Callum Reid`;
 * null where they saw all of it, or it is not closed.
 */
export function tellUnseen({ closed }: Pick<Review, 'closed'>): string | null {
  if (!closed || closed.summary.unseen === 0) return null;
  const { unseen } = closed.summary;
  return `${unseen} undecided ${unseen === 1 ? 'ticket was' : 'tickets were'} not shown to ${closed.by}`;
}

/** A review's teams as it is kept and compared by: sorted, each once. */
export function scopeOf(teamIds: Iterable<number>): number[] {
  return [...new Set(teamIds)].sort((a, b) => a - b);
}

/**
 * The teams an agent leads: those that name their address among their managers. Empty where they lead
 * none, or all of them: they review the whole desk then.
 */
export function ledTeams(agent: Pick<Agent, 'email'>, teams: Lookups['teams']): number[] {
  const own = agent.email?.trim().toLowerCase();
  if (!own) return [];
  const led = teams.filter(({ managers }) =>
    managers.some((address) => address.toLowerCase() === own),
  );
  return led.length === teams.length ? [] : scopeOf(led.map(({ id }) => id));
}
