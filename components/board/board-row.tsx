'use client';

import { use } from 'react';
import { readBoardClock } from '@/lib/domain/board-clock';
import type { BoardClock, BoardTime } from '@/lib/domain/board-clock';
import type { BoardRow, BoardTicket } from '@/lib/domain/board-frame';
import { formatNearby } from '@/components/time/format-instant';
import { PriorityShape } from './board-shapes';
import { Countdown } from './countdown';
import { TickerContext, useTicked } from './use-ticked';

type ClockAt = { clock: BoardClock; time: BoardTime; zone: string };

/** When a clock that stands outside its hours goes on. */
export function Resumes({ clock, time, zone }: ClockAt) {
  const ticker = use(TickerContext);
  const resumesAt = useTicked((now) => readBoardClock(clock, time, now).resumesAt);
  if (resumesAt === null) return null;
  return <span className="board-resumes">resumes {formatNearby(resumesAt, ticker.now, zone)}</span>;
}

/** Whose it is; nobody's is marked. */
export function Who({ who }: Pick<BoardTicket, 'who'>) {
  return who === null ? (
    <span className="board-who" data-unassigned>
      UNASSIGNED
    </span>
  ) : (
    <span className="board-who">{who}</span>
  );
}

/** One ticket in one line. */
export function TicketRow({ row, time, zone }: { row: BoardRow; time: BoardTime; zone: string }) {
  const { id, client, summary, clock } = row;
  return (
    <li className="board-row" data-ticket={id}>
      <PriorityShape name={row.priority} urgency={row.urgency} />
      {client === null ? null : <span className="board-client">{client}</span>}
      <span className="board-what">
        <span className="board-summary">{summary ?? `#${id}`}</span>
        {clock.hours === null ? null : <Resumes clock={clock} time={time} zone={zone} />}
      </span>
      <Who who={row.who} />
      <Countdown clock={clock} time={time} />
    </li>
  );
}
