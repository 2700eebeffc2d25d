'use client';

import type { ShownBoard } from '@/lib/contracts/boards';
import type { Compliance } from '@/lib/domain/board-compliance';
import type { LiveHealth } from '@/lib/domain/live-events';
import { formatNearby } from '@/components/time/format-instant';
import { ContactShape } from './board-shapes';
import { boardTrouble, contactWords, dataAge, troubleWords } from './board-trouble';
import type { BoardContact } from './board-trouble';
import { useTicked } from './use-ticked';

type FootProps = { shown: ShownBoard; health: LiveHealth; contact: BoardContact };

/** The last line: how today went, how old this is, and what board it is; all of it gives way to trouble. */
export function BoardFoot({ shown, health, contact }: FootProps) {
  const { name, zone, frame } = shown;
  const { readAt } = health;
  const trouble = useTicked((now) => {
    const found = boardTrouble(contact, health, now);
    return found ? troubleWords(found, now, zone) : '';
  });
  const age = useTicked((now) => (readAt === null ? '' : dataAge(readAt, now)));
  const time = useTicked((now) => formatNearby(now, now, zone));
  return (
    <footer className="board-foot" data-trouble={trouble === '' ? undefined : ''}>
      {trouble === '' ? (
        <>
          {frame.compliance ? <Today compliance={frame.compliance} /> : null}
          <span>{age}</span>
          <span className="board-link">
            <ContactShape state={contact.state} />
            {contactWords(contact, health)}
          </span>
          <span className="board-name">{name}</span>
          <time className="board-time">{time}</time>
        </>
      ) : (
        <strong className="board-trouble">
          <ContactShape state="lost" />
          {trouble}
        </strong>
      )}
    </footer>
  );
}

/** Whole per cent; a hundred only where every target was met. */
function percentOf({ met, of }: Compliance): number {
  return met === of ? 100 : Math.min(99, Math.round((met / of) * 100));
}

function Today({ compliance }: { compliance: Compliance }) {
  const { met, of } = compliance;
  if (of === 0) return <span>No target decided yet today</span>;
  return (
    <span>
      <b>{percentOf(compliance)} %</b>, {met} of {of} targets met today
    </span>
  );
}
