import type { QueryClient } from '@tanstack/react-query';
import type { Mention } from '@/lib/domain/live-events';
import type { TicketChange } from '@/lib/domain/queue-entry';
import { mayBeOwnWrite, shareOwnWrites } from '../own-writes';
import { settingsQueries } from '../settings-queries';
import { gathered, noticeOfMention, noticesOf } from './notices';
import type { TicketNotice } from './notices';
import { isAnyPageInUse, shareWhetherInUse } from './page-in-use';

export type NoticeTeller = {
  take: (changes: readonly TicketChange[]) => void;
  mention: (mention: Mention) => void;
  stop: () => void;
};

/** Goes to a ticket; to all of the agent's own where it is null. */
export type OpenTicket = (ticketId: number | null) => void;

/** Somebody may be handing over many tickets, one after the other. */
const GATHER_MS = 1_500;
const ICON = '/icon-192.png';

function isAllowed(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}

function show({ ticketId, reason, title, body }: TicketNotice, open: OpenTicket): void {
  try {
    // Every tab tells the same; one tag is one notification.
    const tag = `halyard-${reason}-${ticketId ?? 'many'}`;
    const notification = new Notification(title, { body, tag, icon: ICON });
    notification.onclick = () => {
      window.focus();
      open(ticketId);
      notification.close();
    };
  } catch {
    // Browsers of phones have them for service workers alone.
  }
}

/** Has the page say something of a mention. */
export type SayMention = (mention: Mention) => void;

/**
 * Has the browser tell of changes as the agent chose, while nobody works in Halyard; a mention the page
 * says itself where it is looked at, or where the browser may not.
 */
export function tellNotices(
  client: QueryClient,
  agentId: number,
  { openTicket: open, sayMention }: { openTicket: OpenTicket; sayMention: SayMention },
): NoticeTeller {
  const stopSharing = [shareOwnWrites(), shareWhetherInUse()];
  let waiting: TicketNotice[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(): Promise<void> {
    const notices = gathered(waiting);
    waiting = [];
    timer = undefined;
    if (await isAnyPageInUse()) return;
    for (const notice of notices) show(notice, open);
  }

  return {
    take(changes) {
      const settings = client.getQueryData(settingsQueries.own().queryKey);
      if (!settings || !isAllowed()) return;
      const { notify } = settings;
      const notices = noticesOf(changes, { agentId, notify, isOwnWrite: mayBeOwnWrite });
      if (notices.length === 0) return;
      waiting.push(...notices);
      timer ??= setTimeout(() => void tell(), GATHER_MS);
    },
    mention(mention) {
      if (!document.hidden || !isAllowed()) sayMention(mention);
      if (!isAllowed()) return;
      void isAnyPageInUse().then((isInUse) => {
        if (!isInUse) show(noticeOfMention(mention), open);
      });
    },
    stop() {
      clearTimeout(timer);
      for (const stop of stopSharing) stop();
    },
  };
}
