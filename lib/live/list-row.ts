import type { Ticket } from '@/lib/domain/ticket';

/** Whether lists of open work show a ticket: not closed, not merged into another (rules §5). */
export function isListed({ role, mergedIntoId }: Ticket): boolean {
  return role !== 'closed' && mergedIntoId === null;
}

/**
 * A reading as a list keeps it: without its details, and with what is known already where a shorter
 * reading of the same ticket leaves it out.
 */
export function listRow(read: Ticket, known?: Ticket): Ticket {
  const row = { ...read, detailsHtml: null };
  if (!known) return row;
  row.createdAt ??= known.createdAt;
  if (row.clientId === known.clientId) row.clientName ??= known.clientName;
  if (row.siteId === known.siteId) row.siteName ??= known.siteName;
  if (row.userId === known.userId) {
    row.userName ??= known.userName;
    row.userEmail ??= known.userEmail;
  }
  return row;
}
