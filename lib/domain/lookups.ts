import type { TicketSource } from './new-ticket';
import type { StatusRole } from './status';
import type { ActionKind } from './ticket';
import type { WorkingCalendarJson } from './working-time';

/** The tenant's own lists: nothing of this is hard-coded from default ids (halo-api §3). */
export type Lookups = {
  statuses: {
    id: number;
    name: string;
    role: StatusRole;
    roleGuessed: boolean;
    sequence: number;
  }[];
  priorities: PriorityTarget[];
  /** `teamId`, `slaId`: what its tickets get where nothing else says. */
  types: { id: number; name: string; teamId: number | null; slaId: number | null }[];
  /** `managers`: the mail addresses an escalation goes to. */
  teams: { id: number; name: string; managers: string[] }[];
  /** `path` as a ticket's category is written; `teamId`: where its tickets go. */
  categories: { id: number; path: string; teamId: number | null }[];
  /** `isMachine`: an account of a program; what it writes is no answer of a person. */
  agents: {
    id: number;
    name: string;
    teamNames: string[];
    isDisabled: boolean;
    isMachine: boolean;
    /** False where the tenant does not say. */
    isOnLeave: boolean;
    /** The agent's own hours, by workday id. */
    workdayId: number | null;
  }[];
  /** The id of the agent a tenant calls "Unassigned"; null where it lists none. */
  nobodyId: number | null;
  slas: { id: number; name: string; workdayId: number | null; isDefault: boolean }[];
  /** The tenant's own words for what was done, each of a kind. */
  outcomes: Outcome[];
  /** Where tickets come from, as the tenant numbers it; what it means by others is not known. */
  sources: { id: number; source: TicketSource }[];
  /** Working calendars by workday id; a workday this reader cannot understand is left out. */
  calendars: { workdayId: number; name: string; calendar: WorkingCalendarJson }[];
};

/** `statusId`: the status it moves a ticket to; null leaves it. */
export type Outcome = {
  id: number;
  name: string;
  kind: ActionKind;
  statusId: number | null;
  sendsEmail: boolean;
  hidesFromUser: boolean;
};

/** A priority's targets under one SLA. Durations in ms; null where the tenant sets none. */
export type PriorityTarget = {
  priorityId: number;
  slaId: number | null;
  name: string;
  responseMs: number | null;
  resolutionMs: number | null;
  /** The priority's own workday, which wins over the SLA's (rules §5). */
  workdayId: number | null;
};
