import { ballOf, balls } from './ball';
import type { Instant } from './instant';
import type { FacetId, FacetName } from './queue-filter';
import { slaStates, type SlaState } from './sla-moves';
import { statusRoles } from './status';
import { clockToShow, duePlace, ticketClocks, type DuePlace } from './ticket-clocks';
import type { Standing } from './ticket-standing';
import type { Ticket } from './ticket';

/** A ticket as a list shows it, with how it stands by now. */
export type QueueRow = Ticket & Standing;

/**
 * A ticket with how it stands, whatever standing it may carry already. The fields come before those of
 * the ticket: what is added behind a spread gives each row a hidden class of its own, which costs more
 * time and memory than the row.
 */
export function withStanding(ticket: Ticket, standing: Standing): QueueRow {
  const { slaState, responseSla, resolutionSla, isWakeUpDue, isUntouched } = standing;
  const row = { slaState, responseSla, resolutionSla, isWakeUpDue, isUntouched, ...ticket };
  return Object.assign(row, standing);
}

/** What became of one row: new without `before`, gone without `after`. */
export type TicketChange = { before: QueueRow | null; after: QueueRow | null };

/** Whether all that `read` says of a ticket is known already. */
export function isKnown(read: Ticket, known: Ticket): boolean {
  for (const field in read) {
    if (known[field as keyof Ticket] !== read[field as keyof Ticket]) return false;
  }
  return true;
}

type FacetReader = {
  none: string;
  idOf: (ticket: Ticket) => FacetId;
  nameOf: (ticket: Ticket) => string | null;
};

const ballNames = {
  us: 'Us',
  client: 'Client',
  'third-party': 'Third party',
  nobody: 'Nobody',
} as const;

const facets: Readonly<Record<FacetName, FacetReader>> = {
  team: { none: 'No team', idOf: (t) => t.teamId ?? 0, nameOf: (t) => t.teamName },
  agent: { none: 'Unassigned', idOf: (t) => t.agentId ?? 0, nameOf: (t) => t.agentName },
  status: { none: 'No status', idOf: (t) => t.statusId, nameOf: (t) => t.statusName },
  priority: { none: 'No priority', idOf: (t) => t.priorityId ?? 0, nameOf: (t) => t.priorityName },
  type: { none: 'No type', idOf: (t) => t.typeId ?? 0, nameOf: (t) => t.typeName },
  client: { none: 'No client', idOf: (t) => t.clientId ?? 0, nameOf: (t) => t.clientName },
  category: { none: 'No category', idOf: (t) => t.category ?? '', nameOf: (t) => t.category },
  ball: { none: 'Nobody', idOf: ballOf, nameOf: (t) => ballNames[ballOf(t)] },
};

/** What a facet calls its "none". */
export function noneName(facet: FacetName): string {
  return facets[facet].none;
}

/** True for the id that stands for "none". */
export function isNone(id: FacetId): boolean {
  return id === 0 || id === '';
}

/** The value a row has in a facet, in people's words. */
export function facetValue(row: Ticket, facet: FacetName): { id: FacetId; name: string } {
  const { none, idOf, nameOf } = facets[facet];
  const id = idOf(row);
  return { id, name: isNone(id) ? none : nameOf(row) || `#${id}` };
}

const isPlain = /^[\x00-\x7f]*$/;

/** As people type it: no case, no accents, and the quotes and dashes of a keyboard. */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u2000-\u206f]/g, ' ')
    .toLowerCase();
}

/** Numbers the values of one facet from 0 upwards, so that counting them needs no hashing. */
class Slots {
  private readonly known = new Map<FacetId, number>();
  readonly ids: FacetId[] = [];

  slotOf(id: FacetId): number {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    this.ids.push(id);
    this.known.set(id, this.ids.length - 1);
    return this.ids.length - 1;
  }
}

/** The numbering of all facets. */
export type FacetSlots = Readonly<Record<FacetName, Slots>>;

/**
 * Numbers for the ids of a tenant, no names. An entry carries the numbering it was made with: a server
 * may load this file more than once, and each has its own.
 */
export const facetSlots: FacetSlots = {
  team: new Slots(),
  agent: new Slots(),
  status: new Slots(),
  priority: new Slots(),
  type: new Slots(),
  client: new Slots(),
  category: new Slots(),
  ball: new Slots(),
};

/** The place of an SLA state or a role in its list, as entries hold it. */
export const stateSlot = new Map<SlaState, number>(slaStates.map((state, at) => [state, at]));
const roleSlot = new Map(statusRoles.map((role, at) => [role, at]));
for (const ball of balls) facetSlots.ball.slotOf(ball);

/** One bit a mark. */
export const markBits = { 'client-replied': 1, vip: 2, 'wake-up-due': 4, untouched: 8 } as const;

/**
 * A row made ready to be asked: what words are looked for in, and its values as small numbers. A list
 * of 100,000 is walked in milliseconds because its entries have one shape, which object literals that
 * spread others do not have.
 */
export class QueueEntry implements Record<FacetName, number>, DuePlace {
  id: number;
  group: number;
  within: number;
  row: QueueRow;
  readonly slots: FacetSlots = facetSlots;
  text: string;
  /** When the clock that is shown is due. */
  dueAt: Instant | null;
  sla = 0;
  response = 0;
  resolution = 0;
  marks = 0;
  role: number;
  team: number;
  agent: number;
  status: number;
  priority: number;
  type: number;
  client: number;
  category: number;
  ball: number;

  constructor(row: QueueRow) {
    const { id, summary, clientName, userName, agentName } = row;
    const { group, within } = duePlace(row);
    this.id = id;
    this.group = group;
    this.within = within;
    this.row = row;
    this.text = fold(
      `#${id}\n${summary}\n${clientName ?? ''}\n${userName ?? ''}\n${agentName ?? ''}`,
    );
    this.dueAt = clockToShow(ticketClocks(row, null)).facts.dueAt;
    this.role = roleSlot.get(row.role) ?? 0;
    this.team = facetSlots.team.slotOf(row.teamId ?? 0);
    this.agent = facetSlots.agent.slotOf(row.agentId ?? 0);
    this.status = facetSlots.status.slotOf(row.statusId);
    this.priority = facetSlots.priority.slotOf(row.priorityId ?? 0);
    this.type = facetSlots.type.slotOf(row.typeId ?? 0);
    this.client = facetSlots.client.slotOf(row.clientId ?? 0);
    this.category = facetSlots.category.slotOf(row.category ?? '');
    this.ball = facetSlots.ball.slotOf(ballOf(row));
    this.stand(row);
  }

  /** Takes over how the ticket stands. */
  protected stand(row: QueueRow): void {
    this.row = row;
    this.sla = stateSlot.get(row.slaState) ?? 0;
    this.response = stateSlot.get(row.responseSla) ?? 0;
    this.resolution = stateSlot.get(row.resolutionSla) ?? 0;
    this.marks =
      (row.clientRepliedAt === null ? 0 : markBits['client-replied']) |
      (row.isVip ? markBits.vip : 0) |
      (row.isWakeUpDue ? markBits['wake-up-due'] : 0) |
      (row.isUntouched ? markBits.untouched : 0);
  }
}
