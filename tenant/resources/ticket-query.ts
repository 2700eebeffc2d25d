import { z } from 'zod';
import { invalidValue } from '@/tenant/problem';
import { queryEnd, queryFlag, queryIds, queryInstant, queryText, readQuery } from './query';
import { advancedSearch, type SearchFilter } from './advanced-search';
import { pageQuery, type Page } from './paging';
import { ticketOrders, type TicketOrder } from './ticket-orders';

const DEFAULT_PAGE_SIZE = 50;

const order = z
  .string()
  .refine((name): name is TicketOrder => Object.hasOwn(ticketOrders, name), {
    error: `must be one of ${Object.keys(ticketOrders).join(', ')}`,
  })
  .meta({ enum: Object.keys(ticketOrders) });

/** HaloPSA spells two of its columns in a way of its own. */
const dateColumn = z
  .enum(
    ['dateoccurred', 'dateoccured', 'dateclosed', 'datecleared', 'last_update'],
    'must be dateoccurred, dateclosed or last_update',
  )
  .transform((name): DateColumn => {
    if (name === 'dateoccured') return 'dateoccurred';
    return name === 'datecleared' ? 'dateclosed' : name;
  });

/** The parameters of `GET /api/Tickets`. */
export const ticketListQuery = z.object({
  client_id: queryIds.optional(),
  site_id: queryIds.optional(),
  user_id: queryIds.optional(),
  status_id: queryIds.optional(),
  status: queryIds.optional().describe('As status_id'),
  priority_id: queryIds.optional(),
  priority: queryIds.optional().describe('As priority_id'),
  tickettype_id: queryIds.optional(),
  requesttype_id: queryIds.optional().describe('As tickettype_id'),
  agent_id: queryIds.optional(),
  agent: queryIds.optional().describe('As agent_id'),
  team_id: queryIds.optional(),
  team: queryText.optional().describe('Names or ids of teams, joined by commas'),
  sla: queryIds.optional(),
  mine: queryFlag.optional().describe('Only the tickets of the agent who asks'),
  open_only: queryFlag.optional().describe('Only what is not closed'),
  closed_only: queryFlag.optional().describe('Only what is closed; not together with open_only'),
  search: queryText
    .optional()
    .describe(
      'Words anywhere in summary, details or log, or a ticket number; the best hits come first',
    ),
  search_summary: queryText.optional().describe('A part of the summary'),
  search_details: queryText.optional().describe('A part of the details'),
  dateoccurred_start: queryInstant.optional(),
  dateoccurred_end: queryEnd.optional(),
  datesearch: dateColumn
    .optional()
    .describe('The date startdate and enddate are about: dateoccurred unless given'),
  startdate: queryInstant
    .optional()
    .describe('From here, by the date datesearch names; ISO 8601, without a zone it is UTC'),
  enddate: queryEnd
    .optional()
    .describe('Up to here, by the date datesearch names; ISO 8601, a bare day counts to its end'),
  lastupdatefromdate: queryInstant
    .optional()
    .describe('Changed since; ISO 8601, without a zone it is UTC'),
  lastupdatetodate: queryEnd
    .optional()
    .describe('Changed up to; ISO 8601, a bare day counts to its end'),
  contract_id: queryIds.optional(),
  category_1: queryText.optional().describe('A category or what stands below it'),
  category_2: queryText.optional(),
  category_3: queryText.optional(),
  category_4: queryText.optional(),
  searchactions: queryFlag
    .optional()
    .describe('Taken and without effect: search always reads the log'),
  advanced_search: advancedSearch.optional(),
  ...pageQuery,
  ticketidonly: queryFlag.optional().describe('Only the ids of all that fit, not paged'),
  includedetails: queryFlag.optional().describe('With details'),
  order: order.optional().describe('The field to order by; order2 to order5 decide between equals'),
  order2: order.optional(),
  order3: order.optional(),
  order4: order.optional(),
  order5: order.optional(),
  orderdesc: queryFlag.optional().describe('Downwards'),
  orderdesc2: queryFlag.optional(),
  orderdesc3: queryFlag.optional(),
  orderdesc4: queryFlag.optional(),
  orderdesc5: queryFlag.optional(),
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
  contractIds?: number[];
  /** Of levels 1–4; undefined where any will do. */
  categories: (string | undefined)[];
  mine: boolean;
  openOnly: boolean;
  closedOnly: boolean;
  search?: string;
  searchSummary?: string;
  searchDetails?: string;
  filters?: SearchFilter[];
  /** Epoch ms, both ends inclusive. */
  ranges: { column: DateColumn; from?: number; to?: number }[];
  idsOnly: boolean;
  withDetails: boolean;
  page: Page;
  /** Empty: the best hits of a search first, else by number. */
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
  const given = readQuery(ticketListQuery, query);
  if (given.open_only && given.closed_only) {
    throw invalidValue('closed_only', 'open_only and closed_only exclude each other');
  }
  const pages = dialect === 'simplified' || given.pageinate === true;
  const limit = (pages ? (given.page_size ?? given.count) : given.count) ?? DEFAULT_PAGE_SIZE;
  const pageNo = pages ? (given.page_no ?? 1) : 1;
  const ranges: TicketQuery['ranges'] = [
    { column: 'dateoccurred', from: given.dateoccurred_start, to: given.dateoccurred_end },
    { column: given.datesearch ?? 'dateoccurred', from: given.startdate, to: given.enddate },
    { column: 'last_update', from: given.lastupdatefromdate, to: given.lastupdatetodate },
  ];
  const teams = readTeams(given.team);
  const orders = [
    { by: given.order, descending: given.orderdesc ?? false },
    { by: given.order2, descending: given.orderdesc2 ?? false },
    { by: given.order3, descending: given.orderdesc3 ?? false },
    { by: given.order4, descending: given.orderdesc4 ?? false },
    { by: given.order5, descending: given.orderdesc5 ?? false },
  ].flatMap(({ by, descending }) => (by === undefined ? [] : [{ by, descending }]));
  const isRanked = Boolean(given.search?.trim()) && given.orderdesc === undefined;
  const byNumber = { by: 'id' as const, descending: given.orderdesc ?? false };
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
    contractIds: given.contract_id,
    categories: [given.category_1, given.category_2, given.category_3, given.category_4],
    mine: given.mine ?? false,
    openOnly: given.open_only ?? false,
    closedOnly: given.closed_only ?? false,
    search: given.search?.trim(),
    searchSummary: given.search_summary?.trim(),
    searchDetails: given.search_details?.trim(),
    filters: given.advanced_search,
    ranges: ranges.filter(({ from, to }) => from !== undefined || to !== undefined),
    idsOnly: given.ticketidonly ?? false,
    withDetails: given.includedetails ?? false,
    page: { limit, offset: (pageNo - 1) * limit, pageNo },
    orders: orders.length > 0 || isRanked ? orders : [byNumber],
  };
}
