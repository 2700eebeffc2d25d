'use client';

import { useEffect } from 'react';
import { isKeptCurrent } from '@/lib/queries/live/live-status';
import { notePresence } from '@/lib/queries/live/presence';
import { sendPresence } from '@/lib/queries/presence-beat';
import { freshKey } from '@/lib/queries/submit-key';
import { attend } from './attend';

/** Tells colleagues that one is at a ticket while the component is there, and hears who else is. */
export function usePresence(ticketId: number): void {
  useEffect(() => {
    const page = freshKey();
    let isOver = false;
    const stop = attend(ticketId, (state) => {
      sendPresence(ticketId, { page, state })
        .then(({ people }) => {
          if (!isOver) notePresence([{ ticketId, people }]);
        })
        // The next one may get through; who is not heard of is gone soon.
        .catch(() => undefined);
    });
    return () => {
      isOver = true;
      stop();
      // Nobody would say when they leave.
      if (!isKeptCurrent()) notePresence([{ ticketId, people: [] }]);
    };
  }, [ticketId]);
}
