import type { z } from 'zod';
import type {
  AgentRow,
  CategoryRow,
  OutcomeRow,
  PriorityRow,
  Reference,
  SlaRow,
  StatusRow,
  TeamRow,
  TicketTypeRow,
} from '@/tenant/store/reference';
import type {
  agentSchema,
  categorySchema,
  outcomeSchema,
  PriorityFields,
  slaSchema,
  statusSchema,
  teamSchema,
  ticketTypeSchema,
} from './lookup-schemas';

type Dialect = 'simplified' | 'real';

/** A status; `slaaction` tells what it does to the clock, `type` 1 that it closes. */
export function writeStatus(row: StatusRow) {
  return {
    id: row.id,
    name: row.name,
    shortname: row.shortname,
    type: row.isClosed ? 1 : 0,
    sequence: row.sequence,
    colour: row.colour,
    slaaction: row.clock === 'paused' ? 'H' : 'R',
    isclosed: row.isClosed,
    clock: row.clock,
  } satisfies z.input<typeof statusSchema>;
}

/** Targets in hours. A real row's own id is a GUID; the simplified contract calls the priority by id. */
export function writePriority(row: PriorityRow, dialect: Dialect) {
  return {
    id: dialect === 'real' ? row.guid : row.priorityId,
    guid: row.guid,
    slaid: row.slaId,
    priorityid: row.priorityId,
    priority_id: row.priorityId,
    name: row.name,
    responsetime: row.responseMinutes / 60,
    responseunits: 'H',
    fixtime: row.fixMinutes / 60,
    fixunits: 'H',
    workdaysoverride: row.workdayId ?? 0,
    colour: row.colour,
    ishidden: false,
  } satisfies PriorityFields;
}

/** A ticket type with where its tickets go by default. */
export function writeTicketType(row: TicketTypeRow, reference: Reference) {
  const team = row.defaultTeamId === null ? undefined : reference.teams.get(row.defaultTeamId);
  return {
    id: row.id,
    name: row.name,
    sequence: row.sequence,
    default_team_id: row.defaultTeamId,
    default_team: team?.name ?? null,
    default_sla: row.defaultSlaId,
    visible: true,
    cancreate: true,
    agentscanselect: true,
  } satisfies z.input<typeof ticketTypeSchema>;
}

/** A team; `managers` are the mail addresses an escalation goes to. */
export function writeTeam(row: TeamRow, reference: Reference) {
  const members = [...reference.agents.values()].filter((agent) =>
    reference.agentTeams.get(agent.id)?.includes(row.id),
  );
  return {
    id: row.id,
    name: row.name,
    sequence: row.sequence,
    inactive: false,
    forrequests: true,
    managers: row.managers.map((email) => ({ email })),
    agents: members.map(({ id, name }) => ({ id, name })),
  } satisfies z.input<typeof teamSchema>;
}

/** An agent. Never the password's hash nor the sign-in. */
export function writeAgent(row: AgentRow, reference: Reference) {
  const teams = (reference.agentTeams.get(row.id) ?? []).flatMap(
    (id) => reference.teams.get(id) ?? [],
  );
  const [firstname = row.name, ...rest] = row.name.split(' ');
  return {
    id: row.id,
    name: row.name,
    firstname,
    surname: rest.join(' '),
    initials: row.name
      .replace(/(\S)\S*\s*/g, '$1')
      .slice(0, 2)
      .toUpperCase(),
    email: row.email,
    team: teams[0]?.name ?? null,
    team_id: row.teamId,
    teams: teams.map(({ id, name }) => ({ id, name, team_id: id })),
    isdisabled: row.isDisabled,
    is_admin: row.isAdmin,
    isonleave: row.isOnLeave,
    is_machine: row.isMachine,
    roles: row.roleNames.map((name) => ({ name })),
    role_names: row.roleNames,
    workday_id: row.workdayId,
    phonenumber: row.phone,
  } satisfies z.input<typeof agentSchema>;
}

/** An SLA; `priorities` only where they were asked for. */
export function writeSla(
  row: SlaRow,
  reference: Reference,
  dialect: Dialect,
  withPriorities: boolean,
) {
  const own = reference.priorities.filter((priority) => priority.slaId === row.id);
  return {
    id: row.id,
    name: row.name,
    workday_id: row.workdayId,
    workday_name: reference.workdays.get(row.workdayId)?.name ?? null,
    is_default: row.isDefault,
    ...(withPriorities ? { priorities: own.map((item) => writePriority(item, dialect)) } : {}),
  } satisfies z.input<ReturnType<typeof slaSchema>>;
}

/** An outcome: what kind of action it makes and what comes with it. */
export function writeOutcome(row: OutcomeRow) {
  return {
    id: row.id,
    outcome: row.outcome,
    actiontype_id: row.actionTypeId,
    newstatus: row.newStatus ?? -1,
    sendemail: row.sendEmail,
    hidefromuser: row.hideFromUser,
  } satisfies z.input<typeof outcomeSchema>;
}

/** A category: a path joined by `>`, and the team its tickets go to. */
export function writeCategory(row: CategoryRow) {
  return {
    id: row.id,
    value: row.value,
    category_name: row.value,
    type_id: 1,
    team_id: row.teamId,
  } satisfies z.input<typeof categorySchema>;
}
