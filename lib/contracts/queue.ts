import { createSerializer, parseAsArrayOf, parseAsInteger, parseAsString } from 'nuqs/server';
import type { Instant } from '@/lib/domain/instant';
import type { FacetCount, FacetName, TicketFilter } from '@/lib/domain/queue';
import type { Ticket } from '@/lib/domain/ticket';

const ids = () => parseAsArrayOf(parseAsInteger).withDefault([]);

/** The queue's URL state, the one definition for the page, the route and every link to a list. */
export const queueParams = {
  q: parseAsString.withDefault(''),
  team: ids(),
  agent: ids(),
  status: ids(),
  priority: ids(),
  page: parseAsInteger.withDefault(1),
};

/** Ids of 0 stand for "none": no agent, no team. */
export type QueueFilter = TicketFilter & {
  /** From 1. */
  page: number;
};

export type QueuePage = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  /** When the rows were read from the tenant. */
  readAt: Instant;
  rows: Ticket[];
  /** Open tickets that match the filter, all pages. */
  matched: number;
  /** Open tickets the agent may see. */
  total: number;
  /** True where the tenant holds more open tickets than were read. */
  truncated: boolean;
  page: number;
  pageSize: number;
  /** How many open tickets each value would leave, the facet's own choice aside. */
  facets: Record<FacetName, FacetCount[]>;
};

export const serializeQueue = createSerializer(queueParams);
