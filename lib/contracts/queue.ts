import { createSerializer, parseAsArrayOf, parseAsInteger, parseAsString } from 'nuqs/server';
import type { Instant } from '@/lib/domain/instant';
import type { Ticket } from '@/lib/domain/ticket';

/** Stands for "no agent" or "no team" among the ids of a filter. */
export const UNASSIGNED = 0;

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

export type QueueFilter = {
  q: string;
  team: number[];
  agent: number[];
  status: number[];
  priority: number[];
  /** From 1. */
  page: number;
};

export const emptyQueueFilter: QueueFilter = {
  q: '',
  team: [],
  agent: [],
  status: [],
  priority: [],
  page: 1,
};

export type FacetName = 'team' | 'agent' | 'status' | 'priority';

/** How many open tickets each value would leave, the facet's own choice aside. */
export type Facet = { id: number; name: string; count: number }[];

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
  facets: Record<FacetName, Facet>;
};

export const serializeQueue = createSerializer(queueParams);
