'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { builtInLists } from '@/lib/contracts/list-views';
import { routes } from '@/lib/routes';

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
    // What a page shows first does not wait for it.
    void import('@/lib/queries/live/start-live').then(({ startLive }) => {
      if (isOpen) stop = startLive(agentId, client, openTicket);
    });
    return () => {
      isOpen = false;
      stop();
    };
  }, [agentId, client, router]);
  return null;
}
