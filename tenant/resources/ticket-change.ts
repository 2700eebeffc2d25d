import type { Reference } from '@/tenant/store/reference';
import { escapeHtml } from '@/tenant/wire/plain-text';
import type { StoredTicket } from './ticket-rows';

type Watched = Pick<StoredTicket, 'statusId' | 'priorityId' | 'agentId' | 'teamId'>;

/** What a change did to what the log keeps: old and new, both null where it stayed. Null: nothing. */
export type TicketChange = {
  oldStatusId: number | null;
  newStatusId: number | null;
  oldPriorityId: number | null;
  newPriorityId: number | null;
  oldAgentId: number | null;
  newAgentId: number | null;
  oldTeamId: number | null;
  newTeamId: number | null;
} | null;

/** Compares a ticket before and after a write. */
export function ticketChange(before: Watched, after: Watched): TicketChange {
  const fields = ['statusId', 'priorityId', 'agentId', 'teamId'] as const;
  if (fields.every((field) => before[field] === after[field])) return null;
  const pair = (field: (typeof fields)[number]) =>
    before[field] === after[field] ? [null, null] : [before[field], after[field]];
  const [oldStatusId = null, newStatusId = null] = pair('statusId');
  const [oldPriorityId = null, newPriorityId = null] = pair('priorityId');
  const [oldAgentId = null, newAgentId = null] = pair('agentId');
  const [oldTeamId = null, newTeamId = null] = pair('teamId');
  return {
    ...{ oldStatusId, newStatusId, oldPriorityId, newPriorityId },
    ...{ oldAgentId, newAgentId, oldTeamId, newTeamId },
  };
}

type Categorised = Pick<StoredTicket, 'category1' | 'category2' | 'category3' | 'category4'>;

/** A category before and after a write, as people read its path; null where it stayed. */
export type CategoryChange = { from: string; to: string } | null;

function categoryOf(ticket: Categorised): string {
  const levels = [ticket.category1, ticket.category2, ticket.category3, ticket.category4];
  const names = levels.flatMap((level) => level?.split('>') ?? []).map((name) => name.trim());
  return names.filter((name) => name !== '').join(' > ') || 'none';
}

/** Compares a ticket's category before and after a write. */
export function categoryChange(before: Categorised, after: Categorised): CategoryChange {
  const [from, to] = [categoryOf(before), categoryOf(after)];
  return from === to ? null : { from, to };
}

/** An entry of the log that a change leaves. */
type Entry = Partial<NonNullable<TicketChange>> & {
  outcome: string;
  note: string;
  hiddenFromUser: boolean;
};

const nothing: NonNullable<TicketChange> = {
  ...{ oldStatusId: null, newStatusId: null, oldPriorityId: null, newPriorityId: null },
  ...{ oldAgentId: null, newAgentId: null, oldTeamId: null, newTeamId: null },
};

/** What a change leaves in the log: an entry about the status, which the client may read, and a hidden one about the rest. */
export function changeEntries(
  reference: Reference,
  change: TicketChange,
  category: CategoryChange,
): Entry[] {
  const { oldStatusId, newStatusId, ...rest } = change ?? nothing;
  const status = (id: number | null) => reference.statuses.get(id ?? 0)?.name ?? 'none';
  const agent = (id: number | null) => reference.agents.get(id ?? 0)?.name ?? 'nobody';
  const team = (id: number | null) => reference.teams.get(id ?? 0)?.name ?? 'no team';
  const priority = (id: number | null) =>
    reference.priorities.find((row) => row.priorityId === id)?.name ?? 'none';
  const entries: Entry[] = [];
  if (newStatusId !== null) {
    entries.push({
      ...{ oldStatusId, newStatusId, outcome: 'Status Change', hiddenFromUser: false },
      note: escapeHtml(`Status changed from ${status(oldStatusId)} to ${status(newStatusId)}`),
    });
  }
  const said = [
    rest.newPriorityId !== null &&
      `Priority changed from ${priority(rest.oldPriorityId)} to ${priority(rest.newPriorityId)}`,
    rest.oldAgentId !== rest.newAgentId &&
      `Assigned to ${agent(rest.newAgentId)} (was ${agent(rest.oldAgentId)})`,
    rest.oldTeamId !== rest.newTeamId &&
      `Team changed from ${team(rest.oldTeamId)} to ${team(rest.newTeamId)}`,
    category !== null && `Category changed from ${category.from} to ${category.to}`,
  ].filter((words) => words !== false);
  if (said.length > 0) {
    const isReassigned = rest.oldAgentId !== rest.newAgentId || rest.oldTeamId !== rest.newTeamId;
    const outcome = isReassigned ? 'Reassigned' : 'Category Change';
    entries.push({
      ...rest,
      outcome: rest.newPriorityId !== null ? 'Priority Change' : outcome,
      note: escapeHtml(said.join('. ')),
      hiddenFromUser: true,
    });
  }
  return entries;
}
