import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import { choiceFields, type TicketChoices } from '@/lib/domain/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import { notStorable, statusChangeInput, storable } from './ticket';

const { statusId: id, resolution } = statusChangeInput.shape;

/** A path as `Ticket.category` is written: "Email > Outlook". */
const category = z.string().min(1).max(500, 'At most 500 characters').regex(storable, notStorable);

/** POST /api/tickets/{id}/changes: what is left out stays, null empties. */
export const ticketChangeInput = z
  .strictObject({
    statusId: id.optional(),
    /** Plain text; kept as it is when absent. */
    resolution,
    agentId: id.nullable().optional(),
    teamId: id.nullable().optional(),
    priorityId: id.optional(),
    category: category.nullable().optional(),
    /** What the agent saw; where the ticket has anything else of it by now, nothing is changed. */
    from: z
      .strictObject({
        statusId: id,
        agentId: id.nullable(),
        teamId: id.nullable(),
        priorityId: id.nullable(),
        category: category.nullable(),
      })
      .partial()
      .optional(),
  })
  .refine(
    (input) => [...choiceFields, 'resolution' as const].some((field) => input[field] !== undefined),
    'Nothing to change: name at least one field',
  );
export type TicketChangeInput = z.infer<typeof ticketChangeInput>;

/** A ticket as a change left it, and what stood there before, to take the change back. */
export type TicketChanged = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  ticket: Ticket;
  before: TicketChoices;
};

/** POST /api/tickets/take-next; null: there is nothing this agent may take. */
export type TakenNext = TicketChanged | { serverNow: Instant; ticket: null; before: null };
