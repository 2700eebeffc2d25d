'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { builtInLists } from '@/lib/contracts/list-views';
import type { Mention } from '@/lib/domain/live-events';
import { routes } from '@/lib/routes';
import { showToast } from '@/components/ui/toast';

/** The list of what an agent has. */
function ownTickets(agentId: number) {
  const mine = builtInLists({ agentId, teamIds: [] }).find(({ id }) => id === 'mine');
  return routes.queue(mine?.question, { view: 'mine' });
}

/** Keeps the lists and tickets of this page current while it is open. */
export function LiveConnection({ agentId }: { agentId: number }) {
  const client = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    let isOpen = true;
    let stop = () => {};
    const openTicket = (id: number | null) =>
      router.push(id === null ? ownTickets(agentId) : routes.ticket(id));
    const sayMention = ({ ticketId, summary, byName }: Mention) =>
      showToast({
        key: `mention-${ticketId}`,
        message: `${byName} mentioned you on #${ticketId}`,
        detail: summary,
        action: { label: 'Open', onAction: () => openTicket(ticketId) },
      });
    // What a page shows first does not wait for it.
    void import('@/lib/queries/live/start-live').then(({ startLive }) => {
      if (isOpen) stop = startLive(agentId, client, { openTicket, sayMention });
    });
    return () => {
      isOpen = false;
      stop();
    };
  }, [agentId, client, router]);
  return null;
}
