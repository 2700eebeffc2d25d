'use client';

import type { BoardTime } from '@/lib/domain/board-clock';
import type { BoardCritical, BoardFrame } from '@/lib/domain/board-frame';
import { Who } from './board-row';
import { PriorityShape } from './board-shapes';
import { Countdown } from './countdown';
import { Elapsed } from './elapsed';
import { useTurn } from './use-turn';

/** How many bands there is room for. */
export const BANDS = 2;

/** The open Critical tickets, a band each, two at a time. */
export function CriticalBands({
  critical,
  time,
}: {
  critical: NonNullable<BoardFrame['critical']>;
  time: BoardTime;
}) {
  const shown = useTurn(critical.tickets, BANDS);
  const more = critical.total - shown.length;
  if (critical.total === 0) return null;
  return (
    <section className="board-bands" aria-label="Open Critical tickets">
      {shown.map((ticket) => (
        <Band key={ticket.id} ticket={ticket} time={time} />
      ))}
      {more > 0 ? <p className="board-more">+{more} more Critical</p> : null}
    </section>
  );
}

function Band({ ticket, time }: { ticket: BoardCritical; time: BoardTime }) {
  const { id, client, summary, openedAt, heard, clock, isPaused } = ticket;
  return (
    <article className="board-band" data-ticket={id}>
      <PriorityShape name={ticket.priority} urgency={ticket.urgency} />
      <h2 className="board-band-what">
        {client === null ? null : <span className="board-client">{client}</span>}{' '}
        <span className="board-summary">{summary ?? `#${id}`}</span>
      </h2>
      <Who who={ticket.who} />
      <p className="board-band-facts">
        {openedAt === null ? null : (
          <span>
            Open <Elapsed since={openedAt} />
          </span>
        )}
        <Heard heard={heard} />
      </p>
      {clock ? (
        <Countdown clock={clock} time={time} />
      ) : (
        <span className="board-clock" data-state="paused">
          {isPaused ? 'paused' : 'no clock'}
        </span>
      )}
    </article>
  );
}

function Heard({ heard }: Pick<BoardCritical, 'heard'>) {
  if (heard === null) return <span>…</span>;
  if (heard.at === null) return <strong>client told nothing</strong>;
  return (
    <span>
      client told <Elapsed since={heard.at} /> ago
    </span>
  );
}
