import type { AgentLoad } from '@/lib/domain/agent-load';
import type { DecisionKind } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { Ticket } from '@/lib/domain/ticket';
import type { WorkingCalendar } from '@/lib/domain/working-time';
import type { Instant } from '@/lib/domain/instant';
import { startEscalation, type EscalationLists } from '@/components/escalate/escalate-draft';
import type { PriorityOption } from '@/components/pickers/priority-options';
import type { DecisionDraft } from './decision-draft';
import { dueAtOf, usualDue } from './due-choices';

type Start = {
  lists: EscalationLists;
  agents: readonly AgentLoad[];
  calendar: WorkingCalendar | null;
  now: Instant;
  zone: string;
};

/** A decision as one begins with it. */
export function startDecision(
  kind: DecisionKind,
  ticket: Pick<Ticket, 'teamId' | 'agentId'>,
  { lists, agents, calendar, now, zone }: Start,
): DecisionDraft {
  const due = usualDue[kind];
  return {
    note: '',
    agent: null,
    team: null,
    priority: null,
    cause: null,
    escalation: startEscalation(ticket, lists, agents),
    ownerId: null,
    due,
    dueAt: dueAtOf(due, { calendar, now, zone }),
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
