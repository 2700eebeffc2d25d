import {
  decisionStanding,
  type BreachCause,
  type Decision,
  type DecisionKind,
  type ReviewPart,
} from '@/lib/domain/review';
import type { Instant } from '@/lib/domain/instant';

/** What each cause of a missed target is called. */
export const causeNames: Readonly<Record<BreachCause, string>> = {
  capacity: 'Capacity',
  triage: 'Triage',
  'missed-reply': 'Missed reply',
  skill: 'Skill',
  vendor: 'Vendor',
  client: 'Client',
  parts: 'Parts',
  'clock-wrong': 'Clock wrong',
};

/** What each cause means, for whoever has to choose one. */
export const causeHints: Readonly<Record<BreachCause, string>> = {
  capacity: 'Nobody had the time',
  triage: 'Seen too late, or with the wrong team or priority',
  'missed-reply': 'The client answered and nobody noticed',
  skill: 'Whoever had it could not solve it',
  vendor: 'A third party was late',
  client: 'The client was late',
  parts: 'Something had to be delivered',
  'clock-wrong': 'The target or its hours were wrong',
};

/** `noCause` where nobody said why. */
export const noCause = 'No cause given';

/** What each kind of decision is called: a button, a column. */
export const kindNames: Readonly<Record<DecisionKind, string>> = {
  escalate: 'Escalate',
  reassign: 'Reassign',
  raise: 'Raise priority',
  comment: 'Comment',
  snooze: 'Snooze',
  accept: 'Accept the breach',
};

/** `title`: the heading of a part of a review. `why`: why a ticket stands there. */
export const partWords: Readonly<Record<ReviewPart, { title: string; why: string }>> = {
  'follow-up': { title: 'Did we do it?', why: 'Not done in time' },
  'breaks-today': { title: 'Breaks today', why: 'Would break that day' },
  late: { title: 'Late now', why: 'Was late' },
  parked: { title: 'Parked', why: 'Was parked' },
  unhappy: { title: 'Who is unhappy', why: 'The client was unhappy' },
};

/** What was decided, in one sentence without a full stop: `Escalated: assigned to Priya Nair`. */
export function tellDecision({
  kind,
  cause,
  changed,
}: Pick<Decision, 'kind' | 'cause' | 'changed'>): string {
  const lower = changed.charAt(0).toLowerCase() + changed.slice(1);
  switch (kind) {
    case 'escalate':
      return changed === '' ? 'Escalated' : `Escalated: ${lower}`;
    case 'reassign':
      return changed || 'Reassigned';
    case 'raise':
      return changed || 'Priority raised';
    case 'comment':
      return 'Commented';
    case 'snooze':
      return 'Snoozed';
    case 'accept':
      return `Breach accepted: ${(cause === null ? noCause : causeNames[cause]).toLowerCase()}`;
  }
}

/** How a decision ended, or stands at `now`: `Done`, `Still open`, `Overdue`. */
export function tellStandingOf(
  decision: Pick<Decision, 'settled' | 'dueAt'>,
  now: Instant,
): string {
  switch (decision.settled?.how) {
    case 'done':
      return 'Done';
    case 'finished':
      return 'Ticket finished';
    case 'gone':
      return 'Ticket gone';
    case 'replaced':
      return 'Decided anew';
    case undefined:
      return decisionStanding(decision, now) === 'overdue' ? 'Overdue' : 'Still open';
  }
}

/** Whom a review was of: the teams' names, `#9` for one the tenant no longer has. */
export function tellScope(
  teamIds: readonly number[],
  teams: readonly { id: number; name: string }[],
): string {
  if (teamIds.length === 0) return 'Whole desk';
  return teamIds.map((id) => teams.find((team) => team.id === id)?.name ?? `#${id}`).join(', ');
}
