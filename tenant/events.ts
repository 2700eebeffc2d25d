import type { Executor } from './context';
import { webhookDeliveries, webhooks } from './store/schema';
import { eq } from 'drizzle-orm';

/** What a subscriber may ask to hear of. */
export const eventNames = [
  'ticket.created',
  'ticket.updated',
  'ticket.status-changed',
  'ticket.closed',
  'ticket.deleted',
  'action.added',
  'attachment.added',
] as const;

export type EventName = (typeof eventNames)[number];

/** Something that happened to a ticket, told to whoever subscribed. */
export type DeskEvent = {
  event: EventName;
  ticketId: number;
  actionId?: number;
  attachmentId?: number;
};

/** Notes, in the transaction of what happened, a delivery for every subscription that asked for it. */
export async function recordEvents(
  tx: Executor,
  now: number,
  happened: readonly DeskEvent[],
): Promise<void> {
  if (happened.length === 0) return;
  const subscribers = await tx.select().from(webhooks).where(eq(webhooks.active, true));
  const owed = happened.flatMap(({ event, ticketId, actionId, attachmentId }) =>
    subscribers
      .filter(({ events }) => events.includes(event))
      .map(({ id }) => ({
        webhookId: id,
        event,
        ticketId,
        payload: { ticket_id: ticketId, action_id: actionId, attachment_id: attachmentId },
        at: now,
        state: 'waiting' as const,
        nextAttemptAt: now,
      })),
  );
  if (owed.length > 0) await tx.insert(webhookDeliveries).values(owed);
}
