import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import { isFinished, roleOfStatus, type StatusRole } from '@/lib/domain/status';
import type { Ticket } from '@/lib/domain/ticket';
import { looksLikeHtml, sanitizeTicketHtml } from '../sanitize';
import { readCategoryPath } from './category-path';
import { readResolutionState, readResponseState } from './clock-states';
import { readInstant } from './dates';
import { wireRef } from './fields';
import { readSource } from './ticket-sources';
import { wireTicket, type WireTicket } from './wire-ticket';

const HOUR_MS = 3_600_000;
/** How much later than a mail its entry in the log may be dated. */
const SAME_MAIL_MS = 60_000;

/**
 * A ticket of either dialect, from a list or alone; names it lacks come from the look-ups. Null for
 * something that is no ticket (no object, or no id). A missing or odd field is null, never an error.
 */
export function readTicket(row: unknown, lookups: Lookups): Ticket | null {
  const { data: wire } = wireTicket.safeParse(row);
  if (!wire || wire.id === null) return null;

  const status = statusOf(wire, lookups);
  const agent = agentOf(wire, lookups);
  const team = teamOf(wire, lookups);
  const respondedAt = wire.dateresponded ?? wire.responsedate;
  const onHold = wire.slahold ?? wire.onhold ?? false;
  const resolutionState = readResolutionState(wire, {
    isFinished: isFinished(status.role),
    onHold,
  });
  const isStanding = onHold || resolutionState === 'paused';
  const details = wire.details_html ?? wire.details;

  return {
    id: wire.id,
    summary: wire.summary ?? '(no summary)',
    detailsHtml: details === null ? null : sanitizeTicketHtml(details),
    clientId: wire.client_id,
    clientName: wire.client_name,
    siteId: wire.site_id,
    siteName: wire.site_name,
    userId: wire.user_id,
    userName: wire.user_name,
    userEmail: wire.user_email ?? wire.emailaddress,
    isVip: wire.is_vip ?? wire.isimportantcontact ?? false,
    statusId: status.id,
    statusName: status.name,
    role: status.role,
    priorityId: wire.priority_id,
    priorityName: wire.priority_name ?? priorityName(wire, lookups),
    typeId: wire.tickettype_id,
    typeName: wire.tickettype_name ?? nameById(lookups.types, wire.tickettype_id),
    category: readCategoryPath([
      wire.category_1,
      wire.category_2,
      wire.category_3,
      wire.category_4,
    ]),
    agentId: agent.id,
    agentName: agent.name,
    teamId: team.id,
    teamName: team.name,
    reportedBy: wire.reportedby,
    source: readSource(wire.source, lookups.sources),
    occurredAt: wire.dateoccurred,
    createdAt: wire.datecreated,
    respondedAt,
    resolvedAt: wire.dateresolved,
    closedAt: wire.dateclosed,
    lastActionAt: wire.lastactiondate,
    updatedAt: wire.last_update,
    clientRepliedAt: clientRepliedAt(wire),
    followUpAt: wire.followupdate,
    slaId: wire.sla_id,
    slaName: wire.sla_name ?? nameById(lookups.slas, wire.sla_id),
    responseDueAt: wire.respondbydate,
    resolutionDueAt: resolutionDue(wire),
    responseState: readResponseState(wire.slaresponsestate, respondedAt),
    resolutionState,
    onHold,
    remainingWhenPausedMs:
      isStanding && wire.slatimeleft !== null ? Math.round(wire.slatimeleft * HOUR_MS) : null,
    excludedFromSla: wire.excludefromsla ?? false,
    mergedIntoId: wire.merged_into_id,
    relatedToId: wire.related_to_id,
    resolution: resolutionText(wire),
    contractId: wire.contract_id,
    chargeableHours: wire.chargeabletime ?? wire.chargehours,
    nonChargeableHours: wire.nonchargeabletime ?? wire.nonchargehours,
  };
}

const wireIdentified = z.object({ id: wireRef });

/** The id of a list of ids, which stand in objects or alone; null for anything else. */
export function readId(row: unknown): number | null {
  return wireRef.parse(row) ?? wireIdentified.safeParse(row).data?.id ?? null;
}

/** Where a tenant knows fixbydate, deadlinedate is a date someone set by hand, never the SLA's. */
function resolutionDue(wire: WireTicket): number | null {
  return wire.fixbydate === undefined ? wire.deadlinedate : readInstant(wire.fixbydate);
}

function clientRepliedAt(wire: WireTicket): Instant | null {
  const { client_replied: isSaid, lastincomingemail: wroteAt, lastactiondate: actedAt } = wire;
  if (isSaid !== null) return isSaid ? (wroteAt ?? actedAt) : null;
  // The mail is an action itself: where nothing came after it, nobody has answered.
  const isLast = wroteAt !== null && wroteAt >= (actedAt ?? wroteAt) - SAME_MAIL_MS;
  return isLast ? wroteAt : null;
}

type StatusOfTicket = { id: number; name: string; role: StatusRole };

function statusOf(wire: WireTicket, lookups: Lookups): StatusOfTicket {
  const id = wire.status_id ?? 0;
  const known = lookups.statuses.find((status) => status.id === id);
  const name = wire.status_name ?? known?.name ?? (id === 0 ? 'Unknown' : `Status ${id}`);
  // A tenant may rename Closed; only where the look-ups leave it open does the ticket's word count.
  if (known && !(known.roleGuessed && wire.hasbeenclosed)) return { id, name, role: known.role };
  const { role } = roleOfStatus({ id, name, isClosed: wire.hasbeenclosed ?? undefined });
  return { id, name, role };
}

type Named = { id: number | null; name: string | null };

function agentOf(wire: WireTicket, lookups: Lookups): Named {
  const name = wire.agent_name ?? nameById(lookups.agents, wire.agent_id);
  const isUnassigned =
    wire.agent_id === lookups.nobodyId || name?.trim().toLowerCase() === 'unassigned';
  return wire.agent_id === null || isUnassigned
    ? { id: null, name: null }
    : { id: wire.agent_id, name };
}

function teamOf(wire: WireTicket, lookups: Lookups): Named {
  const name = wire.team_name ?? wire.team ?? nameById(lookups.teams, wire.team_id);
  if (wire.team_id !== null || name === null) return { id: wire.team_id, name };
  const wanted = name.toLowerCase();
  return { id: lookups.teams.find((team) => team.name.toLowerCase() === wanted)?.id ?? null, name };
}

function priorityName(wire: WireTicket, lookups: Lookups): string | null {
  const rows = lookups.priorities.filter((row) => row.priorityId === wire.priority_id);
  return (rows.find((row) => row.slaId === wire.sla_id) ?? rows[0])?.name ?? null;
}

function nameById(rows: { id: number; name: string }[], id: number | null): string | null {
  return rows.find((row) => row.id === id)?.name ?? null;
}

function resolutionText(wire: WireTicket): string | null {
  const text = wire.resolution ?? wire.closure_note_html ?? wire.closure_note;
  return text !== null && looksLikeHtml(text) ? sanitizeTicketHtml(text) : text;
}
