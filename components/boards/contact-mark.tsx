'use client';

import { Monitor, MonitorOff } from 'lucide-react';
import type { BoardScreen } from '@/lib/domain/board';
import { useTicking } from '@/components/time/use-now';
import { isUp } from './screen-words';

/** Whether a screen is up, as a shape; the words stand beside it. */
export function ContactMark({ lastContactAt }: Pick<BoardScreen, 'lastContactAt'>) {
  const state = useTicking((now) => (isUp({ lastContactAt }, now) ? 'up' : 'away'));
  return state === 'up' ? (
    <Monitor aria-hidden className="size-4 shrink-0 text-met" />
  ) : (
    <MonitorOff aria-hidden className="size-4 shrink-0 text-risk" />
  );
}
