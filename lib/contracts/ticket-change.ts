import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import { SUMMARY_MAX } from '@/lib/domain/new-ticket';
import { choiceFields, type TicketChoices } from '@/lib/domain/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import { id, notPlainLine, notStorable, plainLine, statusChangeInput, storable } from './ticket';

/** The year 2100. */
const LAST_INSTANT = Date.UTC(2100, 0);

const { resolution } = statusChangeInput.shape;

const text = (most: number) =>
  z.string().trim().min(1).max(most, `At most ${most} characters`).regex(storable, notStorable);
/** Epoch ms UTC, to the second: the tenant keeps no more. */
export const instant = z
  .int()
  .nonnegative()
  .max(LAST_INSTANT)
  .multipleOf(1000, 'Must be a whole second');

const choices = {
  statusId: id,
  agentId: id.nullable(),
  teamId: id.nullable(),
  priorityId: id,
  /** A path as `Ticket.category` is written: "Email > Outlook". */
  category: text(500).nullable(),
  summary: text(SUMMARY_MAX).regex(plainLine, notPlainLine),
  clientId: id,
  siteId: id.nullable(),
  userId: id.nullable(),
  typeId: id,
  slaId: id,
  contractId: id.nullable(),
  reportedBy: text(255).nullable(),
  occurredAt: instant,
  followUpAt: instant.nullable(),
  excludedFromSla: z.boolean(),
};

/** POST /api/tickets/{id}/changes: what is left out stays, null empties. */
export const ticketChangeInput = z
  .strictObject({
    ...z.strictObject(choices).partial().shape,
    /** Plain text; kept as it is when absent. */
    resolution,
    /** What the agent saw; where the ticket has anything else of it by now, nothing is changed. */
    from: z
      .strictObject({
        ...choices,
        // As the tenant has it, which may be longer, emptier or finer than what is written here.
        priorityId: id.nullable(),
        category: z.string().nullable(),
        summary: z.string(),
        clientId: id.nullable(),
        typeId: id.nullable(),
        slaId: id.nullable(),
        reportedBy: z.string().nullable(),
        occurredAt: z.number().nullable(),
        followUpAt: z.number().nullable(),
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
