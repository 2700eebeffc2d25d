import type { Lookups } from '@/lib/domain/lookups';
import type { Dialect } from '../client';
import type { TicketIdQuery, TicketOrder, TicketQuery } from '../ticket-query';

/** The largest page real tenants give. */
export const MAX_PAGE_SIZE = 100;

const orderFields: Record<TicketOrder, { simplified: string; real: string }> = {
  id: { simplified: 'id', real: 'id' },
  summary: { simplified: 'summary', real: 'summary' },
  client: { simplified: 'client_name', real: 'client_name' },
  priority: { simplified: 'priority_id', real: 'priority_id' },
  status: { simplified: 'status_id', real: 'status_id' },
  agent: { simplified: 'agent_name', real: 'agent_name' },
  occurred: { simplified: 'dateoccurred', real: 'dateoccurred' },
  'resolution-due': { simplified: 'deadlinedate', real: 'fixbydate' },
  closed: { simplified: 'dateclosed', real: 'dateclosed' },
  'last-action': { simplified: 'lastactiondate', real: 'lastactiondate' },
  'last-update': { simplified: 'last_update', real: 'last_update' },
};

/** Which tickets: the filters both dialects spell alike. A moment is sent to the second it is in. */
export function idFilters({ openOnly, changedSince }: TicketIdQuery): Record<string, string> {
  const second = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
  return {
    ...(openOnly ? { open_only: 'true' } : {}),
    ...(changedSince === undefined ? {} : { lastupdatefromdate: second(changedSince) }),
  };
}

/** A ticket list's query in the words of the dialect; paging in both spellings. */
export function listFilters(
  query: TicketQuery,
  dialect: Dialect,
  lookups: Lookups,
): Record<string, string> {
  const isReal = dialect === 'real';
  const { occurredFrom: from, occurredTo: to, order, search } = query;
  const params: Record<string, string> = {
    ...idFilters(query),
    ...(query.closedOnly ? { closed_only: 'true' } : {}),
    pageinate: 'true',
    page_no: String(query.page ?? 1),
    page_size: String(query.pageSize ?? MAX_PAGE_SIZE),
  };
  const set = (name: string, value: string | number | undefined) => {
    if (value !== undefined) params[name] = String(value);
  };

  set('client_id', query.clientId);
  set('user_id', query.userId);
  set('status_id', query.statusId);
  set('agent_id', query.agentId);
  set(isReal ? 'priority' : 'priority_id', query.priorityId);
  set(isReal ? 'requesttype_id' : 'tickettype_id', query.typeId);
  if (isReal)
    set('team', lookups.teams.find(({ id }) => id === query.teamId)?.name ?? query.teamId);
  else set('team_id', query.teamId);
  if (search?.trim()) params.search = search.trim();

  if (isReal && (from ?? to) !== undefined) params.datesearch = 'dateoccurred';
  set(isReal ? 'startdate' : 'dateoccurred_start', from);
  set(isReal ? 'enddate' : 'dateoccurred_end', to);

  if (order) {
    params.order = orderFields[order][dialect];
    params.orderdesc = query.descending ? 'true' : 'false';
    // Ties must fall the same way on every page.
    if (order !== 'id') params.order2 = 'id';
  }
  if (isReal) {
    params.includeslatimer = 'true';
    params.includehold = 'true';
  }
  return params;
}
