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

/** A text search as PostgreSQL reads it. */
export type SearchTerms = {
  /** Every word must be there, a longer one may go on: `outl` finds Outlook. */
  begun: SQL;
  /** Every word must be there as it is, which ranks higher. */
  whole: SQL;
};

/** Numbers and one or two letters begin half of all there is: they are meant as they are. */
function goesOn(word: string): boolean {
  return word.length > 2 && !/^\d+$/.test(word);
}

/** All these words, each as it is or, with `:*`, begun; words everybody uses are passed over. */
function all(config: 'english' | 'simple', words: string[]): SQL {
  // A word the parser takes apart (`4e3c`) is asked for as neighbours, which written words are not.
  return sql`replace(to_tsquery(${config}, ${words.join(' & ')})::text, '<->', '&')::tsquery`;
}

/** What a text searches for; null where it has no word at all. */
export function searchTerms(text: string): SearchTerms | null {
  const said = text.normalize('NFC').toLowerCase();
  const words = (said.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  const begin = (word: string) => (goesOn(word) ? `${word}:*` : word);
  const last = words.at(-1);
  if (last === undefined) return null;
  const whole = all('english', words);
  if (words.length > 1 && !goesOn(last)) return { begun: all('english', words.map(begin)), whole };
  // The last word may still be typed: half of one has a stem of its own, or is one everybody uses.
  const typed = sql`(${all('english', [begin(last)])} || ${all('simple', [begin(last)])})`;
  if (words.length === 1) return { begun: typed, whole };
  return { begun: sql`(${all('english', words.slice(0, -1).map(begin))} && ${typed})`, whole };
}
