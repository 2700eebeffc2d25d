import { and, eq } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { recordEvents } from '@/tenant/events';
import { ApiError, invalidValue, ticketNotFound, unknownChoice } from '@/tenant/problem';
import { moveClock } from '@/tenant/sla/clock';
import { tickets } from '@/tenant/store/schema';
import { indexTickets } from '@/tenant/store/search';
import type { WriteContext } from './create-ticket';
import {
  findContract,
  readTeam,
  requireAgent,
  requireClient,
  requireSite,
  requireStatus,
  requireUser,
} from './placement';
import { logAction } from './log-action';
import { clockMode, clockUnder } from './ticket-clock';
import { categoryChange, changeEntries, ticketChange, type TicketChange } from './ticket-change';
import { saysSomething, type TicketInput } from './ticket-input';
import { visibleTickets, type StoredTicket } from './ticket-rows';

/**
 * The ticket, locked until the transaction ends. Throws 404, naming the `field` that asked for it,
 * where this caller may not see it.
 */
export async function lockTicket(
  tx: Executor,
  { caller }: WriteContext,
  id: number,
  field: 'id' | 'ticket_id' = 'id',
): Promise<StoredTicket> {
  const [ticket] = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.id, id), visibleTickets(caller)))
    .for('update');
  if (ticket === undefined) throw ticketNotFound(field);
  return ticket;
}

async function place(
  tx: Executor,
  context: WriteContext,
  before: StoredTicket,
  input: TicketInput,
) {
  const clientId = input.client_id ?? before.clientId;
  const moved = clientId !== before.clientId;
  if (moved) await requireClient(tx, context.caller, clientId);
  // Someone else's site and requester do not follow a ticket to another client.
  const siteId = input.site_id === undefined ? (moved ? null : before.siteId) : input.site_id;
  const userId = input.user_id === undefined ? (moved ? null : before.userId) : input.user_id;
  if (typeof input.site_id === 'number') await requireSite(tx, clientId, input.site_id);
  const user =
    typeof input.user_id === 'number' ? await requireUser(tx, clientId, input.user_id) : null;
  if (typeof input.contract_id === 'number') {
    await findContract(tx, clientId, input.contract_id, context.now);
  }
  return { clientId, siteId, userId, isVip: user === null ? before.isVip : user.isVip };
}

function clocks({ reference, now }: WriteContext, before: StoredTicket, input: TicketInput) {
  const statusBefore = reference.statuses.get(before.statusId);
  const status = requireStatus(reference, input.status_id ?? before.statusId);
  const wasHeld = before.heldSince !== null;
  // A client that sends a whole ticket back says nothing new about the hold.
  const slaHold =
    input.slahold === undefined || input.slahold === wasHeld ? before.slaHold : input.slahold;
  const slaId = input.sla_id ?? before.slaId;
  const priorityId = input.priority_id ?? before.priorityId;
  const start = input.dateoccurred ?? before.dateOccurred;
  const excludeFromSla = input.excludefromsla ?? before.excludeFromSla;
  if (!reference.slas.has(slaId)) throw invalidValue('sla_id', 'sla_id is not one of /api/SLA');

  const from = clockMode(statusBefore ?? status, before.slaHold);
  const to = clockMode(status, slaHold);
  const stoppedAt = before.dateResolved ?? before.dateClosed;
  const moved = moveClock(
    { from, to, heldSince: before.heldSince, stoppedAt, pauses: before.pauses },
    now,
  );
  const mustCompute =
    from !== to ||
    slaId !== before.slaId ||
    priorityId !== before.priorityId ||
    start !== before.dateOccurred ||
    excludeFromSla !== before.excludeFromSla;
  const facts = {
    start,
    heldSince: moved.heldSince,
    pauses: moved.pauses,
    excluded: excludeFromSla,
  };
  const columns = mustCompute ? clockUnder(reference, { slaId, priorityId }, facts) : {};
  // A response already given keeps the target it was judged by.
  const kept = before.dateResponded === null ? {} : { respondByDate: before.respondByDate };
  const isStopped = to === 'stopped';
  return {
    status,
    columns: {
      ...columns,
      ...kept,
      statusId: status.id,
      slaHold,
      slaId,
      priorityId,
      dateOccurred: start,
      excludeFromSla,
      dateResponded: before.dateResponded ?? (isStopped && from !== to ? now : null),
      dateResolved: isStopped ? (moved.stoppedAt ?? now) : null,
      dateClosed: status.isClosed ? (before.dateClosed ?? now) : null,
      reopenedCount: before.reopenedCount + (moved.reopened ? 1 : 0),
    },
  };
}

