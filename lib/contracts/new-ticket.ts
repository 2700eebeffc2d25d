import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import { SUMMARY_MAX, ticketSources, type NewTicketProblem } from '@/lib/domain/new-ticket';
import type { QueueRow } from '@/lib/domain/queue-entry';
import type { Ticket } from '@/lib/domain/ticket';
import { actionInput } from './action';
import { id, idParam, notPlainLine, notStorable, plainLine, storable } from './ticket';

const { note } = actionInput.shape;

/** POST /api/tickets: what is left out gets the desk's defaults (rules §6). */
export const newTicketInput = z.strictObject({
  clientId: id,
  siteId: id.optional(),
  userId: id.optional(),
  summary: z
    .string()
    .trim()
    .min(1, 'Summary is required')
    .max(SUMMARY_MAX, `Summary is longer than ${SUMMARY_MAX} characters`)
    .regex(plainLine, notPlainLine),
  /** HTML; text without any tag keeps its lines. */
  details: note,
  typeId: id,
  priorityId: id.optional(),
  statusId: id.optional(),
  category: z.string().trim().min(1).max(500).regex(storable, notStorable).optional(),
  teamId: id.optional(),
  agentId: id.optional(),
  source: z.enum(ticketSources).default('manual'),
  reportedBy: z.string().trim().min(1).max(255).regex(storable, notStorable).optional(),
  /** The user was spoken to while it was taken: that is the first response (rules §5). */
  hasSpoken: z.boolean().default(false),
});
export type NewTicketInput = z.input<typeof newTicketInput>;
export type NewTicketOrder = z.output<typeof newTicketInput>;

/** A ticket as it was created, and what was amiss all the same. */
export type TicketCreated = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  ticket: Ticket;
  warnings: NewTicketProblem[];
};

/** The query of GET /api/tickets/duplicates. */
export const duplicatesQuery = z.object({
  client: idParam,
  summary: z.string().trim().max(SUMMARY_MAX).regex(storable, notStorable),
});

/** Open tickets of a client with a summary like the one asked about, best first; `score` 0..1. */
export type DuplicatesAnswer = {
  serverNow: Instant;
  duplicates: { score: number; ticket: QueueRow }[];
};
