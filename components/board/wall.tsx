'use client';

import { useEffect, useRef, useState } from 'react';
import type { FrameAnswer } from '@/lib/contracts/boards';
import type { Instant } from '@/lib/domain/instant';
import { BoardFace } from './board-face';
import { BoardMessage } from './board-message';
import { reloadWall } from './reload-wall';
import { useUnattended } from './use-unattended';
import { WallClock } from './wall-clock';
import { firstView, WallLoop } from './wall-loop';
import type { WallParts, WallView } from './wall-loop';

type WallProps = Pick<WallParts, 'addresses' | 'build'> & {
  /** The board as it is now; null where this browser is no screen of it yet. */
  opened: FrameAnswer | null;
  /** When the server made the page. */
  serverNow: Instant;
};

/** Takes the key out of the address, where nobody is to read it off the screen; null where there is none. */
function takeKey(): string | null {
  const { hash, pathname, search } = window.location;
  if (hash === '') return null;
  window.history.replaceState(window.history.state, '', pathname + search);
  return new URLSearchParams(hash.slice(1)).get('key');
}

const size = () => ({
  width: Math.max(1, window.innerWidth),
  height: Math.max(1, window.innerHeight),
});

/** A board on a screen of its own, for months. */
export function Wall({ addresses, build, opened, serverNow }: WallProps) {
  const { screen, frame } = addresses;
  const [clock] = useState(() => new WallClock(serverNow, () => performance.now()));
  const [view, setView] = useState(() => firstView(opened));
  const key = useRef<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const pointer = useUnattended(root);

  useEffect(() => {
    clock.noteDocument();
    let loop: WallLoop | undefined;
    const begin = () => {
      key.current = takeKey() ?? key.current;
      loop?.stop();
      loop = new WallLoop(
        {
          addresses: { screen, frame },
          build,
          documentNow: serverNow,
          clock,
          size,
          tell: setView,
          reload: reloadWall,
        },
        opened,
      );
      void loop.run(key.current);
    };
    // Another link of the same board changes the fragment alone.
    const beginAnew = () => {
      if (window.location.hash !== '') begin();
    };
    begin();
    window.addEventListener('hashchange', beginAnew);
    return () => {
      window.removeEventListener('hashchange', beginAnew);
      loop?.stop();
    };
  }, [screen, frame, build, clock, opened, serverNow]);

  return (
    <main ref={root} className="wall" data-resting={pointer === 'still' ? '' : undefined}>
      <Shown view={view} clock={clock.now} />
      {pointer === 'moved' ? <p className="wall-hint">Press F for full screen</p> : null}
    </main>
  );
}

function Shown({ view, clock }: { view: WallView; clock: () => Instant }) {
  switch (view.stage) {
    case 'shown':
      return (
        <BoardFace shown={view.shown} health={view.health} contact={view.contact} clock={clock} />
      );
    case 'refused':
      return (
        <BoardMessage
          role="alert"
          title={`This screen may not show the board${view.wasShown ? ' any more' : ''}.`}
        >
          Its link was withdrawn or has expired, or the screen or the board was removed. Open its
          link again, or have a manager make a new one in Halyard under Settings, Boards.
        </BoardMessage>
      );
    case 'opening':
      return view.isFailing ? (
        <BoardMessage title="No contact with Halyard yet.">
          It is tried again by itself.
        </BoardMessage>
      ) : (
        <BoardMessage title="Opening the board…">A moment, please.</BoardMessage>
      );
  }
}
