'use client';

import { CircleDashed, CircleDot, Gauge, RefreshCw, ServerOff, Timer, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { LiveState } from '@/lib/queries/live/connection';
import { useLive } from '@/lib/queries/live/use-live';
import { useTicking } from '@/components/time/use-now';
import { classNames } from '@/components/ui/class-names';
import { shownState } from './live-words';

type ShownState = Exclude<LiveState, 'ended'> | 'down' | 'limited';

const looks = {
  connecting: {
    icon: CircleDashed,
    words: 'Connecting',
    colour: 'text-muted',
    title: 'Connecting to Halyard for changes as they happen',
  },
  live: {
    icon: CircleDot,
    words: 'Live',
    colour: 'text-met',
    title: 'Changes appear here as they happen',
  },
  reconnecting: {
    icon: RefreshCw,
    words: 'Reconnecting',
    colour: 'text-risk',
    title: 'The connection to Halyard dropped. It is tried again by itself.',
  },
  polling: {
    icon: Timer,
    words: 'Checking every 5 s',
    colour: 'text-muted',
    title:
      'Something on the way holds live changes back, so Halyard asks for them every 5 seconds.',
  },
  down: {
    icon: ServerOff,
    words: 'HaloPSA is away',
    colour: 'text-risk',
    title: 'Halyard is reached, but HaloPSA does not answer it: lists are as they were.',
  },
  limited: {
    icon: Gauge,
    words: 'Slowed by HaloPSA',
    colour: 'text-risk',
    title: 'HaloPSA takes no more calls for the moment: changes may be late.',
  },
  offline: {
    icon: WifiOff,
    words: 'Offline',
    colour: 'text-risk',
    title: 'This device has no connection.',
  },
} as const satisfies Record<
  ShownState,
  { icon: typeof Timer; words: string; colour: string; title: string }
>;

/** The end of the session has a banner of its own. */
function isShown(state: string): state is ShownState {
  return Object.hasOwn(looks, state);
}

/** Whether changes arrive by themselves, and how: shape, words and colour. */
export function LiveStatus() {
  const status = useLive();
  const state = useTicking((now) => shownState(status, now));
  // Being live is worth a word only to who heard that it was not.
  const [isAnnounced, setIsAnnounced] = useState(false);
  if (!isAnnounced && (state === 'reconnecting' || state === 'polling')) setIsAnnounced(true);
  if (!isShown(state)) return null;
  const { icon: Icon, words, colour, title } = looks[state];
  return (
    <div
      data-slot="live-status"
      data-state={state}
      title={title}
      className="flex shrink-0 items-center gap-1.5 text-xs max-xl:size-8 max-xl:justify-center xl:w-36 xl:px-1"
    >
      <Icon aria-hidden className={classNames('size-3.5 shrink-0', colour)} />
      <span className="text-muted max-xl:sr-only">{words}</span>
      <span role="status" className="sr-only">
        {isAnnounced && state !== 'offline' ? words : ''}
      </span>
    </div>
  );
}
