import { inArray, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { tickets, ticketSearch } from './schema';

/** Words of a search that may be looked for; more say nothing new. */
const MOST_WORDS = 12;

/** Writes down anew what these tickets are found by: number, summary, details and notes. */
export async function indexTickets(tx: Executor, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .insert(ticketSearch)
    .select(
      tx
        .select({
          ticketId: tickets.id,
          document: sql<string>`search_document(${tickets.id})`.as('document'),
        })
        .from(tickets)
        .where(inArray(tickets.id, [...ids])),
    )
    .onConflictDoUpdate({
      target: ticketSearch.ticketId,
      set: { document: sql`excluded.document` },
    });
}

/**
 * A text search as PostgreSQL reads it: every word must be there, each may go on (`outl` finds
 * Outlook). Null where the text has no word at all.
 */
export function searchTerms(text: string): SQL | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  const terms = words
    .slice(0, MOST_WORDS)
    .map((word) => `${word}:*`)
    .join(' & ');
  return sql`to_tsquery('english', ${terms})`;
}
