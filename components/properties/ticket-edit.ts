import {
  choiceFields,
  differsFrom,
  type ChoiceField,
  type NewChoices,
  type TicketChoices,
} from '@/lib/domain/ticket-change';
import { fieldNames, tellValue, type NamedTicket } from './field-words';

/** One field of an edit, in words. */
export type EditedField = { field: ChoiceField; saw: string; wants: string };

/** A change of one ticket that was asked for in its page and is not known to be made. */
export type TicketEdit = {
  /** Names the submit: sent again with it, the change is made once. */
  key: string;
  ticketId: number;
  change: NewChoices;
  /** What was seen of what it changes. */
  from: Partial<TicketChoices>;
  /** The names that go with the new ids. */
  names: Partial<NamedTicket>;
  fields: EditedField[];
  /** Why it was not made; null while that is not known. */
  problem: { code: string; message: string } | null;
};

/** The fields a change would really change. */
function movedFields(change: NewChoices, seen: TicketChoices): ChoiceField[] {
  return choiceFields.filter(
    (field) => change[field] !== undefined && change[field] !== seen[field],
  );
}

/** A change by somebody who saw `seen`; null where it changes nothing. */
export function ticketEdit(
  key: string,
  seen: NamedTicket,
  { change, names = {} }: { change: NewChoices; names?: Partial<NamedTicket> },
  zone: string,
): TicketEdit | null {
  const moved = movedFields(change, seen);
  if (moved.length === 0) return null;
  const wanted = { ...seen, ...change, ...names };
  return {
    key,
    ticketId: seen.id,
    change: Object.fromEntries(moved.map((field) => [field, change[field]])),
    from: Object.fromEntries(moved.map((field) => [field, seen[field]])),
    names,
    fields: moved.map((field) => ({
      field,
      saw: tellValue(field, seen, zone),
      wants: tellValue(field, wanted, zone),
    })),
    problem: null,
  };
}

/** The ticket as it will be once these edits are made. */
export function withEdits<Shown extends NamedTicket>(
  ticket: Shown,
  edits: readonly TicketEdit[],
): Shown {
  return edits.reduce((shown, { change, names }) => ({ ...shown, ...change, ...names }), ticket);
}

/** What an edit is about: `Priority`, `Client, Site and Contact`. */
export function tellEdited({ fields }: TicketEdit): string {
  const names = fields.map(({ field }) => fieldNames[field]);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

/** What an edit made of its ticket: `#12: Priority is now High`. */
export function tellDone(edit: TicketEdit): string {
  const [only, more] = edit.fields;
  const what = tellEdited(edit);
  if (!only || more) return `#${edit.ticketId}: ${what} changed`;
  return `#${edit.ticketId}: ${what} is now ${only.wants}`;
}

/** The fields of an edit that somebody else has changed since. */
export function conflictsOf({ from, change }: TicketEdit, ticket: TicketChoices): ChoiceField[] {
  return differsFrom(from, ticket).filter((field) => change[field] !== ticket[field]);
}

function isTicketEdit(value: unknown): value is TicketEdit {
  if (typeof value !== 'object' || value === null) return false;
  const edit = value as Record<string, unknown>;
  return (
    typeof edit.key === 'string' &&
    typeof edit.ticketId === 'number' &&
    Array.isArray(edit.fields) &&
    [edit.change, edit.from, edit.names, edit.problem].every((part) => typeof part === 'object')
  );
}

/** Reads edits that were kept; anything else is left out. */
export function parseEdits(text: string): TicketEdit[] {
  if (!text) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isTicketEdit) : [];
  } catch {
    return [];
  }
}

/** Edits as they are kept; empty where there are none. */
export function formatEdits(edits: readonly TicketEdit[]): string {
  return edits.length > 0 ? JSON.stringify(edits) : '';
}
