'use client';

import { serverTime } from '@/lib/queries/server-clock';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, keep, readKept, useKeptText } from '@/components/ticket/kept-text';
import { formatTimers, parseTimers, pauseTimer, startTimer, withoutTimer } from './timer';
import type { Timer } from './timer';

export type Timers = {
  timers: Timer[];
  start: (ticket: { id: number; summary: string }) => void;
  pause: (ticketId: number) => void;
  remove: (ticketId: number) => void;
};

/** The viewer's timers: the same in every tab, and after a reload. */
export function useTimers(): Timers {
  const { agent } = useViewer();
  const key = draftKey('timer', agent.id, 0);
  const [kept] = useKeptText(key);
  const change = (edit: (timers: Timer[]) => Timer[]) =>
    keep(key, formatTimers(edit(parseTimers(readKept(key)))));
  return {
    timers: parseTimers(kept),
    start: (ticket) => change((timers) => startTimer(timers, ticket, serverTime())),
    pause: (ticketId) => change((timers) => pauseTimer(timers, ticketId, serverTime())),
    remove: (ticketId) => change((timers) => withoutTimer(timers, ticketId)),
  };
}
