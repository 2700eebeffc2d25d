import type { Instant } from '@/lib/domain/instant';
import type { ChoiceField } from '@/lib/domain/ticket-change';
import type { Ticket, TicketAction } from '@/lib/domain/ticket';

/** Who made something what it is; `at` is epoch ms UTC, null where the log does not say. */
export type ChangedBy = { agentId: number | null; name: string; at: Instant | null };

const plain = (html: string) =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** What the log would call the value a field has now; null for fields it says nothing of. */
function nameInLog(field: ChoiceField, ticket: Ticket): string | null {
  switch (field) {
    case 'agentId':
      return ticket.agentId === null ? 'nobody' : ticket.agentName;
    case 'teamId':
      return ticket.teamId === null ? 'no team' : ticket.teamName;
    case 'priorityId':
      return ticket.priorityName;
    case 'category':
      return ticket.category ?? 'none';
    default:
      return null;
  }
}

/** Who gave a field of a ticket the value it has, by the newest entry of its log that says so; null where none does. */
export function whoChanged(
  field: ChoiceField,
  ticket: Ticket,
  actions: readonly TicketAction[],
): ChangedBy | null {
  const name = nameInLog(field, ticket);
  const tells = ({ kind, toStatusName, noteHtml }: TicketAction) => {
    if (field === 'statusId') return toStatusName === ticket.statusName;
    if (name === null || (kind !== 'status-change' && kind !== 'other')) return false;
    const text = plain(noteHtml);
    const at = text.indexOf(` to ${name}`);
    return at >= 0 && !/^[\w>]/.test(text.slice(at + name.length + 4).trimStart());
  };
  const entry = actions.findLast(tells);
  return entry ? { agentId: entry.author.id, name: entry.author.name, at: entry.at } : null;
}
