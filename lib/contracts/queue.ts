import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsStringLiteral,
} from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import { balls } from '@/lib/domain/ball';
import { isDay, isZone } from '@/lib/domain/day-range';
import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import type { QueueAnswer } from '@/lib/domain/queue';
import { dateFields, noFilter, ticketMarks, type TicketFilter } from '@/lib/domain/queue-filter';
import { groupNames, sortNames, type QueueOrder } from '@/lib/domain/queue-order';
import { slaStates } from '@/lib/domain/sla-moves';
import { statusRoles } from '@/lib/domain/status';
import { formatColumn, parseColumn } from './columns';

const ID_MAX = 2_147_483_647;
const TEXT_MAX = 200;

type Sort = Pick<QueueOrder, 'sort' | 'descending'>;

const id = createParser({
  parse: (given) => (/^\d{1,10}$/.test(given) && Number(given) <= ID_MAX ? Number(given) : null),
  serialize: String,
});
const text = createParser({
  parse: (given) => (given.length <= TEXT_MAX ? given : null),
  serialize: String,
});
/** An empty text would vanish from an address. */
const NO_CATEGORY = '(none)';
const category = createParser({
  parse: (given) => (given === NO_CATEGORY ? '' : text.parse(given) || null),
  serialize: (path) => (path === '' ? NO_CATEGORY : path),
});
const day = createParser({ parse: (given) => (isDay(given) ? given : null), serialize: String });
const zone = createParser({ parse: (given) => (isZone(given) ? given : null), serialize: String });
/** `touched` upwards, `-touched` downwards. */
const sort = createParser({
  parse(given): Sort | null {
    const name = sortNames.find((each) => each === given.replace(/^-/, ''));
    return name ? { sort: name, descending: given.startsWith('-') } : null;
  },
  serialize: ({ sort, descending }) => `${descending ? '-' : ''}${sort}`,
  eq: (a, b) => a.sort === b.sort && a.descending === b.descending,
});
const viewId = createParser({
  parse: (given) => (/^[\w-]{1,40}$/.test(given) ? given : null),
  serialize: String,
});

/** What each of a list's values is read by. */
const items = {
  sla: parseAsStringLiteral(slaStates),
  response: parseAsStringLiteral(slaStates),
  resolution: parseAsStringLiteral(slaStates),
  team: id,
  agent: id,
  status: id,
  priority: id,
  type: id,
  client: id,
  category,
  ball: parseAsStringLiteral(balls),
  site: id,
  user: id,
  role: parseAsStringLiteral(statusRoles),
  is: parseAsStringLiteral(ticketMarks),
  cols: createParser({ parse: parseColumn, serialize: formatColumn }),
};

const columnList = parseAsArrayOf(items.cols);
/** Each column once: repeats would make every row as long as the address. */
const cols = createParser({
  parse: (given) =>
    columnList
      .parse(given)
      ?.filter(({ name }, at, all) => all.findIndex((each) => each.name === name) === at) ?? null,
  serialize: columnList.serialize,
  eq: columnList.eq,
});

const singles = {
  q: text,
  date: parseAsStringLiteral(dateFields),
  from: day,
  to: day,
  zone,
  sort,
  group: parseAsStringLiteral(groupNames),
  view: viewId,
};

const ids = () => parseAsArrayOf(id).withDefault([]);
const states = () => parseAsArrayOf(parseAsStringLiteral(slaStates)).withDefault([]);

/** The queue's URL state, the one definition for the page, the routes and every link to a list. */
const queueParams = {
  q: text.withDefault(''),
  sla: states(),
  response: states(),
  resolution: states(),
  team: ids(),
  agent: ids(),
  status: ids(),
  priority: ids(),
  type: ids(),
  client: ids(),
  category: parseAsArrayOf(category).withDefault([]),
  ball: parseAsArrayOf(items.ball).withDefault([]),
  site: ids(),
  user: ids(),
  role: parseAsArrayOf(items.role).withDefault([]),
  is: parseAsArrayOf(items.is).withDefault([]),
  date: singles.date,
  from: day,
  to: day,
  zone,
  sort: sort.withDefault({ sort: 'due', descending: false }),
  group: singles.group,
  cols,
  /** Which view the list was opened from; it narrows nothing by itself. */
  view: viewId,
};

