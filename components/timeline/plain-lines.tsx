'use client';

import { useEffect } from 'react';
import { LineContents } from './line-contents';
import type { TimelineLine } from './timeline-lines';
import { reach, stillToReach } from './use-permalink';
import type { Target } from './use-permalink';

type PlainLinesProps = { lines: readonly TimelineLine[]; target: Target | null };

/** A timeline of ordinary length, all of it on the page. */
export function PlainLines({ lines, target }: PlainLinesProps) {
  useEffect(() => {
    const wanted = stillToReach(target);
    if (wanted) reach(wanted)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [lines, target]);
  return (
    <ol aria-label="What happened" className="@container grid grid-cols-[minmax(0,1fr)] gap-2.5">
      {lines.map((line) => (
        <li
          key={line.key}
          id={line.kind === 'entry' ? line.key : undefined}
          tabIndex={-1}
          data-target={line.key === target?.key || undefined}
          className="timeline-entry"
        >
          <LineContents line={line} />
        </li>
      ))}
    </ol>
  );
}
