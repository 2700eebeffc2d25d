'use client';

import { use, useLayoutEffect, useRef, useState } from 'react';
import type { Instant } from '@/lib/domain/instant';
import { boardElapsed } from './countdown-text';
import { textWriter } from './text-writer';
import { TickerContext } from './use-ticked';

/** How long ago, in full seconds; it counts on as a countdown does. */
export function Elapsed({ since }: { since: Instant }) {
  const ticker = use(TickerContext);
  const digits = useRef<HTMLSpanElement>(null);
  const [first] = useState(() => boardElapsed(since, ticker.now));

  useLayoutEffect(() => {
    const writeText = textWriter(digits.current);
    const write = () => writeText(boardElapsed(since, ticker.now));
    write();
    return ticker.subscribe(write);
  }, [since, ticker]);

  return (
    <span ref={digits} className="board-digits">
      {first}
    </span>
  );
}
