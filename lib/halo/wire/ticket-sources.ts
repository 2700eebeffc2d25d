import { z } from 'zod';
import type { Lookups } from '@/lib/domain/lookups';
import { ticketSources, type TicketSource } from '@/lib/domain/new-ticket';
import { wireId, wireText } from './fields';

/** A source as a tenant numbers it. */
export type NumberedSource = Lookups['sources'][number];

/** The number of the list of sources among HaloPSA's numbered lists. */
export const SOURCES_LIST = '22';

const words: readonly (readonly [RegExp, TicketSource])[] = [
  [/e-?mail/i, 'email'],
  [/phone|\bcall/i, 'phone'],
  [/portal|\bweb\b|self.?service/i, 'portal'],
  [/monitor|alert|\brmm\b/i, 'monitoring'],
  [/manual|agent/i, 'manual'],
];

const wireSource = z.object({ id: wireId, name: wireText });

/** An entry of a tenant's list of sources; null for one that is none of ours. */
export function readNumberedSource(row: unknown): NumberedSource | null {
  const { data: wire } = wireSource.safeParse(row);
  const source = words.find(([word]) => word.test(wire?.name ?? ''))?.[1];
  return wire && wire.id !== null && source ? { id: wire.id, source } : null;
}

/** How a ticket came: simplified tenants say it in a word, real ones by its number in their own list. */
export function readSource(
  said: string | null,
  sources: readonly NumberedSource[],
): TicketSource | null {
  const word = ticketSources.find((source) => source === said);
  return word ?? sources.find(({ id }) => String(id) === said)?.source ?? null;
}
