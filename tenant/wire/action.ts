import type { Reference } from '@/tenant/store/reference';
import type { actions } from '@/tenant/store/schema';
import type { ActionFields } from './action-schema';
import { writeInstant } from './instant';
import { plainText } from './plain-text';

/** An action with its requester's name, where a requester wrote it. */
export type ActionRow = { action: typeof actions.$inferSelect; userName: string | null };

/**
 * One entry of a ticket's log. In the real dialect `timetaken` is hours, `id` counts within the
 * ticket, and rich text comes only where it was asked for (`isHtml`).
 */
export function writeAction(
  { action, userName }: ActionRow,
  { reference, dialect }: { reference: Reference; dialect: 'simplified' | 'real' },
  isHtml: boolean,
) {
  const agentName =
    action.agentId === null ? null : (reference.agents.get(action.agentId)?.name ?? null);
  const statusName = (id: number | null) =>
    id === null ? null : (reference.statuses.get(id)?.name ?? null);
  const teamName = (id: number | null) =>
    id === null ? null : (reference.teams.get(id)?.name ?? null);
  const minutes = action.minutes ?? 0;
  const at = writeInstant(action.at);
  return {
    id: dialect === 'real' ? action.number : action.id,
    ticket_id: action.ticketId,
    actiontype_id: action.actionTypeId,
    outcome: action.outcome,
    note: isHtml && dialect === 'simplified' ? action.note : plainText(action.note),
    ...(isHtml ? { note_html: action.note } : {}),
    hiddenfromuser: action.hiddenFromUser,
    datetime: at,
    actiondatecreated: at,
    // A supplier is known by the address alone.
    who: agentName ?? userName ?? (action.hiddenFromUser ? action.emailFrom : null),
    who_agentid: action.agentId,
    who_type: action.agentId === null ? 0 : 1,
    agent_id: action.agentId,
    agent_name: agentName,
    user_id: action.userId,
    emaildirection: action.actionTypeId !== 1 ? null : action.userId === null ? 'O' : 'I',
    emailfrom: action.emailFrom,
    emailto: action.emailTo,
    emailcc: action.emailCc,
    emailsubject: action.emailSubject,
    timetaken: dialect === 'real' ? Math.round((minutes / 60) * 10_000) / 10_000 : minutes,
    charge: action.charge,
    actisbillable: action.charge,
    old_status: action.oldStatusId,
    old_status_name: statusName(action.oldStatusId),
    new_status: action.newStatusId,
    new_status_name: statusName(action.newStatusId),
    old_priority: action.oldPriorityId,
    new_priority: action.newPriorityId,
    old_agent: action.oldAgentId,
    new_agent: action.newAgentId,
    old_team: teamName(action.oldTeamId),
    new_team: teamName(action.newTeamId),
  } satisfies ActionFields;
}
