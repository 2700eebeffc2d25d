import { choiceFields, type ChoiceField } from '@/lib/domain/ticket-change';
import type { Ticket, TicketAction } from '@/lib/domain/ticket';
import { fieldNames, namesOf, tellValue } from './field-words';
import { conflictsOf, type EditedField, type TicketEdit } from './ticket-edit';
import { whoChanged, type ChangedBy } from './who-changed';

/** Something two people changed: what one saw, what it is by now, what one wants. */
export type ConflictRow = {
  /** Names the choice; another one once it is changed again. */
  id: string;
  fields: ChoiceField[];
  name: string;
  saw: string;
  now: string;
  wants: string;
  by: ChangedBy | null;
};

export type Side = 'theirs' | 'mine';

/** What hangs on the client: it goes with it. */
const ofClient: readonly ChoiceField[] = ['clientId', 'siteId', 'userId', 'contractId'];

function rowOf(
  fields: readonly EditedField[],
  { ticket, actions }: { ticket: Ticket; actions: readonly TicketAction[] },
  zone: string,
): ConflictRow {
  const said = (tell: (field: EditedField) => string) => fields.map(tell).join(' · ');
  const now = said(({ field }) => tellValue(field, ticket, zone));
  const names = fields.map(({ field }) => field);
  const by = names.flatMap((field) => whoChanged(field, ticket, actions) ?? [])[0] ?? null;
  return {
    id: `${names.join()} ${now}`,
    fields: names,
    name: said(({ field }) => fieldNames[field]),
    saw: said(({ saw }) => saw),
    now,
    wants: said(({ wants }) => wants),
    by,
  };
}

/**
 * What has to be decided about an edit of a ticket as it is now; what hangs on a client that is changed is
 * decided with it. Empty where nothing stands against it any more.
 */
export function conflictRows(
  edit: TicketEdit,
  detail: { ticket: Ticket; actions: readonly TicketAction[] },
  zone: string,
): ConflictRow[] {
  const conflicts = new Set(conflictsOf(edit, detail.ticket));
  const movesClient = edit.change.clientId !== undefined;
  const together = movesClient ? edit.fields.filter(({ field }) => ofClient.includes(field)) : [];
  const groups = [
    ...(together.length > 0 ? [together] : []),
    ...edit.fields.filter((each) => !together.includes(each)).map((each) => [each]),
  ];
  return groups
    .filter((group) => group.some(({ field }) => conflicts.has(field)))
    .map((group) => rowOf(group, detail, zone));
}

/**
 * The edit as decided: without the fields that are left to others, by somebody who has now seen the
 * ticket as it is. Null where nothing of it is left.
 */
export function settled(
  edit: TicketEdit,
  ticket: Ticket,
  { rows, sides }: { rows: readonly ConflictRow[]; sides: Readonly<Record<string, Side>> },
  { key, zone }: { key: string; zone: string },
): TicketEdit | null {
  const left = new Set(rows.flatMap(({ id, fields }) => (sides[id] === 'theirs' ? fields : [])));
  const kept = choiceFields.filter(
    (field) =>
      edit.change[field] !== undefined && !left.has(field) && edit.change[field] !== ticket[field],
  );
  if (kept.length === 0) return null;
  return {
    ...edit,
    key,
    change: Object.fromEntries(kept.map((field) => [field, edit.change[field]])),
    from: Object.fromEntries(kept.map((field) => [field, ticket[field]])),
    names: namesOf(kept, edit.names),
    fields: edit.fields
      .filter(({ field }) => kept.includes(field))
      .map((each) => ({ ...each, saw: tellValue(each.field, ticket, zone) })),
    problem: null,
  };
}
