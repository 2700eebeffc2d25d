import type { AgentLoad } from '@/lib/domain/agent-load';
import type { DecisionKind } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { Ticket } from '@/lib/domain/ticket';
import type { Instant } from '@/lib/domain/instant';
import { startEscalation, type EscalationLists } from '@/components/escalate/escalate-draft';
import type { PriorityOption } from '@/components/pickers/priority-options';
import type { DecisionDraft } from './decision-draft';
import { dueAtOf, usualDue, type DeskTime, type DueChoice } from './due-choices';

type Start = {
  lists: EscalationLists;
  agents: readonly AgentLoad[];
  desk: DeskTime;
  now: Instant;
  /** What is usual for its kind, unless said. */
  due?: DueChoice;
  /** With `raise`: to which; none yet, unless said. */
  priority?: DecisionDraft['priority'];
};

/** A decision as one begins with it. */
export function startDecision(
  kind: DecisionKind,
  ticket: Pick<Ticket, 'teamId' | 'agentId'>,
  { lists, agents, desk, now, due = usualDue[kind], priority = null }: Start,
): DecisionDraft {
  return {
    note: '',
    agent: null,
    team: null,
    priority,
    cause: null,
    escalation: startEscalation(ticket, lists, agents),
    ownerId: null,
    due,
    dueAt: dueAtOf(due, desk, now),
  };
}

/** Several tickets as if they were one: what they have in common, and words for what they have not. */
export function commonTicket(
  rows: readonly ReviewItem['row'][],
  options: readonly PriorityOption[],
) {
  const [first] = rows;
  if (!first || rows.length === 1) return first;
  const isCommon = (read: (row: ReviewItem['row']) => unknown) =>
    rows.every((row) => read(row) === read(first));
  const urgencyOf = (row: ReviewItem['row']) =>
    options.find(({ id }) => id === row.priorityId)?.urgency ?? Infinity;
  const least = rows.toSorted((a, b) => urgencyOf(b) - urgencyOf(a))[0];
  return {
    ...first,
    ...(!isCommon(({ agentId }) => agentId) && { agentId: null, agentName: 'whoever has each' }),
    ...(!isCommon(({ teamId }) => teamId) && { teamId: null, teamName: 'the team of each' }),
    ...(!isCommon(({ priorityId }) => priorityId) && {
      priorityId: least?.priorityId ?? null,
      priorityName: 'as each is',
    }),
  };
}

/** Those of the tickets that a priority is more urgent for than what they have. */
export function raisedBy(
  items: readonly ReviewItem[],
  priorityId: number | null,
  options: readonly PriorityOption[],
): ReviewItem[] {
  const urgencyOf = (id: number | null) =>
    options.find((option) => option.id === id)?.urgency ?? Infinity;
  return items.filter(({ row }) => urgencyOf(priorityId) < urgencyOf(row.priorityId));
}

/** The priority next more urgent than that of the least urgent ticket; null where that is the most urgent. */
export function nextUrgent(
  rows: readonly Pick<Ticket, 'priorityId'>[],
  options: readonly PriorityOption[],
): { id: number; name: string } | null {
  const urgencies = rows.map(
    ({ priorityId }) => options.find(({ id }) => id === priorityId)?.urgency ?? Infinity,
  );
  const least = Math.max(...urgencies);
  const [next] = options
    .filter(({ urgency }) => urgency < least)
    .toSorted((a, b) => b.urgency - a.urgency);
  return next ? { id: next.id, name: next.name } : null;
}
