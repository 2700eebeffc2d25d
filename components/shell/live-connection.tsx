'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Keeps the lists and tickets of this page current while it is open. */
export function LiveConnection({ agentId }: { agentId: number }) {
  const client = useQueryClient();
  useEffect(() => {
    let isOpen = true;
    let stop = () => {};
    // What a page shows first does not wait for it.
    void import('@/lib/queries/live/start-live').then(({ startLive }) => {
      if (isOpen) stop = startLive(agentId, client);
    });
    return () => {
      isOpen = false;
      stop();
    };
  }, [agentId, client]);
  return null;
}
