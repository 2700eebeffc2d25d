'use client';

import type { CSSProperties } from 'react';
import { readBoardClock } from '@/lib/domain/board-clock';
import type { BoardTime } from '@/lib/domain/board-clock';
import type { BoardFrame, BoardRow } from '@/lib/domain/board-frame';
import { TicketRow } from './board-row';
import { useTicked } from './use-ticked';
import { useTurn } from './use-turn';

/** How many late tickets show at a time. */
const LATE_ROWS = 2;

/** So many parts of what height there is. */
const roomFor = (rows: number) => ({ '--rows': rows }) as CSSProperties;

type ListProps<T> = { rows: T; time: BoardTime; zone: string };

/** What can still be saved, next to breach first. */
export function SaveList({ rows, time, zone }: ListProps<BoardRow[]>) {
  const isSafe = useTicked((now) =>
    rows.every(({ clock }) => readBoardClock(clock, time, now).state === 'on-track'),
  );
  const calm =
    rows.length === 0 ? 'Nothing at risk. No clock is running' : 'Nothing at risk. Next to breach';
  return (
    <section className="board-list" data-panel="save" style={roomFor(rows.length)}>
      <h2 className="board-heading">{isSafe ? calm : 'Save these'}</h2>
      <Rows rows={rows} time={time} zone={zone} />
    </section>
  );
}

/** What became late since yesterday's close, two at a time; what is older is one number. */
export function LateList({ rows: late, time, zone }: ListProps<NonNullable<BoardFrame['late']>>) {
  const shown = useTurn(late.rows, LATE_ROWS);
  return (
    <section className="board-list" data-panel="late" style={roomFor(shown.length)}>
      <h2 className="board-heading">
        {late.total === 0 ? (
          'Nothing late since yesterday’s close'
        ) : (
          <>
            Late since yesterday’s close <b>{late.total}</b>
          </>
        )}
        {late.older > 0 ? (
          <span className="board-older">{late.older} older: see review</span>
        ) : null}
      </h2>
      <Rows rows={shown} time={time} zone={zone} />
    </section>
  );
}

function Rows({ rows, time, zone }: ListProps<BoardRow[]>) {
  if (rows.length === 0) return null;
  return (
    <ul className="board-rows">
      {rows.map((row) => (
        <TicketRow key={row.id} row={row} time={time} zone={zone} />
      ))}
    </ul>
  );
}
