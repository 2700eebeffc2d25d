'use client';

import { useEffect } from 'react';
import { BoardMessage } from './board-message';
import { reloadWhenReached } from './reload-wall';

const AGAIN_MS = 30_000;

/** What a wall shows when its page has failed: it loads itself anew, as nobody else will. */
export function LastResort() {
  useEffect(() => {
    const timer = setInterval(() => void reloadWhenReached(), AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <main className="wall" data-resting="">
      <BoardMessage role="alert" title="The board has failed.">
        It loads itself anew within half a minute. If it does not come back, restart this screen.
      </BoardMessage>
    </main>
  );
}
