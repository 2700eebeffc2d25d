'use client';

import { use, useLayoutEffect, useRef, useState } from 'react';
import type { BoardClock, BoardTime } from '@/lib/domain/board-clock';
import { StateShapes } from './board-shapes';
import { readCountdown } from './countdown-text';
import { textWriter } from './text-writer';
import { TickerContext } from './use-ticked';

const kinds = { reply: 'Reply', fix: 'Fix' } as const;

/** A clock that counts on by itself: each second it writes its own text, and React draws nothing. */
export function Countdown({ clock, time }: { clock: BoardClock; time: BoardTime }) {
  const ticker = use(TickerContext);
  const cell = useRef<HTMLSpanElement>(null);
  const digits = useRef<HTMLSpanElement>(null);
  // What React drew stays the same to it, so that it never writes over what is counted.
  const [first] = useState(() => readCountdown(clock, time, ticker.now));

  useLayoutEffect(() => {
    const writeText = textWriter(digits.current);
    let known: string | undefined;
    const write = () => {
      const { state, text } = readCountdown(clock, time, ticker.now);
      writeText(text);
      if (state !== known) cell.current?.setAttribute('data-state', state);
      known = state;
    };
    write();
    return ticker.subscribe(write);
  }, [clock, time, ticker]);

  return (
    <span ref={cell} className="board-clock" data-slot="countdown" data-state={first.state}>
      <StateShapes />
      <span className="board-clock-kind">{kinds[clock.kind]}</span>{' '}
      <span ref={digits} className="board-digits">
        {first.text}
      </span>
    </span>
  );
}
