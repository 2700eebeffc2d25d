import type { PersonalSettings } from '@/lib/contracts/settings';
import type { Mention } from '@/lib/domain/live-events';
import type { QueueRow, TicketChange } from '@/lib/domain/queue-entry';
import { isFinished } from '@/lib/domain/status';

const reasons = ['assigned', 'at-risk'] as const;

/** What the browser tells of while Halyard is in the background; of many tickets at once: no number. */
export type TicketNotice = {
  ticketId: number | null;
  reason: (typeof reasons)[number] | 'mentioned';
  title: string;
  body: string;
};

/** Whose notices, which they want, and whether this browser just changed a ticket itself. */
export type NoticeReader = {
  agentId: number;
  notify: PersonalSettings['notify'];
  isOwnWrite: (ticketId: number) => boolean;
};

/** What of these changes an agent wants to be told of, at most one thing a change. */
export function noticesOf(changes: readonly TicketChange[], reader: NoticeReader): TicketNotice[] {
  const { agentId, notify, isOwnWrite } = reader;
  const isMine = (row: QueueRow | null): row is QueueRow => row?.agentId === agentId;
  const isRisky = (row: QueueRow | null) => isMine(row) && row.slaState === 'at-risk';
  return changes.flatMap(({ before, after }) => {
    if (!isMine(after) || isFinished(after.role)) return [];
    if (notify.assigned && !isMine(before) && !isOwnWrite(after.id)) {
      return [noticeOf(after, 'assigned')];
    }
    if (notify.atRisk && isRisky(after) && !isRisky(before)) return [noticeOf(after, 'at-risk')];
    return [];
  });
}

const titles = { assigned: 'Assigned to you', 'at-risk': 'About to breach' } as const;

function noticeOf(row: QueueRow, reason: keyof typeof titles): TicketNotice {
  const { id, summary, clientName } = row;
  const facts = [summary || 'No summary', clientName].filter(Boolean);
  return { ticketId: id, reason, title: `${titles[reason]}: #${id}`, body: facts.join('\n') };
}

/** Who named the agent, and where. */
export function noticeOfMention({ ticketId, summary, byName }: Mention): TicketNotice {
  const title = `${byName} mentioned you: #${ticketId}`;
  return { ticketId, reason: 'mentioned', title, body: summary || 'No summary' };
}

const EACH_MAX = 3;

/** Each of a few notices, the last one of a ticket; one that counts them where there are many of a kind. */
export function gathered(notices: readonly TicketNotice[]): TicketNotice[] {
  return reasons.flatMap((reason) => {
    const ofOneKind = notices.filter((notice) => notice.reason === reason);
    const each = [...new Map(ofOneKind.map((notice) => [notice.ticketId, notice])).values()];
    if (each.length <= EACH_MAX) return each;
    const body = each.slice(0, EACH_MAX).map((notice) => notice.body.split('\n')[0]);
    const title = `${titles[reason]}: ${each.length} tickets`;
    return [{ ticketId: null, reason, title, body: [...body, '…'].join('\n') }];
  });
}
