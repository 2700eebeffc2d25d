import { createLoader, createParser, createSerializer } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import type { ClosedQuery } from '@/lib/contracts/closed-tickets';
import type { IgnoredPart } from '@/lib/contracts/queue';

const ID_MAX = 2_147_483_647;
const TEXT_MAX = 200;
/** The last page the API answers. */
export const LAST_PAGE = 1_000;

const wholeUpTo = (max: number) =>
  createParser({
    parse: (given) => (/^[1-9]\d{0,9}$/.test(given) && Number(given) <= max ? Number(given) : null),
    serialize: String,
  });
const id = wholeUpTo(ID_MAX);
const text = createParser({
  parse: (given) => (given.length <= TEXT_MAX ? given : null),
  serialize: String,
});

/** The address of a search of closed tickets; `page` from 1. */
export const closedParams = {
  q: text.withDefault(''),
  client: id,
  user: id,
  agent: id,
  team: id,
  page: wholeUpTo(LAST_PAGE).withDefault(1),
};

export type ClosedState = inferParserType<typeof closedParams>;

/** Reads such an address; what cannot be understood is left out, part by part. */
export const readClosed = createLoader(closedParams);

/** Such an address with parts of it changed; with null for all of them, everything is searched. */
export const rewriteClosed = createSerializer(closedParams);

/** What such an address asks for. */
export function closedQueryOf({ q, client, user, agent, team, page }: ClosedState): ClosedQuery {
  return {
    q: q.trim(),
    ...(client !== null && { client }),
    ...(user !== null && { user }),
    ...(agent !== null && { agent }),
    ...(team !== null && { team }),
    page,
  };
}

const isParam = (name: string): name is keyof typeof closedParams =>
  Object.hasOwn(closedParams, name);

/** What `readClosed` leaves out of an address. */
export function ignoredClosedParts(params: URLSearchParams): IgnoredPart[] {
  const seen = new Set<string>();
  return [...params].flatMap(([param, value]) => {
    const isRepeated = seen.has(param);
    seen.add(param);
    const isRead = isParam(param) && closedParams[param].parse(value) !== null;
    return isRepeated || (value !== '' && !isRead) ? [{ param, value }] : [];
  });
}
