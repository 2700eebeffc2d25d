import type { Ball } from './ball';
import type { SlaState } from './sla-moves';
import type { StatusRole } from './status';

/** What is counted beside a list; each is a way to narrow it. */
export const facetNames = [
  'team',
  'agent',
  'status',
  'priority',
  'type',
  'client',
  'category',
  'ball',
] as const;
export type FacetName = (typeof facetNames)[number];

/** A value of a facet: a number of the tenant's, a category's path, or who has the ball. 0 and '' are "none". */
export type FacetId = number | string;

/** What a list marks a ticket with beside its clocks. */
export const ticketMarks = ['client-replied', 'vip', 'wake-up-due', 'untouched'] as const;
export type TicketMark = (typeof ticketMarks)[number];

/** Which of a ticket's dates a range of days is about: when it came in, is due, or was last acted on. */
export const dateFields = ['occurred', 'due', 'touched'] as const;
export type DateField = (typeof dateFields)[number];

/**
 * What a ticket list is narrowed to. Choices of one field widen, those of several narrow; an empty one
 * leaves its field open. `is`: all of these marks. `from` and `to`: days (YYYY-MM-DD, inclusive) in
 * `zone` (IANA; UTC where it is null), of the date that `date` names.
 */
export type TicketFilter = {
  q: string;
  /** The clock a list shows: the one that breaks next. */
  sla: SlaState[];
  response: SlaState[];
  resolution: SlaState[];
  team: number[];
  agent: number[];
  status: number[];
  priority: number[];
  type: number[];
  client: number[];
  category: string[];
  ball: Ball[];
  site: number[];
  user: number[];
  role: StatusRole[];
  is: TicketMark[];
  date: DateField | null;
  from: string | null;
  to: string | null;
  zone: string | null;
};

/** Leaves everything in. */
export const noFilter: Readonly<TicketFilter> = {
  q: '',
  sla: [],
  response: [],
  resolution: [],
  team: [],
  agent: [],
  status: [],
  priority: [],
  type: [],
  client: [],
  category: [],
  ball: [],
  site: [],
  user: [],
  role: [],
  is: [],
  date: null,
  from: null,
  to: null,
  zone: null,
};

/** Fields of a filter that hold a list of choices. */
export const choiceFields = [
  ...facetNames,
  'sla',
  'response',
  'resolution',
  'site',
  'user',
  'role',
  'is',
] as const;

/** True where anything narrows the list. */
export function isNarrowed(filter: TicketFilter): boolean {
  const { q, date, from, to } = filter;
  const hasDays = date !== null && (from !== null || to !== null);
  return q.trim() !== '' || hasDays || choiceFields.some((field) => filter[field].length > 0);
}
