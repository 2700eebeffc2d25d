'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import { touchedLast } from '@/lib/domain/ticket-standing';
import { seenMutations } from '@/lib/queries/seen-queries';

/** Notes that one has seen the ticket as it is now, and again whenever something happens on it. */
export function useMarkSeen(ticket: Ticket): void {
  const { mutate } = useMutation(seenMutations.mark(useQueryClient()));
  const { id } = ticket;
  const touchedAt = touchedLast(ticket);
  useEffect(() => {
    const mark = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', mark);
      mutate(id);
    };
    // What happens while one looks elsewhere is seen once one is back.
    document.addEventListener('visibilitychange', mark);
    mark();
    return () => document.removeEventListener('visibilitychange', mark);
  }, [id, touchedAt, mutate]);
}
