import type { DecisionOrder } from '@/lib/contracts/reviews';
import type { Lookups } from '@/lib/domain/lookups';
import type { BreachCause, Decision, DecisionKind } from '@/lib/domain/review';
import { deskTime } from './desk-day';

/** Causes as logs and files say them. */
export const causeWords: Readonly<Record<BreachCause, string>> = {
  capacity: 'capacity',
  triage: 'triage',
  'missed-reply': 'missed reply',
  skill: 'skill',
  vendor: 'vendor',
  client: 'client',
  parts: 'parts',
  'clock-wrong': 'clock wrong',
};

const kindWords: Readonly<Record<DecisionKind, string>> = {
  escalate: 'escalated',
  reassign: 'reassigned',
  raise: 'priority raised',
  comment: 'commented',
  snooze: 'to be looked at again later',
  accept: 'breach accepted',
};

/** What was decided, in a few words: "assigned to Priya Nair", "breach accepted (vendor)". */
export function decidedWords({
  kind,
  changed,
  cause,
}: Pick<Decision, 'kind' | 'changed' | 'cause'>): string {
  if (changed !== '') return `${changed.charAt(0).toLowerCase()}${changed.slice(1)}`;
  return cause === null ? kindWords[kind] : `${kindWords[kind]} (${causeWords[cause]})`;
}

type Told = Pick<Decision, 'kind' | 'changed' | 'cause' | 'ownerName' | 'dueAt'>;

const owed = ({ ownerName, dueAt }: Told, lookups: Lookups) =>
  `Owner ${ownerName}, due ${deskTime(lookups, dueAt)}.`;

/** What a review's note in the log of a ticket says, as plain text. */
export function decisionNote(told: Told, note: DecisionOrder['note'], lookups: Lookups): string {
  const first = `Escalation review: ${decidedWords(told)}. ${owed(told, lookups)}`;
  return [first, note].filter(Boolean).join('\n\n');
}

/** A decision as a colleague who was slower is told of it. */
export function decisionSentence(decision: Decision, lookups: Lookups): string {
  const { byName, ticketId } = decision;
  return `${byName} decided about #${ticketId} meanwhile: ${decidedWords(decision)}. ${owed(decision, lookups)}`;
}
