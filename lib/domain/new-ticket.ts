import type { Lookups, PriorityTarget } from './lookups';
import { DEFAULT_PRIORITY_ID, defaultPriorities } from './priority';
import { routeTeam, type RoutedTicket, type RoutingTable } from './routing';

/** UTF-16 code units without surrounding blanks, as browsers and the tenant count them. */
export const SUMMARY_MAX = 255;

export type NewTicketProblemCode =
  | 'client-required'
  | 'client-invalid'
  | 'summary-required'
  | 'summary-too-long'
  | 'type-invalid'
  | 'status-invalid'
  | 'priority-invalid'
  | 'no-active-contract';

/** Why a ticket cannot come in (error) or needs a second look (warning). */
export type NewTicketProblem = {
  code: NewTicketProblemCode;
  message: string;
  field: 'clientId' | 'summary' | 'typeId' | 'statusId' | 'priorityId';
};

/** A ticket as somebody filled it in. */
export type NewTicketDraft = {
  clientId: number | null;
  /** False: the tenant has no such client. Left out: not known. */
  clientExists?: boolean;
  summary: string;
  typeId: number | null;
  /** Null: status New. */
  statusId: number | null;
  /** Null: priority Medium. */
  priorityId: number | null;
  /** False: the client has no active contract. Left out: not known. */
  hasActiveContract?: boolean;
};

export type NewTicketVerdict = {
  canCreate: boolean;
  errors: NewTicketProblem[];
  warnings: NewTicketProblem[];
};

const problems: Readonly<Record<NewTicketProblemCode, NewTicketProblem>> = {
  'client-required': {
    code: 'client-required',
    message: 'A client is required',
    field: 'clientId',
  },
  'client-invalid': { code: 'client-invalid', message: 'Client invalid', field: 'clientId' },
  'summary-required': {
    code: 'summary-required',
    message: 'Summary is required',
    field: 'summary',
  },
  'summary-too-long': {
    code: 'summary-too-long',
    message: `Summary is longer than ${SUMMARY_MAX} characters`,
    field: 'summary',
  },
  'type-invalid': { code: 'type-invalid', message: 'Ticket type invalid', field: 'typeId' },
  'status-invalid': { code: 'status-invalid', message: 'Status invalid', field: 'statusId' },
  'priority-invalid': {
    code: 'priority-invalid',
    message: 'Priority invalid',
    field: 'priorityId',
  },
  'no-active-contract': {
    code: 'no-active-contract',
    message: 'The client has no active contract',
    field: 'clientId',
  },
};

/**
 * Judges a ticket that comes in against the tenant's own lists (rules §6). Errors refuse it, a
 * warning asks for one confirmation; the browser before submit and the server's answer show the
 * same list. A type is required, status and priority have defaults.
 */
export function checkNewTicket(
  draft: NewTicketDraft,
  lookups: Pick<Lookups, 'types' | 'statuses' | 'priorities'>,
): NewTicketVerdict {
  const { clientId, typeId, statusId, priorityId } = draft;
  const summary = draft.summary.trim();

  const errors: NewTicketProblem[] = [];
  if (clientId === null) errors.push(problems['client-required']);
  else if (!(clientId > 0) || draft.clientExists === false) errors.push(problems['client-invalid']);
  if (summary === '') errors.push(problems['summary-required']);
  if (summary.length > SUMMARY_MAX) errors.push(problems['summary-too-long']);
  if (!lookups.types.some(({ id }) => id === typeId)) errors.push(problems['type-invalid']);
  if (statusId !== null && !lookups.statuses.some(({ id }) => id === statusId)) {
    errors.push(problems['status-invalid']);
  }
  if (priorityId !== null && !lookups.priorities.some((each) => each.priorityId === priorityId)) {
    errors.push(problems['priority-invalid']);
  }

  const hasClient = !errors.some(({ field }) => field === 'clientId');
  const lacksContract = hasClient && draft.hasActiveContract === false;
  const warnings = lacksContract ? [problems['no-active-contract']] : [];
  return { canCreate: errors.length === 0, errors, warnings };
}

/** A client's contract. Dates are `YYYY-MM-DD`, both included; null leaves that end open. */
export type Contract = { startDate: string | null; endDate: string | null; isActive: boolean };

/** A contract as a client's card shows it. */
export type ClientContract = Contract & { id: number; ref: string; slaId: number | null };

/** True where one of a client's contracts is in force on `today`, `YYYY-MM-DD` (rules §6). */
export function hasActiveContract(contracts: readonly Contract[], today: string): boolean {
  return contracts.some(
    ({ startDate, endDate, isActive }) =>
      isActive &&
      (startDate === null || startDate <= today) &&
      (endDate === null || today <= endDate),
  );
}

/** What a ticket gets where nobody chose; null leaves it to the tenant. */
export type NewTicketDefaults = {
  statusId: number | null;
  priorityId: number | null;
  teamId: number | null;
};

/**
 * Status New, priority Medium, and the team that routing gives (rules §6). Of several statuses that
 * mean New the first in the tenant's order. Medium is the priority of that name, else the one with
 * its id, unless that bears another default's name; none where the tenant has neither.
 */
export function newTicketDefaults(
  ticket: RoutedTicket,
  lookups: Pick<Lookups, 'statuses' | 'priorities'>,
  routing: RoutingTable,
): NewTicketDefaults {
  const [status] = lookups.statuses
    .filter(({ role }) => role === 'new')
    .sort((a, b) => a.sequence - b.sequence);
  return {
    statusId: status?.id ?? null,
    priorityId: mediumOf(lookups.priorities),
    teamId: routeTeam(routing, ticket)?.teamId ?? null,
  };
}

function mediumOf(priorities: readonly PriorityTarget[]): number | null {
  const defaultNamed = ({ name }: PriorityTarget) =>
    defaultPriorities.find((each) => each.name.toLowerCase() === name.trim().toLowerCase())?.id;
  const medium =
    priorities.find((priority) => defaultNamed(priority) === DEFAULT_PRIORITY_ID) ??
    priorities.find(
      (priority) =>
        priority.priorityId === DEFAULT_PRIORITY_ID && defaultNamed(priority) === undefined,
    );
  return medium?.priorityId ?? null;
}

/** How a ticket reached the desk. */
export const ticketSources = ['email', 'phone', 'portal', 'monitoring', 'manual'] as const;
export type TicketSource = (typeof ticketSources)[number];

/** What an acknowledgement depends on. */
export type AcknowledgementFacts = {
  userEmail: string | null;
  source: TicketSource;
  /** Created with many others in one go. */
  inBulk: boolean;
  /** By an automatic answer, a bounce or a program (see `isMachineMail`). */
  writtenByMachine: boolean;
};

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/**
 * The address that gets "we have your ticket"; null where nobody does: no address, a monitoring
 * alert, a phone ticket, one created in bulk, or one that a machine wrote (rules §6).
 */
export function acknowledgementTo(ticket: AcknowledgementFacts): string | null {
  const { source, inBulk, writtenByMachine } = ticket;
  if (source === 'monitoring' || source === 'phone' || inBulk || writtenByMachine) return null;
  const address = ticket.userEmail?.trim() ?? '';
  return ADDRESS.test(address) ? address : null;
}
