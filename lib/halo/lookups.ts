import type { Lookups } from '@/lib/domain/lookups';
import type { StatusRole } from '@/lib/domain/status';
import { optionalList } from './optional-list';
import type { SessionContext } from './session-context';
import { readHolidayOwner } from './wire/read-holiday';
import { readList, readRows } from './wire/read-list';
import {
  readAgentRow,
  readCategory,
  readOutcome,
  readPriority,
  readSla,
  readStatus,
  readType,
} from './wire/read-lookups';
import { readTeam } from './wire/read-team';
import { readWorkday } from './wire/read-workday';
import { readNumberedSource, SOURCES_LIST } from './wire/ticket-sources';

/**
 * The tenant's own lists, asked for all at once. A list this account may not read, or that the tenant
 * does not have, is empty; only without statuses nothing can be read, so their refusal rejects.
 */
export async function fetchLookups(
  context: Pick<SessionContext, 'get' | 'onOdd'>,
  statusRoles: Record<number, StatusRole>,
): Promise<Lookups> {
  const { get, onOdd } = context;
  const optional = (path: string, key: string) => optionalList(context, path, key);
  const [statuses, priorities, types, teamRows, categories, agents, slas, outcomes, ...rest] =
    await Promise.all([
      get('/api/Status').then((answer) => readList(answer, 'statuses').rows),
      optional('/api/Priority', 'priorities'),
      optional('/api/TicketType', 'tickettypes'),
      optional('/api/Team', 'teams'),
      optional('/api/Category', 'categories'),
      optional('/api/Agent', 'agents'),
      optional('/api/SLA', 'slas'),
      optional('/api/Outcome', 'outcomes'),
      optional('/api/Workday', 'workdays'),
      optional('/api/Holiday', 'holidays'),
      fetchSources(context),
    ]);
  const [workdays, holidays, sources] = rest;

  const closedDays = holidays.flatMap((row) => readHolidayOwner(row) ?? []);
  const teams = readRows(teamRows, readTeam, onOdd, 'Team');
  const agentRows = readRows(agents, readAgentRow, onOdd, 'Agent');
  return {
    statuses: readRows(statuses, (row) => readStatus(row, statusRoles), onOdd, 'Status').toSorted(
      (a, b) => a.sequence - b.sequence || a.id - b.id,
    ),
    priorities: readRows(priorities, (row) => readPriority(row, onOdd), onOdd, 'Priority'),
    types: readRows(types, (row) => readType(row, teams), onOdd, 'Ticket type'),
    teams,
    categories: readRows(categories, readCategory, onOdd, 'Category').flatMap(
      ({ isOther, ...category }) => (isOther ? [] : [category]),
    ),
    agents: agentRows.flatMap(({ isNobody, ...agent }) => (isNobody ? [] : [agent])),
    nobodyId: agentRows.find(({ isNobody }) => isNobody)?.id ?? null,
    slas: readRows(slas, readSla, onOdd, 'SLA'),
    outcomes: readRows(outcomes, readOutcome, onOdd, 'Outcome'),
    sources,
    calendars: workdays.flatMap((row) => readWorkday(row, closedDays, onOdd) ?? []),
  };
}

/** Where tickets come from, as the tenant numbers it; its own other sources are left out. */
export async function fetchSources(
  context: Pick<SessionContext, 'get' | 'onOdd'>,
): Promise<Lookups['sources']> {
  const rows = await optionalList(context, '/api/Lookup', 'sources', { lookupid: SOURCES_LIST });
  return rows.flatMap((row) => readNumberedSource(row) ?? []);
}
