import type { Lookups } from '@/lib/domain/lookups';
import type { StatusRole } from '@/lib/domain/status';
import { HaloError } from './errors';
import type { SessionContext } from './session-context';
import { readHolidayOwner } from './wire/read-holiday';
import { readList, readRows } from './wire/read-list';
import {
  readAgentRow,
  readCategory,
  readNamed,
  readPriority,
  readSla,
  readStatus,
} from './wire/read-lookups';
import { readWorkday } from './wire/read-workday';

/**
 * The tenant's own lists, asked for all at once. A list this account may not read, or that the tenant
 * does not have, is empty; only without statuses nothing can be read, so their refusal rejects.
 */
export async function fetchLookups(
  context: Pick<SessionContext, 'get' | 'onOdd'>,
  statusRoles: Record<number, StatusRole>,
): Promise<Lookups> {
  const { get, onOdd } = context;
  const list = async (path: string, key: string) => readList(await get(path), key).rows;
  const optional = async (path: string, key: string) => {
    try {
      return await list(path, key);
    } catch (error) {
      const isMissing =
        error instanceof HaloError && (error.kind === 'forbidden' || error.kind === 'not-found');
      if (!isMissing) throw error;
      onOdd(`The list of ${key} is closed to this account, so it is taken as empty.`);
      return [];
    }
  };

  const [statuses, priorities, types, teams, categories, agents, slas, workdays, holidays] =
    await Promise.all([
      list('/api/Status', 'statuses'),
      optional('/api/Priority', 'priorities'),
      optional('/api/TicketType', 'tickettypes'),
      optional('/api/Team', 'teams'),
      optional('/api/Category', 'categories'),
      optional('/api/Agent', 'agents'),
      optional('/api/SLA', 'slas'),
      optional('/api/Workday', 'workdays'),
      optional('/api/Holiday', 'holidays'),
    ]);

  const closedDays = holidays.flatMap((row) => readHolidayOwner(row) ?? []);
  const agentRows = readRows(agents, readAgentRow, onOdd, 'Agent');
  return {
    statuses: readRows(statuses, (row) => readStatus(row, statusRoles), onOdd, 'Status').toSorted(
      (a, b) => a.sequence - b.sequence || a.id - b.id,
    ),
    priorities: readRows(priorities, (row) => readPriority(row, onOdd), onOdd, 'Priority'),
    types: readRows(types, readNamed, onOdd, 'Ticket type'),
    teams: readRows(teams, readNamed, onOdd, 'Team'),
    categories: readRows(categories, readCategory, onOdd, 'Category').flatMap(
      ({ isOther, ...category }) => (isOther ? [] : [category]),
    ),
    agents: agentRows.flatMap(({ isNobody, ...agent }) => (isNobody ? [] : [agent])),
    nobodyId: agentRows.find(({ isNobody }) => isNobody)?.id ?? null,
    slas: readRows(slas, readSla, onOdd, 'SLA'),
    calendars: workdays.flatMap((row) => readWorkday(row, closedDays, onOdd) ?? []),
  };
}
