import type { DecisionInput } from '@/lib/contracts/reviews';
import { REVIEW_NOTE_MAX } from '@/lib/contracts/limits';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import type { BreachCause, DecisionKind } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { Ticket } from '@/lib/domain/ticket';
import { changesOf, wrongWith, type EscalateDraft } from '@/components/escalate/escalate-draft';
import type { DueChoice } from './due-choices';

type Named = { id: number; name: string };

/** A decision as it is being filled in; what does not go with its kind is left aside. */
export type DecisionDraft = {
  note: string;
  /** With `reassign`; null: not chosen yet. */
  agent: Named | null;
  /** With `reassign`; null: it stays. */
  team: Named | null;
  /** With `raise`. */
  priority: Named | null;
  /** With `accept`. */
  cause: BreachCause | null;
  /** With `escalate`. */
  escalation: EscalateDraft;
  /** Null: whoever has the ticket after it, else whoever decides. */
  ownerId: number | null;
  due: DueChoice;
  /** Null: not a time yet. */
  dueAt: Instant | null;
};

/** Who has the ticket once it is decided; null: nobody. */
export function holderAfter(
  kind: DecisionKind,
  { agent, escalation }: Pick<DecisionDraft, 'agent' | 'escalation'>,
  { agentId }: Pick<Ticket, 'agentId'>,
): number | null {
  if (kind === 'reassign') return agent?.id ?? agentId;
  return kind === 'escalate' ? (escalation.agent?.id ?? agentId) : agentId;
}

type DecisionPlace = {
  teams: readonly number[];
  /** Who decides. */
  byId: number;
  /** With `escalate`; null: nobody is mailed. */
  mail: EscalationMail | null;
};

/**
 * The decision about one ticket, by somebody who saw `item`; null where something is missing, see
 * `draftErrors`.
 */
export function decisionInput(
  kind: DecisionKind,
  draft: DecisionDraft,
  { row, part, decision }: Pick<ReviewItem, 'row' | 'part' | 'decision'>,
  { teams, byId, mail }: DecisionPlace,
): DecisionInput | null {
  const { statusId, agentId, teamId, priorityId } = row;
  const { dueAt, ownerId, agent, team, priority, cause, escalation } = draft;
  if (dueAt === null) return null;
  const place = {
    teams: [...teams],
    part,
    seenDecision: decision?.id ?? null,
    from: { statusId, agentId, teamId, priorityId },
    ownerId: ownerId ?? holderAfter(kind, draft, row) ?? byId,
    dueAt,
  };
  const note = draft.note.trim();
  switch (kind) {
    case 'escalate':
      return {
        ...place,
        kind,
        note: escalation.reason.trim(),
        ...changesOf(escalation, row),
        mail,
      };
    case 'reassign':
      return agent && { ...place, kind, note, agentId: agent.id, teamId: team?.id ?? teamId };
    case 'raise':
      return priority && { ...place, kind, note, priorityId: priority.id };
    case 'comment':
    case 'snooze':
      return { ...place, kind, note };
    case 'accept':
      return cause && { ...place, kind, note, cause };
  }
}

export type DecisionErrors = Partial<
  Record<'note' | 'agent' | 'priority' | 'cause' | 'due', string>
>;

/** What keeps a decision from being made, by field; an escalation's own fields tell their own. */
export function draftErrors(
  kind: DecisionKind,
  draft: DecisionDraft,
  now: Instant,
): DecisionErrors {
  const { note, agent, priority, cause, dueAt } = draft;
  const errors: DecisionErrors = {};
  if (kind === 'comment') {
    const wrong = wrongWith(note, REVIEW_NOTE_MAX, 'Write something');
    if (wrong) errors.note = wrong;
  } else if (note.trim().length > REVIEW_NOTE_MAX) {
    errors.note = `At most ${REVIEW_NOTE_MAX} characters`;
  }
  if (kind === 'reassign' && !agent) errors.agent = 'Choose who gets it';
  if (kind === 'raise' && !priority) errors.priority = 'Choose a priority';
  if (kind === 'accept' && !cause) errors.cause = 'Choose a cause';
  if (dueAt === null) errors.due = 'Give a whole date and time';
  else if (dueAt <= now) errors.due = 'That is over: give a time to come';
  return errors;
}
