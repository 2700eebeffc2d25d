import type { Reference } from '@/tenant/store/reference';
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

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** The entry a change leaves in the log, in words; the client sees only what is about the status. */
export function describeChange(
  reference: Reference,
  change: NonNullable<TicketChange>,
): { outcome: string; note: string; hiddenFromUser: boolean } {
  const status = (id: number | null) => reference.statuses.get(id ?? 0)?.name ?? 'none';
  const agent = (id: number | null) => reference.agents.get(id ?? 0)?.name ?? 'nobody';
  const team = (id: number | null) => reference.teams.get(id ?? 0)?.name ?? 'no team';
  const priority = (id: number | null) =>
    reference.priorities.find((row) => row.priorityId === id)?.name ?? 'none';
  const moved = change.newStatusId !== null;
  const said = [
    moved && `Status changed from ${status(change.oldStatusId)} to ${status(change.newStatusId)}`,
    change.newPriorityId !== null &&
      `Priority changed from ${priority(change.oldPriorityId)} to ${priority(change.newPriorityId)}`,
    change.oldAgentId !== change.newAgentId &&
      `Assigned to ${agent(change.newAgentId)} (was ${agent(change.oldAgentId)})`,
    change.oldTeamId !== change.newTeamId &&
      `Team changed from ${team(change.oldTeamId)} to ${team(change.newTeamId)}`,
  ].filter((words) => words !== false);
  const outcome = moved
    ? 'Status Change'
    : change.newPriorityId !== null
      ? 'Priority Change'
      : 'Reassigned';
  return { outcome, note: escapeHtml(said.join('. ')), hiddenFromUser: !moved };
}
