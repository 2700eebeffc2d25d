import type { Instant } from '@/lib/domain/instant';
import type { TicketAction, TicketAttachment } from '@/lib/domain/ticket';

/** Something that happened to a ticket: an entry of its log with its files, or a file that came alone. */
export type TimelineEntry =
  | {
      kind: 'action';
      key: string;
      at: Instant | null;
      action: TicketAction;
      attachments: readonly TicketAttachment[];
    }
  | { kind: 'attachment'; key: string; at: Instant | null; attachment: TicketAttachment };

/** The anchor of an entry in the page's address. */
export function actionKey(actionId: number): string {
  return `action-${actionId}`;
}

/**
 * What happened to a ticket, oldest first, each file with the entry it came with. Of things at one
 * instant a file that came alone is last; what has no time comes first, in the order the tenant gave.
 */
export function timelineEntries(
  actions: readonly TicketAction[],
  attachments: readonly TicketAttachment[],
): TimelineEntry[] {
  const ofAction = new Map<number, TicketAttachment[]>(actions.map(({ id }) => [id, []]));
  const alone: TicketAttachment[] = [];
  for (const each of attachments) (ofAction.get(each.actionId ?? NaN) ?? alone).push(each);
  const entries: TimelineEntry[] = [
    ...actions.map((action) => ({
      kind: 'action' as const,
      key: actionKey(action.id),
      at: action.at,
      action,
      attachments: ofAction.get(action.id) ?? [],
    })),
    ...alone.map((attachment) => ({
      kind: 'attachment' as const,
      key: `attachment-${attachment.id}`,
      at: attachment.at,
      attachment,
    })),
  ];
  return entries.sort((a, b) => {
    const [timeA, timeB] = [a.at ?? -Infinity, b.at ?? -Infinity];
    return timeA === timeB ? 0 : timeA - timeB;
  });
}
