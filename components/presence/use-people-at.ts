'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { onPresence, peopleAt, type PeopleThere } from '@/lib/queries/live/presence';

const nobody: PeopleThere = [];

/** Who else is at a ticket; renders again only when that changes. */
export function usePeopleAt(ticketId: number): PeopleThere {
  return useSyncExternalStore(
    onPresence,
    useCallback(() => peopleAt(ticketId), [ticketId]),
    () => nobody,
  );
}
