import { z } from 'zod';
import { RESOLUTION_MAX } from './limits';
import type { Instant } from '@/lib/domain/instant';
import type { Ticket, TicketAction, TicketAttachment } from '@/lib/domain/ticket';
import type { TicketLink } from '@/lib/domain/ticket-links';

/** The id of anything of the tenant's. */
export const id = z.int().positive().max(2_147_483_647);

/** How often something was changed, as whoever changes it again saw it; 0 before the first time. */
export const version = z.int().min(0).max(2_147_483_646);

/** A path segment that names a ticket or an attachment. */
export const idParam = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, 'Must be a whole number')
  .transform(Number)
  .pipe(id);

/** No text may hold NUL or half a character: databases refuse both. */
export const storable = /^[^\u0000\ud800-\udfff]*$/u;

/** A line people read: nothing that breaks it, or turns its letters round. */
export const plainLine =
  /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]*$/u;
export const notPlainLine = 'Holds characters that cannot be shown';
export const notStorable = 'Holds a character that cannot be stored';

/** POST /api/tickets/{id}/status */
export const statusChangeInput = z.strictObject({
  statusId: id,
  /** The status the agent saw; where the ticket has another by now, nothing is changed. */
  fromStatusId: id.optional(),
  /** Plain text; kept as it is when absent. */
  resolution: z
    .string()
    .max(RESOLUTION_MAX, `At most ${RESOLUTION_MAX} characters`)
    .regex(storable, notStorable)
    .optional(),
});
export type StatusChangeInput = z.infer<typeof statusChangeInput>;

/** The query of POST /api/tickets/{id}/attachments; the body is the file itself. */
export const uploadQuery = z.object({
  filename: z
    .string()
    .trim()
    .min(1, 'The file has no name')
    .max(255, 'The name is longer than 255 characters')
    // Control characters, path separators and text-direction overrides disguise what a file is.
    .regex(
      /^[^\u0000-\u001f\u007f/\\\u202a-\u202e\u2066-\u2069]+$/u,
      'The name holds characters a file name may not have',
    ),
});

export type TicketDetail = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  ticket: Ticket;
  /** Oldest first. */
  actions: TicketAction[];
  attachments: TicketAttachment[];
  links: TicketLink[];
};
