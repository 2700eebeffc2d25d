import type { Ticket } from './ticket';

/** What people decide about a ticket, and can decide otherwise again. */
export const choiceFields = ['statusId', 'agentId', 'teamId', 'priorityId', 'category'] as const;
export type ChoiceField = (typeof choiceFields)[number];
/** Null: nobody, no team, none. */
export type TicketChoices = Pick<Ticket, ChoiceField>;

/** The choices a ticket carries. */
export function choicesOf(ticket: TicketChoices): TicketChoices {
  const { statusId, agentId, teamId, priorityId, category } = ticket;
  return { statusId, agentId, teamId, priorityId, category };
}

/** The fields in which a ticket differs from what was seen; what was not looked at is left aside. */
export function differsFrom(seen: Partial<TicketChoices>, ticket: TicketChoices): ChoiceField[] {
  return choiceFields.filter((field) => seen[field] !== undefined && seen[field] !== ticket[field]);
}

/** New choices, by somebody who saw `from`. A ticket is never without a status, and keeps a priority once it has one. */
export type ChoiceChange = {
  statusId?: number;
  agentId?: number | null;
  teamId?: number | null;
  priorityId?: number;
  category?: string | null;
  from: Partial<TicketChoices>;
};

/**
 * The change that leads from `after` back to `before`, for as long as nobody else changes the same;
 * null where there is nothing to take back. A ticket's first priority stays.
 */
export function inverseChange(before: TicketChoices, after: TicketChoices): ChoiceChange | null {
  const isMoved = (field: ChoiceField) => before[field] !== after[field];
  const change: ChoiceChange = { from: {} };
  if (isMoved('statusId')) change.statusId = before.statusId;
  if (isMoved('agentId')) change.agentId = before.agentId;
  if (isMoved('teamId')) change.teamId = before.teamId;
  if (isMoved('priorityId') && before.priorityId !== null) change.priorityId = before.priorityId;
  if (isMoved('category')) change.category = before.category;
  const fields = choiceFields.filter((field) => change[field] !== undefined);
  if (fields.length === 0) return null;
  change.from = Object.fromEntries(fields.map((field) => [field, after[field]]));
  return change;
}

/** Who or what a ticket is with, for people: "its status is Resolved", "it is with nobody". */
export function tellChoice(field: ChoiceField, ticket: Ticket): string {
  switch (field) {
    case 'statusId':
      return `its status is ${ticket.statusName}`;
    case 'agentId':
      return `it is with ${ticket.agentId === null ? 'nobody' : (ticket.agentName ?? 'another agent')}`;
    case 'teamId':
      return ticket.teamId === null
        ? 'it has no team'
        : `its team is ${ticket.teamName ?? 'another'}`;
    case 'priorityId':
      return ticket.priorityId === null
        ? 'it has no priority'
        : `its priority is ${ticket.priorityName ?? 'another'}`;
    case 'category':
      return ticket.category === null ? 'it has no category' : `its category is ${ticket.category}`;
  }
}