function deadline({ dialect }: WriteContext, before: StoredTicket, input: TicketInput) {
  if (input.deadlinedate === undefined) return before.manualDeadline;
  const shown = dialect === 'simplified' ? (before.manualDeadline ?? before.fixByDate) : null;
  return input.deadlinedate === shown ? before.manualDeadline : input.deadlinedate;
}

/**
 * Changes the given fields of a ticket. A change of status, priority, agent, team or category leaves an
 * entry in the log with the old and the new, unless the caller writes one (`quietly`); it is returned in
 * either case. Throws ApiError 400 or 404.
 */
export async function updateTicket(
  tx: Executor,
  context: WriteContext,
  before: StoredTicket,
  input: TicketInput,
  options: { quietly?: boolean } = {},
): Promise<TicketChange> {
  const { reference, now, caller } = context;
  const placed = await place(tx, context, before, input);
  const typeId = input.tickettype_id ?? before.ticketTypeId;
  if (!reference.types.has(typeId)) throw unknownChoice('tickettype_id');
  const { status, columns } = clocks(context, before, input);
  const resolution = input.resolution === undefined ? before.resolution : input.resolution;
  const isMoved = status.id !== before.statusId;
  const mustSay = status.clock === 'stopped' && (isMoved || saysSomething(before.resolution));
  if (mustSay && !saysSomething(resolution)) {
    throw new ApiError(400, 'Resolution is required', 'resolution');
  }
  const team = readTeam(reference, input);
  const or = <T>(given: T | undefined, kept: T): T => (given === undefined ? kept : given);
  const agentId =
    input.agent_id === undefined || input.agent_id === before.agentId
      ? before.agentId
      : requireAgent(reference, input.agent_id);
  const summary = input.summary ?? before.summary;
  const details = input.details ?? before.details;
  const categories = {
    category1: or(input.category_1, before.category1),
    category2: or(input.category_2, before.category2),
    category3: or(input.category_3, before.category3),
    category4: or(input.category_4, before.category4),
  };
  const change = ticketChange(before, { ...columns, agentId, teamId: or(team, before.teamId) });

  await tx
    .update(tickets)
    .set({
      ...placed,
      ...columns,
      summary,
      details,
      ticketTypeId: typeId,
      ...categories,
      agentId,
      teamId: or(team, before.teamId),
      reportedBy: or(input.reportedby, before.reportedBy),
      source: input.source ?? before.source,
      manualDeadline: deadline(context, before, input),
      followUpDate: or(input.followupdate, before.followUpDate),
      contractId: or(input.contract_id, before.contractId),
      opportunityId: or(input.opportunityid, before.opportunityId),
      resolution,
      updatedAt: now,
      lastActionAt: isMoved ? now : before.lastActionAt,
      // Whoever moves the ticket on has seen what the client wrote.
      clientRepliedAt: isMoved ? null : before.clientRepliedAt,
    })
    .where(eq(tickets.id, before.id));

  if (summary !== before.summary || details !== before.details) await indexTickets(tx, [before.id]);
  await recordEvents(tx, now, [
    { event: 'ticket.updated', ticketId: before.id },
    ...(isMoved ? [{ event: 'ticket.status-changed' as const, ticketId: before.id }] : []),
    ...(status.isClosed && before.dateClosed === null
      ? [{ event: 'ticket.closed' as const, ticketId: before.id }]
      : []),
  ]);
  if (!options.quietly) {
    for (const entry of changeEntries(reference, change, categoryChange(before, categories))) {
      await logAction(tx, {
        ...entry,
        ticketId: before.id,
        actionTypeId: 4,
        agentId: caller.agent?.id ?? null,
        at: now,
      });
    }
  }
  return change;
}
