import type { z } from 'zod';
import type { EventName } from '@/tenant/events';
import type { webhookDeliveries, webhooks } from '@/tenant/store/schema';
import { writeInstant } from './instant';
import type { WireTicket } from './ticket';
import type { DeliveryBodyFields, deliverySchema, webhookSchema } from './webhook-schema';

export type StoredWebhook = typeof webhooks.$inferSelect;
export type StoredDelivery = typeof webhookDeliveries.$inferSelect;

/** HaloPSA's numbers of the events; null where it has none. */
export const eventNumbers: Record<EventName, number | null> = {
  'ticket.created': 3,
  'ticket.updated': 19,
  'ticket.status-changed': 76,
  'ticket.closed': 39,
  'ticket.deleted': 1072,
  'action.added': null,
  'attachment.added': null,
};

/** HaloPSA's numbers of the ways to authenticate; 2 is the embedded tenant's own. */
export const authenticationNumbers = { none: 0, basic: 1, hmac: 2 } as const;

function eventNumber(event: string): number | null {
  return new Map<string, number | null>(Object.entries(eventNumbers)).get(event) ?? null;
}

/** A subscription. Never its password or key, only whether there is one. */
export function writeWebhook(row: StoredWebhook) {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    method: 0,
    content_type: 'application/json',
    authentication_type: authenticationNumbers[row.authentication],
    basic_username: row.username,
    has_secret: row.secret !== null,
    events: row.events.map((name) => ({ id: eventNumber(name), name })),
    active: row.active,
    last_status: row.lastStatus,
    date_created: writeInstant(row.dateCreated),
  } satisfies z.input<typeof webhookSchema>;
}

/** How one delivery stands; `next_attempt` is null once it is over. */
export function writeDelivery(row: StoredDelivery) {
  return {
    id: row.id,
    event: row.event,
    ticket_id: row.ticketId,
    state: row.state,
    attempts: row.attempts,
    last_status: row.lastStatus,
    last_error: row.lastError,
    date: writeInstant(row.at),
    next_attempt: row.state === 'waiting' ? writeInstant(row.nextAttemptAt) : null,
  } satisfies z.input<typeof deliverySchema>;
}

/**
 * What a subscriber is sent. `id` stays the same however often it is tried; `ticket` is as it is
 * now, null where it is gone or the event is a ping.
 */
export function writeDeliveryBody(
  delivery: StoredDelivery,
  webhook: StoredWebhook,
  ticket: WireTicket | null,
) {
  return {
    id: String(delivery.id),
    webhook_id: webhook.id,
    webhook_name: webhook.name,
    event: delivery.event,
    event_id: eventNumber(delivery.event),
    timestamp: writeInstant(delivery.at),
    ticket_id: delivery.ticketId,
    object_id: delivery.ticketId,
    action_id: delivery.payload.action_id,
    attachment_id: delivery.payload.attachment_id,
    ticket,
  } satisfies DeliveryBodyFields;
}
