import { z } from 'zod';
import type { TicketAttachment } from '@/lib/domain/ticket';
import { wireInstant, wireNumber, wireRef, wireText } from './fields';

const wireAttachment = z.object({
  id: wireRef,
  ticket_id: wireRef,
  action_id: wireRef,
  filename: wireText,
  contenttype: wireText,
  content_type: wireText,
  filesize: wireNumber,
  datecreated: wireInstant,
});

/** A file on a ticket; null for something that is no attachment (no object, or no id). */
export function readAttachment(row: unknown, ticketId: number): TicketAttachment | null {
  const { data: wire } = wireAttachment.safeParse(row);
  if (!wire || wire.id === null) return null;
  return {
    id: wire.id,
    ticketId: wire.ticket_id ?? ticketId,
    actionId: wire.action_id,
    filename: wire.filename ?? `attachment-${wire.id}`,
    contentType: wire.contenttype ?? wire.content_type,
    size: wire.filesize !== null && wire.filesize >= 0 ? wire.filesize : null,
    at: wire.datecreated,
  };
}
