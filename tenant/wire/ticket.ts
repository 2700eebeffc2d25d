import { workingTimeBetween } from '@/lib/domain/working-time';
import { resolutionState, responseState, type ClockReading } from '@/tenant/sla/clock';
import { findCalendar, findPriority, type Reference } from '@/tenant/store/reference';
import type { TicketRow } from '@/tenant/resources/ticket-rows';
import { ticketSources } from '@/tenant/resources/ticket-source';
import { writeInstant } from './instant';
import type { TicketFields } from './ticket-schema';

const HOUR_MS = 3_600_000;

export type WireContext = {
  reference: Reference;
  /** Epoch ms: clock states are read at this instant. */
  now: number;
  dialect: 'simplified' | 'real';
};

function hours(ms: number): number {
  return Math.round((ms / HOUR_MS) * 10_000) / 10_000;
}

function clockOf({ ticket }: TicketRow, dialect: WireContext['dialect']): ClockReading {
  // A date set by hand is the deadline of the simplified contract; a real tenant keeps it apart.
  const manual =
    dialect === 'simplified' && ticket.heldSince === null ? ticket.manualDeadline : null;
  return {
    start: ticket.dateOccurred,
    excluded: ticket.excludeFromSla || ticket.mergedIntoId !== null,
    respondBy: ticket.respondByDate,
    respondedAt: ticket.dateResponded,
    fixBy: manual ?? ticket.fixByDate,
    heldSince: ticket.heldSince,
    stoppedAt: ticket.dateResolved ?? ticket.dateClosed,
  };
}

function isOutside(due: number | null, at: number | null, now: number): boolean {
  return due !== null && (at ?? now) > due;
}

type States = Pick<TicketFields, 'slaresponsestate' | 'slaresolutionstate' | 'slastate'>;

function states(clock: ClockReading, { now, dialect }: WireContext): States {
  const fixed = clock.stoppedAt;
  const slastate = clock.fixBy === null ? '' : isOutside(clock.fixBy, fixed, now) ? 'O' : 'I';
  if (dialect === 'simplified') {
    return {
      slaresponsestate: responseState(clock, now),
      slaresolutionstate: resolutionState(clock, now),
      slastate,
    };
  }
  const answered = clock.respondedAt ?? clock.stoppedAt;
  const late = isOutside(clock.respondBy, answered, now);
  return { slaresponsestate: answered === null && !late ? '' : late ? 'O' : 'I', slastate };
}

function hoursLeft(
  row: TicketRow,
  clock: ClockReading,
  { reference, now }: WireContext,
): number | null {
  const { ticket } = row;
  if (clock.stoppedAt !== null || clock.excluded) return null;
  if (ticket.heldSince !== null)
    return ticket.remainingMs === null ? null : hours(ticket.remainingMs);
  const calendar = findCalendar(reference, ticket.slaId, ticket.priorityId);
  if (clock.fixBy === null || calendar === null) return null;
  return hours(
    now <= clock.fixBy
      ? workingTimeBetween(calendar, now, clock.fixBy)
      : -workingTimeBetween(calendar, clock.fixBy, now),
  );
}

function hoursHeld({ ticket }: TicketRow, { reference, now }: WireContext): number {
  const calendar = findCalendar(reference, ticket.slaId, ticket.priorityId);
  if (calendar === null) return 0;
  const open = ticket.heldSince === null ? [] : [{ from: ticket.heldSince, to: now }];
  const held = [...ticket.pauses, ...open].map(({ from, to }) =>
    workingTimeBetween(calendar, from, to),
  );
  return hours(held.reduce((sum, ms) => sum + ms, 0));
}

/** One ticket as the wire carries it: both spellings of each field wherever they do not clash. */
export function writeTicket(row: TicketRow, context: WireContext, withDetails: boolean) {
  const { ticket } = row;
  const { reference, dialect } = context;
  const clock = clockOf(row, dialect);
  const status = reference.statuses.get(ticket.statusId);
  const isReal = dialect === 'real';
  const agent = ticket.agentId === null ? undefined : reference.agents.get(ticket.agentId);
  const isOnHold = ticket.heldSince !== null;
  const due = writeInstant(clock.fixBy);
  const responded = writeInstant(ticket.dateResponded);
  return {
    id: ticket.id,
    summary: ticket.summary,
    ...(withDetails ? { details: ticket.details, details_html: ticket.details } : {}),
    client_id: ticket.clientId,
    client_name: row.clientName,
    site_id: ticket.siteId,
    site_name: row.siteName,
    // A real tenant knows no ticket without a requester: 0 is its general user.
    user_id: isReal ? (ticket.userId ?? 0) : ticket.userId,
    user_name: row.userName,
    emailaddress: row.userEmail,
    status_id: ticket.statusId,
    status_name: status?.name ?? null,
    priority_id: ticket.priorityId,
    priority_name: findPriority(reference, ticket.slaId, ticket.priorityId)?.name ?? null,
    tickettype_id: ticket.ticketTypeId,
    tickettype_name: reference.types.get(ticket.ticketTypeId)?.name ?? null,
    category_1: ticket.category1,
    category_2: ticket.category2,
    category_3: ticket.category3,
    category_4: ticket.category4,
    agent_id: isReal ? (ticket.agentId ?? 0) : ticket.agentId,
    agent_name: agent?.name ?? (isReal ? 'Unassigned' : null),
    team_id: ticket.teamId,
    team: ticket.teamId === null ? null : (reference.teams.get(ticket.teamId)?.name ?? null),
    reportedby: ticket.reportedBy,
    source: isReal ? ticketSources.indexOf(ticket.source) : ticket.source,
    dateoccurred: writeInstant(ticket.dateOccurred),
    datecreated: writeInstant(ticket.dateCreated),
    dateresponded: responded,
    responsedate: responded,
    dateresolved: writeInstant(ticket.dateResolved),
    dateclosed: writeInstant(ticket.dateClosed),
    hasbeenclosed: ticket.dateClosed !== null,
    deadlinedate: dialect === 'simplified' ? due : writeInstant(ticket.manualDeadline),
    fixbydate: due,
    respondbydate: writeInstant(ticket.respondByDate),
    followupdate: writeInstant(ticket.followUpDate),
    last_update: writeInstant(ticket.updatedAt),
    lastactiondate: writeInstant(ticket.lastActionAt),
    sla_id: ticket.slaId,
    sla_name: reference.slas.get(ticket.slaId)?.name ?? null,
    ...states(clock, context),
    slahold: isOnHold,
    onhold: isOnHold,
    slaholdtime: hoursHeld(row, context),
    slatimeleft: hoursLeft(row, clock, context),
    excludefromsla: ticket.excludeFromSla,
    merged_into_id: ticket.mergedIntoId,
    related_to_id: ticket.relatedToId,
    client_replied: ticket.clientRepliedAt !== null,
    lastincomingemail: writeInstant(ticket.clientRepliedAt),
    contract_id: ticket.contractId,
    opportunityid: ticket.opportunityId,
    chargeabletime: hours(ticket.chargeableMinutes * 60_000),
    chargehours: hours(ticket.chargeableMinutes * 60_000),
    nonchargeabletime: hours(ticket.nonChargeableMinutes * 60_000),
    nonchargehours: hours(ticket.nonChargeableMinutes * 60_000),
    resolution: ticket.resolution,
    closure_note: ticket.resolution,
    is_vip: ticket.isVip,
    reopened_count: ticket.reopenedCount,
  } satisfies TicketFields;
}

export type WireTicket = ReturnType<typeof writeTicket>;
