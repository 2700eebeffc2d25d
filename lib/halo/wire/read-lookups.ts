import { z } from 'zod';
import type { Lookups, Outcome, PriorityTarget } from '@/lib/domain/lookups';
import { roleOfStatus, type StatusRole } from '@/lib/domain/status';
import { kindOfAction } from './action-kinds';
import { readCategoryPath } from './category-path';
import { wireFlag, wireId, wireList, wireNumber, wireRef, wireText } from './fields';
import { readTeamNames } from './read-agent';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const wireStatus = z.object({
  id: wireRef,
  name: wireText,
  shortname: wireText,
  sequence: wireNumber,
  isclosed: wireFlag,
});

/** A status with its role; null where the row has no id. */
export function readStatus(
  row: unknown,
  configured: Record<number, StatusRole>,
): Lookups['statuses'][number] | null {
  const { data: wire } = wireStatus.safeParse(row);
  if (!wire || wire.id === null) return null;
  const name = wire.name ?? wire.shortname ?? '';
  const isClosed = wire.isclosed ?? undefined;
  const { role, guessed } = roleOfStatus({ id: wire.id, name, isClosed }, configured);
  return {
    id: wire.id,
    name: name === '' ? `Status ${wire.id}` : name,
    role,
    roleGuessed: guessed,
    sequence: wire.sequence ?? wire.id,
  };
}

const wirePriority = z.object({
  // A GUID in real tenants, the priority itself in simplified ones.
  id: wireId,
  priorityid: wireRef,
  slaid: wireRef,
  name: wireText,
  responsetime: wireNumber,
  responseunits: wireText,
  fixtime: wireNumber,
  fixunits: wireText,
  workdaysoverride: wireRef,
});

/** A priority's targets under one SLA; null where the row names no priority. */
export function readPriority(row: unknown, onOdd: (what: string) => void): PriorityTarget | null {
  const { data: wire } = wirePriority.safeParse(row);
  const priorityId = wire?.priorityid ?? wire?.id ?? null;
  if (!wire || priorityId === null || priorityId < 1) return null;
  const name = wire.name ?? `Priority ${priorityId}`;
  const target = (time: number | null, units: string | null) => {
    if (time === null || time <= 0) return null;
    const ms = unitMs(units);
    if (ms === null)
      onOdd(`The priority "${name}" counts its targets in "${units}", which is unknown.`);
    return ms === null ? null : Math.round(time * ms);
  };
  return {
    priorityId,
    slaId: wire.slaid,
    name,
    responseMs: target(wire.responsetime, wire.responseunits),
    resolutionMs: target(wire.fixtime, wire.fixunits),
    workdayId: wire.workdaysoverride,
  };
}

/** Hours unless the tenant says minutes; a "day" has no fixed length in working time. */
function unitMs(units: string | null): number | null {
  const unit = units?.trim().charAt(0).toUpperCase() ?? 'H';
  if (unit === 'H') return HOUR_MS;
  return unit === 'M' ? MINUTE_MS : null;
}

const wireNamed = z.object({ id: wireRef, name: wireText });

/** Anything with an id and a name; null where it lacks either. */
export function readNamed(row: unknown): { id: number; name: string } | null {
  const { data: wire } = wireNamed.safeParse(row);
  return wire && wire.id !== null && wire.name !== null ? { id: wire.id, name: wire.name } : null;
}

const wireAgentRow = z.object({
  id: wireId,
  name: wireText,
  isdisabled: wireFlag,
  isapiagent: wireFlag,
  is_machine: wireFlag,
  isonleave: wireFlag,
  workday_id: wireRef,
  team: wireText,
  teams: wireList,
});

/**
 * An agent one can assign; null where the row has no id. "Unassigned", which tenants list as an agent
 * of its own, is nobody: `isNobody`.
 */
export function readAgentRow(
  row: unknown,
): (Lookups['agents'][number] & { isNobody: boolean }) | null {
  const { data: wire } = wireAgentRow.safeParse(row);
  if (!wire || wire.id === null) return null;
  const name = wire.name ?? `Agent ${wire.id}`;
  return {
    id: wire.id,
    name,
    teamNames: readTeamNames(wire),
    isDisabled: wire.isdisabled ?? false,
    isMachine: wire.isapiagent ?? wire.is_machine ?? false,
    isOnLeave: wire.isonleave ?? false,
    workdayId: wire.workday_id,
    isNobody: wire.id < 1 || name.trim().toLowerCase() === 'unassigned',
  };
}

const wireCategory = z.object({
  id: wireRef,
  value: wireText,
  category_name: wireText,
  type_id: wireNumber,
  team_id: wireRef,
});

/**
 * A category; null where the row has no id or no name. Tenants keep up to four lists of them:
 * `isOther` for one that is not of the first, which tickets are filed under.
 */
export function readCategory(
  row: unknown,
): (Lookups['categories'][number] & { isOther: boolean }) | null {
  const { data: wire } = wireCategory.safeParse(row);
  const path = readCategoryPath([wire?.value ?? wire?.category_name ?? null]);
  if (!wire || wire.id === null || path === null) return null;
  return { id: wire.id, path, teamId: wire.team_id, isOther: (wire.type_id ?? 1) !== 1 };
}

const wireType = z.object({
  id: wireRef,
  name: wireText,
  default_team_id: wireRef,
  default_team: wireText,
  default_sla: wireRef,
});

/** A ticket type; real tenants name its team. Null where the row lacks id or name. */
export function readType(row: unknown, teams: Lookups['teams']): Lookups['types'][number] | null {
  const { data: wire } = wireType.safeParse(row);
  if (!wire || wire.id === null || wire.name === null) return null;
  const named = teams.find(({ name }) => name.toLowerCase() === wire.default_team?.toLowerCase());
  return {
    id: wire.id,
    name: wire.name,
    teamId: wire.default_team_id ?? named?.id ?? null,
    slaId: wire.default_sla,
  };
}

const wireOutcome = z.object({
  id: wireRef,
  outcome: wireText,
  actiontype_id: wireId,
  newstatus: wireRef,
  sendemail: wireFlag,
  hidefromuser: wireFlag,
});

/** A word for what was done; null where the row lacks id or word. */
export function readOutcome(row: unknown): Outcome | null {
  const { data: wire } = wireOutcome.safeParse(row);
  if (!wire || wire.id === null || wire.outcome === null) return null;
  return {
    id: wire.id,
    name: wire.outcome,
    kind: kindOfAction(wire.actiontype_id, wire.outcome) ?? 'other',
    statusId: wire.newstatus,
    sendsEmail: wire.sendemail ?? false,
    hidesFromUser: wire.hidefromuser ?? false,
  };
}

const wireSla = z.object({
  id: wireRef,
  name: wireText,
  workday_id: wireRef,
  is_default: wireFlag,
});

/** An SLA and its workday; null where the row has no id. */
export function readSla(row: unknown): Lookups['slas'][number] | null {
  const { data: wire } = wireSla.safeParse(row);
  if (!wire || wire.id === null) return null;
  return {
    id: wire.id,
    name: wire.name ?? `SLA ${wire.id}`,
    workdayId: wire.workday_id,
    isDefault: wire.is_default ?? false,
  };
}
