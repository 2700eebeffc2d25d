import { z } from 'zod';
import { invalidValue } from '@/tenant/problem';
import {
  queryEnd,
  queryFlag,
  queryIds,
  queryInstant,
  queryNumber,
  queryText,
  readQuery,
} from './query';
import { ticketOrders, type TicketOrder } from './ticket-orders';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 100;

const order = z.string().refine((name): name is TicketOrder => Object.hasOwn(ticketOrders, name), {
  error: `must be one of ${Object.keys(ticketOrders).join(', ')}`,
});

const schema = z.object({
  client_id: queryIds.optional(),
  site_id: queryIds.optional(),
  user_id: queryIds.optional(),
  status_id: queryIds.optional(),
  status: queryIds.optional(),
  priority_id: queryIds.optional(),
  priority: queryIds.optional(),
  tickettype_id: queryIds.optional(),
  requesttype_id: queryIds.optional(),
  agent_id: queryIds.optional(),
  agent: queryIds.optional(),
  team_id: queryIds.optional(),
  team: queryText.optional(),
  sla: queryIds.optional(),
  mine: queryFlag.optional(),
  open_only: queryFlag.optional(),
  closed_only: queryFlag.optional(),
  search: queryText.optional(),
  search_summary: queryText.optional(),
  search_details: queryText.optional(),
  dateoccurred_start: queryInstant.optional(),
  dateoccurred_end: queryEnd.optional(),
  datesearch: z.enum(['dateoccurred', 'dateclosed', 'last_update']).optional(),
  startdate: queryInstant.optional(),
  enddate: queryEnd.optional(),
  lastupdatefromdate: queryInstant.optional(),
  pageinate: queryFlag.optional(),
  page_no: queryNumber(1, 1_000_000).optional(),
  page_size: queryNumber(1, MAX_PAGE_SIZE).optional(),
  count: queryNumber(1, MAX_PAGE_SIZE).optional(),
  ticketidonly: queryFlag.optional(),
  includedetails: queryFlag.optional(),
  order: order.optional(),
  order2: order.optional(),
  order3: order.optional(),
  orderdesc: queryFlag.optional(),
  orderdesc2: queryFlag.optional(),
  orderdesc3: queryFlag.optional(),
});

type DateColumn = 'dateoccurred' | 'dateclosed' | 'last_update';

export type TicketQuery = {
  clientIds?: number[];
  siteIds?: number[];
  userIds?: number[];
  statusIds?: number[];
  priorityIds?: number[];
  typeIds?: number[];
  /** 0 and −1 stand for nobody. */
  agentIds?: number[];
  teamIds?: number[];
  teamNames?: string[];
  slaIds?: number[];
  mine: boolean;
  openOnly: boolean;
  closedOnly: boolean;
  search?: string;
  searchSummary?: string;
  searchDetails?: string;
  /** Epoch ms, both ends inclusive. */
  ranges: { column: DateColumn; from?: number; to?: number }[];
  idsOnly: boolean;
  withDetails: boolean;
  pageNo: number;
  pageSize: number;
  orders: { by: TicketOrder; descending: boolean }[];
};

/** `team` holds names, or ids in a client that sends those. */
function readTeams(text: string | undefined): Pick<TicketQuery, 'teamIds' | 'teamNames'> {
  if (text === undefined) return {};
  const values = text
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
  const areIds = values.every((value) => /^\d{1,9}$/.test(value));
  return areIds ? { teamIds: values.map(Number) } : { teamNames: values };
}

/**
 * Reads the parameters of `GET /api/Tickets` in both spellings. Real tenants page only with
 * `pageinate=true` and otherwise take `count`; the simplified contract always pages.
 * Throws a 400 that names the field.
 */
export function readTicketQuery(
  query: Record<string, string>,
  dialect: 'simplified' | 'real',
): TicketQuery {
  const given = readQuery(schema, query);
  if (given.open_only && given.closed_only) {
    throw invalidValue('closed_only', 'open_only and closed_only exclude each other');
  }
  const pages = dialect === 'simplified' || given.pageinate === true;
  const size = pages ? (given.page_size ?? given.count) : given.count;
  const ranges: TicketQuery['ranges'] = [
    { column: 'dateoccurred', from: given.dateoccurred_start, to: given.dateoccurred_end },
    { column: given.datesearch ?? 'dateoccurred', from: given.startdate, to: given.enddate },
    { column: 'last_update', from: given.lastupdatefromdate },
  ];
  const teams = readTeams(given.team);
  const orders = [
    { by: given.order, descending: given.orderdesc ?? false },
    { by: given.order2, descending: given.orderdesc2 ?? false },
    { by: given.order3, descending: given.orderdesc3 ?? false },
  ].flatMap(({ by, descending }) => (by === undefined ? [] : [{ by, descending }]));
  return {
    clientIds: given.client_id,
    siteIds: given.site_id,
    userIds: given.user_id,
    statusIds: given.status_id ?? given.status,
    priorityIds: given.priority_id ?? given.priority,
    typeIds: given.tickettype_id ?? given.requesttype_id,
    agentIds: given.agent_id ?? given.agent,
    teamIds: given.team_id ?? teams.teamIds,
    teamNames: teams.teamNames,
    slaIds: given.sla,
    mine: given.mine ?? false,
    openOnly: given.open_only ?? false,
    closedOnly: given.closed_only ?? false,
    search: given.search?.trim(),
    searchSummary: given.search_summary?.trim(),
    searchDetails: given.search_details?.trim(),
    ranges: ranges.filter(({ from, to }) => from !== undefined || to !== undefined),
    idsOnly: given.ticketidonly ?? false,
    withDetails: given.includedetails ?? false,
    pageNo: pages ? (given.page_no ?? 1) : 1,
    pageSize: size ?? DEFAULT_PAGE_SIZE,
    orders: orders.length > 0 ? orders : [{ by: 'id', descending: given.orderdesc ?? false }],
  };
}
