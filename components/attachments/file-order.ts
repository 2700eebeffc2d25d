import type { TicketAttachment } from '@/lib/domain/ticket';

/** Files as they are listed: the newest first, those without a date last. */
export function newestFirst(files: readonly TicketAttachment[]): TicketAttachment[] {
  return files.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0) || b.id - a.id);
}
