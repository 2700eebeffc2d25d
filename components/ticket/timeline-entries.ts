import type { TicketAction, TicketAttachment } from '@/lib/domain/ticket';

export type TimelineEntry =
  | { kind: 'action'; key: string; action: TicketAction }
  | { kind: 'attachment'; key: string; attachment: TicketAttachment };

function timeOf(entry: TimelineEntry): number {
  const at = entry.kind === 'action' ? entry.action.at : entry.attachment.at;
  return at ?? -Infinity;
}

/**
 * What happened to a ticket, oldest first. Of things at one instant the files come after the words
 * they belong to; what has no time comes first, in the order the tenant gave.
 */
export function timelineEntries(
  actions: readonly TicketAction[],
  attachments: readonly TicketAttachment[],
): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...actions.map((action) => ({ kind: 'action' as const, key: `action-${action.id}`, action })),
    ...attachments.map((attachment) => ({
      kind: 'attachment' as const,
      key: `attachment-${attachment.id}`,
      attachment,
    })),
  ];
  return entries.sort((a, b) => {
    const [timeA, timeB] = [timeOf(a), timeOf(b)];
    return timeA === timeB ? 0 : timeA - timeB;
  });
}
