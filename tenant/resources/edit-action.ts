import { eq, sql } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { recordEvents } from '@/tenant/events';
import { ApiError, invalidValue } from '@/tenant/problem';
import { actions, attachments, tickets } from '@/tenant/store/schema';
import { indexTickets } from '@/tenant/store/search';
import { isEmptyNote, type ActionEdit } from './action-input';
import { findAction } from './action-rows';
import type { WriteContext } from './create-ticket';
import { lockTicket } from './update-ticket';

type Action = typeof actions.$inferSelect;

/** Minutes that a chargeable and a non-chargeable total lose and gain with an entry. */
function minutesOf({ minutes, charge }: Pick<Action, 'minutes' | 'charge'>) {
  const total = minutes ?? 0;
  return { chargeable: charge ? total : 0, other: charge ? 0 : total };
}

async function requireAction(
  tx: Executor,
  context: WriteContext,
  id: number,
  ticketId: number | undefined,
): Promise<Action> {
  const found = await findAction(tx, context, id, ticketId);
  const notFound = new ApiError(404, 'Action not found', 'id');
  if (found === null) throw notFound;
  // Under the ticket's lock, and 404 where this caller may not see that ticket.
  await lockTicket(tx, context, found.ticketId);
  const action = await findAction(tx, context, id, found.ticketId);
  if (action === null) throw notFound;
  const { agent } = context.caller;
  if (agent !== null && !agent.isAdmin && action.agentId !== agent.id) {
    throw new ApiError(403, 'Insufficient permissions', 'id', 'This entry is somebody else’s.');
  }
  return action;
}

async function bookMinutes(
  tx: Executor,
  ticketId: number,
  before: Pick<Action, 'minutes' | 'charge'>,
  after: Pick<Action, 'minutes' | 'charge'>,
  now: number,
): Promise<void> {
  const old = minutesOf(before);
  const fresh = minutesOf(after);
  await tx
    .update(tickets)
    .set({
      chargeableMinutes: sql`${tickets.chargeableMinutes} + ${fresh.chargeable - old.chargeable}`,
      nonChargeableMinutes: sql`${tickets.nonChargeableMinutes} + ${fresh.other - old.other}`,
      updatedAt: now,
    })
    .where(eq(tickets.id, ticketId));
}

/**
 * Corrects an entry of a log: its words, its audience, its time. Nothing is sent again and no clock
 * moves. One's own only, but for administrators and programs. Throws ApiError 400, 403 or 404.
 */
export async function editAction(
  tx: Executor,
  context: WriteContext,
  edit: ActionEdit,
): Promise<number> {
  const before = await requireAction(tx, context, edit.id, edit.ticketId);
  if (before.actionTypeId === 4) {
    throw invalidValue('id', 'A status change is a record of what happened and stays as it is');
  }
  const after = {
    note: edit.note ?? before.note,
    outcome: edit.outcome ?? before.outcome,
    hiddenFromUser: edit.hidden ?? before.hiddenFromUser,
    minutes: edit.minutes ?? before.minutes,
    charge: edit.charge ?? before.charge,
  };
  const isEmptied = edit.note !== undefined || edit.minutes !== undefined;
  if (isEmptied && isEmptyNote(after.note) && !after.minutes && before.newStatusId === null) {
    throw invalidValue('note', 'note is required');
  }
  await tx.update(actions).set(after).where(eq(actions.id, before.id));
  await bookMinutes(tx, before.ticketId, before, after, context.now);
  await indexTickets(tx, [before.ticketId]);
  await recordEvents(tx, context.now, [{ event: 'ticket.updated', ticketId: before.ticketId }]);
  return before.id;
}

/** Whether an entry says what became of the ticket: without it the log would not add up. */
function isRecord(action: Action): boolean {
  const { oldStatusId, oldPriorityId, oldAgentId, newAgentId, oldTeamId, newTeamId } = action;
  const changes = [oldStatusId, oldPriorityId, oldAgentId, newAgentId, oldTeamId, newTeamId];
  return action.actionTypeId === 4 || changes.some((id) => id !== null);
}

/**
 * Takes an entry out of the log, its time with it; its mail has gone and its files stay with the
 * ticket. Throws ApiError 400 for one that changed the ticket, 403 or 404.
 */
export async function removeAction(
  tx: Executor,
  context: WriteContext,
  id: number,
  ticketId: number | undefined,
): Promise<void> {
  const action = await requireAction(tx, context, id, ticketId);
  if (isRecord(action)) {
    throw invalidValue('id', 'The entry changed the ticket: it is a record and stays in the log');
  }
  await tx.delete(actions).where(eq(actions.id, action.id));
  const ofThis = eq(attachments.actionId, action.id);
  await tx.update(attachments).set({ actionId: null }).where(ofThis);
  await bookMinutes(tx, action.ticketId, action, { minutes: 0, charge: false }, context.now);
  await indexTickets(tx, [action.ticketId]);
  await recordEvents(tx, context.now, [{ event: 'ticket.updated', ticketId: action.ticketId }]);
}
