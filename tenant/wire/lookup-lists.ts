import { ticketSources } from '@/tenant/resources/ticket-source';

/** HaloPSA's numbered lists, those of them this tenant keeps. List 11 is the list of lists. */
const names: Record<number, string> = { 11: 'Lookup types', 22: 'Ticket sources' };

const sources = ticketSources.map((source, id) => ({
  id,
  lookupid: 22,
  name: source.charAt(0).toUpperCase() + source.slice(1),
}));

/** The entries of a numbered list; empty for one this tenant does not keep. */
export function lookupList(lookupId: number): { id: number; lookupid: number; name: string }[] {
  if (lookupId === 22) return sources;
  if (lookupId !== 11) return [];
  return Object.entries(names).map(([id, name]) => ({ id: Number(id), lookupid: 11, name }));
}
