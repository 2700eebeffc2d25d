import { z } from 'zod';
import type { Lookups } from '@/lib/domain/lookups';
import type { Dialect, NewTicket, TicketWrite } from '../client';
import { writeCategoryPath } from './category-path';
import { writeInstantOrNone } from './dates';
import { wireRef } from './fields';
import { readOne } from './read-list';
import type { NumberedSource } from './ticket-sources';

/**
 * A new ticket in the words of the dialect; fields that are not given are left to the tenant.
 * `sources`: the tenant's numbers for them, which the real dialect needs.
 */
export function newTicketBody(
  ticket: NewTicket,
  dialect: Dialect,
  sources: readonly NumberedSource[] = [],
): Record<string, unknown> {
  const isReal = dialect === 'real';
  return {
    summary: ticket.summary,
    [isReal ? 'details_html' : 'details']: ticket.detailsHtml,
    client_id: ticket.clientId,
    tickettype_id: ticket.typeId,
    site_id: ticket.siteId,
    user_id: ticket.userId,
    priority_id: ticket.priorityId,
    status_id: ticket.statusId,
    agent_id: ticket.agentId,
    ...(isReal ? { team: ticket.team?.name } : { team_id: ticket.team?.id }),
    category_1: ticket.category === undefined ? undefined : writeCategoryPath(ticket.category),
    reportedby: ticket.reportedBy,
    source: isReal ? sources.find(({ source }) => source === ticket.source)?.id : ticket.source,
    sla_id: ticket.slaId,
  };
}

/** A change of a ticket. The id makes it a change: without one the tenant would create a ticket. */
export function changeBody(
  id: number,
  write: TicketWrite,
  dialect: Dialect,
  lookups: Lookups,
): Record<string, unknown> {
  const { statusId, resolution, agentId, teamId, priorityId, category, reportedBy } = write;
  const isReal = dialect === 'real';
  // Real tenants write nobody and nothing as 0.
  const none = isReal ? 0 : null;
  const orNone = (ref: number | null | undefined) => (ref === null ? none : ref);
  return {
    id,
    status_id: statusId,
    [isReal ? 'closure_note' : 'resolution']: resolution,
    agent_id: isReal && agentId === null ? (lookups.nobodyId ?? 0) : agentId,
    ...(isReal ? realTeam(teamId, lookups) : { team_id: teamId }),
    priority_id: priorityId,
    summary: write.summary,
    client_id: write.clientId,
    site_id: orNone(write.siteId),
    user_id: orNone(write.userId),
    tickettype_id: write.typeId,
    sla_id: write.slaId,
    contract_id: orNone(write.contractId),
    reportedby: isReal && reportedBy === null ? '' : reportedBy,
    dateoccurred: writeInstantOrNone(write.occurredAt),
    followupdate: writeInstantOrNone(write.followUpAt),
    excludefromsla: write.excludedFromSla,
    ...(category === undefined ? {} : categoryFields(category ?? '', isReal)),
  };
}

/** Real tenants are told a team by its name, and none by an empty one. */
function realTeam(teamId: number | null | undefined, lookups: Lookups) {
  const name = teamId === null ? '' : lookups.teams.find(({ id }) => id === teamId)?.name;
  return name === undefined ? { team_id: teamId } : { team: name };
}

/** In the simplified contract the other fields are lower levels of the same path, not lists of their own. */
function categoryFields(category: string, isReal: boolean) {
  const path = { category_1: writeCategoryPath(category) };
  return isReal ? path : { ...path, category_2: null, category_3: null, category_4: null };
}

const wireCreated = z.object({ id: wireRef });

/** The id in the answer to a create, bare or in its envelope; null when it holds none. */
export function createdId(answer: unknown): number | null {
  return wireCreated.safeParse(readOne(answer, 'tickets')).data?.id ?? null;
}