const filterFields = Object.keys(noFilter) as (keyof TicketFilter)[];

const readParams = createLoader(queueParams);
const writeParams = createSerializer({ ...queueParams, page: id });

/** All of a list's address, read. */
export type QueueState = inferParserType<typeof queueParams>;

/** What a list asks for. */
export type QueueQuestion = { filter: TicketFilter; order: QueueOrder };

/** One page of it, from 1. */
export type QueuePageQuestion = QueueQuestion & { page: number };

type Params = URLSearchParams | Record<string, string | string[] | undefined>;

/** Reads a list's address; what cannot be understood is left out, part by part. */
export function readQueue(params: Params): QueueState {
  return readParams(params);
}

/** An address with parts of it changed; null, or what everybody gets anyway, takes a part off. */
export function rewriteQueue(
  address: string,
  change: { [Part in keyof QueueState]?: QueueState[Part] | null },
): string {
  return writeParams(address, change);
}

/** What an address asks for; the look of the list and the name of its view are no part of it. */
export function questionOf(state: QueueState): QueueQuestion {
  const filter = Object.fromEntries(filterFields.map((field) => [field, state[field]]));
  return { filter: { ...noFilter, ...filter }, order: { ...state.sort, group: state.group } };
}

/** The parameters of a list, `?` and all; the default of each is left out. */
export function serializeQueue(
  base: string,
  { filter, order, page }: Partial<QueuePageQuestion>,
  look: Partial<Pick<QueueState, 'cols' | 'view'>> = {},
): string {
  const { sort = 'due', descending = false, group = null } = order ?? {};
  return writeParams(base, {
    ...noFilter,
    ...filter,
    sort: { sort, descending },
    group,
    ...look,
    page: page === undefined || page === 1 ? null : page,
  });
}

/** The page an API call asks for, from 1; the first where it names none. */
export function readPage(params: URLSearchParams): number {
  return Math.max(1, id.parse(params.get('page') ?? '') ?? 1);
}

/** At most so many tickets are worked on at once. */
export const SELECTION_MAX = 1_000;

/** A stretch of a list, half-open from 0, as an API call names it; the first ones where it does not. */
export function idRange(params: URLSearchParams): { start: number; end: number } {
  const start = id.parse(params.get('start') ?? '') ?? 0;
  const end = id.parse(params.get('end') ?? '') ?? start + SELECTION_MAX;
  return { start, end: Math.min(end, start + SELECTION_MAX) };
}

/** A part of an address that was left out. */
export type IgnoredPart = { param: string; value: string };

/**
 * An address once held a page; whoever kept one sees the list from its top. The other name never
 * reaches a page's parameters on the server, so a browser does not tell of it either.
 */
const UNTOLD = new Set(['page', '__proto__']);

/** What `readQueue` leaves out of an address, to be told to whoever followed it. */
export function ignoredParts(params: URLSearchParams): IgnoredPart[] {
  const seen = new Set<string>();
  return [...params].flatMap(([param, raw]) => {
    const isRepeated = seen.has(param);
    seen.add(param);
    const whole = { param, value: raw };
    if (UNTOLD.has(param)) return [];
    if (isRepeated) return [whole];
    if (isKeyOf(items, param)) {
      const parser = items[param];
      return raw
        .split(',')
        .filter((each) => each !== '' && parser.parse(each) === null)
        .map((value) => ({ param, value }));
    }
    const isRead = isKeyOf(singles, param) && singles[param].parse(raw) !== null;
    return isRead || raw === '' ? [] : [whole];
  });
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key);
}

/** A page of a list, as the shared snapshot has it. */
export type QueuePage = QueueAnswer & {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  /** The state the answer is of: what a live event with a later one tells is not in it yet. */
  version: string;
  health: LiveHealth;
};
