import type { Instant } from './instant';
import type { Ticket } from './ticket';

/** What people decide about a ticket, and can decide otherwise again. */
export const choiceFields = [
  ...(['statusId', 'agentId', 'teamId', 'priorityId', 'category'] as const),
  ...(['summary', 'clientId', 'siteId', 'userId', 'typeId', 'slaId', 'contractId'] as const),
  ...(['reportedBy', 'occurredAt', 'followUpAt', 'excludedFromSla'] as const),
] as const;
export type ChoiceField = (typeof choiceFields)[number];
/** Null: nobody, no team, none. */
export type TicketChoices = Pick<Ticket, ChoiceField>;

/** The choices a ticket carries. */
export function choicesOf(ticket: TicketChoices): TicketChoices {
  const { statusId, agentId, teamId, priorityId, category, ...rest } = ticket;
  const { summary, clientId, siteId, userId, typeId, slaId, contractId } = rest;
  const { reportedBy, occurredAt, followUpAt, excludedFromSla } = rest;
  return {
    ...{ statusId, agentId, teamId, priorityId, category },
    ...{ summary, clientId, siteId, userId, typeId, slaId, contractId },
    ...{ reportedBy, occurredAt, followUpAt, excludedFromSla },
  };
}

/** The fields in which a ticket differs from what was seen; what was not looked at is left aside. */
export function differsFrom(seen: Partial<TicketChoices>, ticket: TicketChoices): ChoiceField[] {
  return choiceFields.filter((field) => seen[field] !== undefined && seen[field] !== ticket[field]);
}

/** What a ticket is never without once it has it. */
type Kept = 'statusId' | 'priorityId' | 'clientId' | 'typeId' | 'slaId' | 'occurredAt';

/** New choices; what is absent stays, null empties. */
export type NewChoices = {
  [Field in ChoiceField]?: Field extends Kept
    ? NonNullable<TicketChoices[Field]>
    : TicketChoices[Field];
};

/** New choices, by somebody who saw `from`. */
export type ChoiceChange = NewChoices & { from: Partial<TicketChoices> };

/** An instant as finely as it can be chosen: tenants give milliseconds, and take seconds. */
export function wholeSecond(at: Instant): Instant {
  return Math.floor(at / 1000) * 1000;
}

/**
 * The change that leads from `after` back to `before`, for as long as nobody else changes the same;
 * null where there is nothing to take back. A ticket's first priority stays, and so does whatever else
 * it cannot be without.
 */
export function inverseChange(before: TicketChoices, after: TicketChoices): ChoiceChange | null {
  const isMoved = (field: ChoiceField) => before[field] !== after[field];
  const change: NewChoices = {};
  if (isMoved('statusId')) change.statusId = before.statusId;
  if (isMoved('agentId')) change.agentId = before.agentId;
  if (isMoved('teamId')) change.teamId = before.teamId;
  if (isMoved('priorityId') && before.priorityId !== null) change.priorityId = before.priorityId;
  if (isMoved('category')) change.category = before.category;
  if (isMoved('summary') && before.summary.trim()) change.summary = before.summary;
  if (isMoved('clientId') && before.clientId !== null) change.clientId = before.clientId;
  if (isMoved('siteId')) change.siteId = before.siteId;
  if (isMoved('userId')) change.userId = before.userId;
  if (isMoved('typeId') && before.typeId !== null) change.typeId = before.typeId;
  if (isMoved('slaId') && before.slaId !== null) change.slaId = before.slaId;
  if (isMoved('contractId')) change.contractId = before.contractId;
  if (isMoved('reportedBy')) change.reportedBy = before.reportedBy;
  if (isMoved('occurredAt') && before.occurredAt !== null) {
    change.occurredAt = wholeSecond(before.occurredAt);
  }
  if (isMoved('followUpAt')) {
    change.followUpAt = before.followUpAt === null ? null : wholeSecond(before.followUpAt);
  }
  if (isMoved('excludedFromSla')) change.excludedFromSla = before.excludedFromSla;
  const fields = choiceFields.filter((field) => change[field] !== undefined);
  if (fields.length === 0) return null;
  return { ...change, from: Object.fromEntries(fields.map((field) => [field, after[field]])) };
}

/** Who or what a ticket is with, for people: "its status is Resolved", "it is with nobody". */
export function tellChoice(field: ChoiceField, ticket: Ticket): string {
  const named = (what: string, id: unknown, name: string | null) =>
    id === null ? `it has no ${what}` : `its ${what} is ${name ?? 'another'}`;
  switch (field) {
    case 'statusId':
      return `its status is ${ticket.statusName}`;
    case 'agentId':
      return `it is with ${ticket.agentId === null ? 'nobody' : (ticket.agentName ?? 'another agent')}`;
    case 'teamId':
      return named('team', ticket.teamId, ticket.teamName);
    case 'priorityId':
      return named('priority', ticket.priorityId, ticket.priorityName);
    case 'category':
      return named('category', ticket.category, ticket.category);
    case 'summary':
      return `its summary is “${ticket.summary}”`;
    case 'clientId':
      return named('client', ticket.clientId, ticket.clientName);
    case 'siteId':
      return named('site', ticket.siteId, ticket.siteName);
    case 'userId':
      return named('contact', ticket.userId, ticket.userName);
    case 'typeId':
      return named('type', ticket.typeId, ticket.typeName);
    case 'slaId':
      return named('SLA', ticket.slaId, ticket.slaName);
    case 'contractId':
      return named('contract', ticket.contractId, null);
    case 'reportedBy':
      return named('reporter', ticket.reportedBy, ticket.reportedBy);
    case 'occurredAt':
      return 'it occurred at another time';
    case 'followUpAt':
      return ticket.followUpAt === null
        ? 'it has no follow-up date'
        : 'its follow-up date is another';
    case 'excludedFromSla':
      return ticket.excludedFromSla ? 'it is off the SLA clock' : 'it is on the SLA clock';
  }
}
