import { z } from 'zod';
import { idField, instantField, instantOrNull, textOrNull } from './field-schemas';

const event = z
  .string()
  .meta({ description: 'One of the events, or ping', examples: ['ticket.created'] });
const eventId = z
  .int()
  .nullable()
  .meta({
    description: 'HaloPSA’s number of the event; null where it has none',
    examples: [3],
  });
const httpStatus = z
  .int()
  .min(0)
  .nullable()
  .meta({ examples: [200] });

/** A subscription; never its password or key. */
export const webhookSchema = z.strictObject({
  id: z.guid(),
  name: z.string().meta({ examples: ['Chat room'] }),
  url: z.string().meta({ examples: ['https://chat.example/desk'] }),
  method: z.literal(0).describe('0 POST'),
  content_type: z.literal('application/json'),
  authentication_type: z.literal([0, 1, 2]).describe('0 none · 1 basic · 2 hmac'),
  basic_username: textOrNull,
  has_secret: z.boolean().describe('Whether a password or key is kept'),
  events: z.array(z.strictObject({ id: eventId, name: event })),
  active: z.boolean(),
  last_status: httpStatus.describe('HTTP status of the last delivery; 0 where nobody answered'),
  date_created: instantField,
});

/** How one delivery stands. */
export const deliverySchema = z.strictObject({
  id: idField,
  event,
  ticket_id: z.int().min(0).describe('0 of a ping'),
  state: z.enum(['waiting', 'delivered', 'given-up']),
  attempts: z.int().min(0),
  last_status: httpStatus.describe(
    'HTTP status; 0 where nobody answered, null before the first try',
  ),
  last_error: textOrNull,
  date: instantField,
  next_attempt: instantOrNull.describe('Null once it is over'),
});

/** What a subscriber is sent. */
export function deliveryBodySchema<T extends z.ZodType>(ticket: T) {
  return z.strictObject({
    id: z.string().meta({
      description: 'Of the delivery: the same however often it is tried',
      examples: ['17'],
    }),
    webhook_id: z.guid(),
    webhook_name: z.string(),
    event,
    event_id: eventId,
    timestamp: instantField.describe('When it happened'),
    ticket_id: z.int().min(0).describe('0 of a ping'),
    object_id: z.int().min(0).describe('The same as ticket_id'),
    action_id: idField.optional().describe('The new entry of the log'),
    attachment_id: idField.optional().describe('The new file'),
    ticket: ticket.nullable().describe('As it is when sent; null where it is gone, and of a ping'),
  });
}

type DeliveryBody = z.input<ReturnType<typeof deliveryBodySchema>>;
type Carried = 'action_id' | 'attachment_id';

/** What `writeDeliveryBody` writes; the ids are carried as they were noted. */
export type DeliveryBodyFields = Omit<DeliveryBody, Carried> & { [K in Carried]?: unknown };
