'use client';

import { useState } from 'react';
import type { ShownBoard } from '@/lib/contracts/boards';
import { isNight } from '@/lib/domain/board-day';
import type { BoardFrame } from '@/lib/domain/board-frame';
import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import { BoardFoot } from './board-foot';
import { LateList, SaveList } from './board-lists';
import { BoardTicker } from './board-ticker';
import { Tiles } from './board-tiles';
import { boardTrouble } from './board-trouble';
import type { BoardContact } from './board-trouble';
import { BANDS, CriticalBands } from './critical-bands';
import { TickerContext, useTicked } from './use-ticked';
import './board.css';

/** Rows beside two bands. */
const FEW_ROWS = 3;

type BoardFaceProps = {
  shown: ShownBoard;
  health: LiveHealth;
  contact: BoardContact;
  /** The server's time now; always the same function. */
  clock: () => Instant;
};

/** A board as a wall shows it, at the size of the box it stands in. */
export function BoardFace({ clock, ...board }: BoardFaceProps) {
  const [ticker] = useState(() => new BoardTicker(clock));
  return (
    <TickerContext value={ticker}>
      <Face {...board} />
    </TickerContext>
  );
}

function Face({ shown, health, contact }: Omit<BoardFaceProps, 'clock'>) {
  const { theme, zone, frame } = shown;
  const isDark = useTicked((now) => (theme === 'by-hour' ? isNight(zone, now) : theme === 'night'));
  const silent = useTicked((now) => boardTrouble(contact, health, now)?.who ?? null);
  return (
    <div className="board-face" data-theme={isDark ? 'dark' : 'light'} data-slot="board-face">
      <div className="board-sheet" data-stale={silent === null ? undefined : ''}>
        <h1 className="sr-only">{shown.name}</h1>
        <p role="status" className="sr-only">
          {silent === null ? 'In contact with Halyard.' : null}
          {silent === 'halyard' ? 'No contact with Halyard.' : null}
          {silent === 'tenant' ? 'HaloPSA does not answer.' : null}
        </p>
        {health.readAt === null ? (
          <Reading health={health} />
        ) : (
          <Panels frame={frame} zone={zone} />
        )}
        <BoardFoot shown={shown} health={health} contact={contact} />
      </div>
    </div>
  );
}

function Panels({ frame, zone }: { frame: BoardFrame; zone: string }) {
  const { tiles, critical, save, late } = frame;
  const bands = Math.min(critical?.total ?? 0, BANDS);
  return (
    <>
      {tiles ? <Tiles counts={tiles} /> : null}
      {critical ? <CriticalBands critical={critical} time={frame} /> : null}
      {isCalm(frame) ? (
        <p className="board-calm">
          {frame.open === 0 ? (
            <>
              No open ticket is on this board.
              <small>Its filter matches none of the desk’s tickets now.</small>
            </>
          ) : (
            <>
              Nothing open here needs anyone now.
              <small>Nothing is late, at risk or running against a clock.</small>
            </>
          )}
        </p>
      ) : (
        <>
          {save ? (
            <SaveList
              rows={bands === BANDS ? save.slice(0, FEW_ROWS) : save}
              time={frame}
              zone={zone}
            />
          ) : null}
          {late ? <LateList rows={late} time={frame} zone={zone} /> : null}
        </>
      )}
    </>
  );
}

/** Nobody has to do anything, as far as the board's panels tell. */
function isCalm({ tiles, critical, save, late }: BoardFrame): boolean {
  const counted = tiles ? tiles.unassigned + tiles.awaitingReply + tiles.atRisk : 0;
  return (
    (save !== null || late !== null) &&
    counted + (critical?.total ?? 0) + (save?.length ?? 0) === 0 &&
    (late === null || late.total + late.older === 0)
  );
}

function Reading({ health }: { health: LiveHealth }) {
  const { loading, trouble } = health;
  return (
    <p className="board-calm">
      Reading the desk…
      <small>
        {trouble ? 'HaloPSA does not answer yet. It is tried again by itself.' : null}
        {!trouble && loading ? `${loading.read} tickets so far` : null}
        {!trouble && loading?.expected ? `, of ${loading.expected}` : null}
      </small>
    </p>
  );
}
