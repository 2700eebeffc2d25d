import type { ChoiceField } from '@/lib/domain/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import { formatInstant } from '@/components/time/format-instant';

/** What each field of a ticket is called. */
export const fieldNames: Readonly<Record<ChoiceField, string>> = {
  statusId: 'Status',
  agentId: 'Assignee',
  teamId: 'Team',
  priorityId: 'Priority',
  category: 'Category',
  summary: 'Summary',
  clientId: 'Client',
  siteId: 'Site',
  userId: 'Contact',
  typeId: 'Type',
  slaId: 'SLA',
  contractId: 'Contract',
  reportedBy: 'Reported by',
  occurredAt: 'Occurred',
  followUpAt: 'Follow-up',
  excludedFromSla: 'SLA clock',
};

/** A ticket with the one name it does not bring itself. */
export type NamedTicket = Ticket & { contractRef?: string | null };

const nameFields: Partial<Record<ChoiceField, readonly (keyof NamedTicket)[]>> = {
  statusId: ['statusName', 'role'],
  agentId: ['agentName'],
  teamId: ['teamName'],
  priorityId: ['priorityName'],
  clientId: ['clientName'],
  siteId: ['siteName'],
  userId: ['userName', 'userEmail', 'isVip'],
  typeId: ['typeName'],
  slaId: ['slaName'],
  contractId: ['contractRef'],
};

/** The names that belong to these fields alone. */
export function namesOf(
  fields: readonly ChoiceField[],
  names: Partial<NamedTicket>,
): Partial<NamedTicket> {
  const own = new Set<string>(fields.flatMap((field) => nameFields[field] ?? []));
  return Object.fromEntries(Object.entries(names).filter(([name]) => own.has(name)));
}

/** What a ticket has in a field, in words that stand alone; times in `zone`. */
export function tellValue(field: ChoiceField, ticket: NamedTicket, zone: string): string {
  const named = (id: number | null, name: string | null | undefined, none: string) =>
    id === null ? none : (name ?? `#${id}`);
  switch (field) {
    case 'statusId':
      return ticket.statusName;
    case 'agentId':
      return named(ticket.agentId, ticket.agentName, 'Unassigned');
    case 'teamId':
      return named(ticket.teamId, ticket.teamName, 'No team');
    case 'priorityId':
      return named(ticket.priorityId, ticket.priorityName, 'No priority');
    case 'category':
      return ticket.category ?? 'No category';
    case 'summary':
      return ticket.summary || 'No summary';
    case 'clientId':
      return named(ticket.clientId, ticket.clientName, 'No client');
    case 'siteId':
      return named(ticket.siteId, ticket.siteName, 'No site');
    case 'userId':
      return named(ticket.userId, ticket.userName, 'Nobody in particular');
    case 'typeId':
      return named(ticket.typeId, ticket.typeName, 'No type');
    case 'slaId':
      return named(ticket.slaId, ticket.slaName, 'No SLA');
    case 'contractId':
      return named(ticket.contractId, ticket.contractRef, 'No contract');
    case 'reportedBy':
      return ticket.reportedBy ?? 'Nobody named';
    case 'occurredAt':
      return ticket.occurredAt === null ? 'Not known' : formatInstant(ticket.occurredAt, zone);
    case 'followUpAt':
      return ticket.followUpAt === null ? 'No follow-up' : formatInstant(ticket.followUpAt, zone);
    case 'excludedFromSla':
      return ticket.excludedFromSla ? 'Off the clock' : 'On the clock';
  }
}
