'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { BoardEntry } from '@/lib/domain/board';
import { routes } from '@/lib/routes';
import type { NameOf } from '@/components/queue/filters/filter-names';
import { useTicking } from '@/components/time/use-now';
import { usePageTime } from '@/components/time/time-context';
import { filterLines, themeWords } from './board-words';
import { ContactMark } from './contact-mark';
import { countScreens, describeContact } from './screen-words';

type BoardCardProps = { entry: BoardEntry; nameOf: NameOf };

/** A board in the list: what it shows, how it looks, and what shows it. */
export function BoardCard({ entry: { board, links, screens }, nameOf }: BoardCardProps) {
  const lines = filterLines(board.filter, nameOf);
  const masked = [board.maskClient && 'clients', board.maskSummary && 'summaries'].filter(Boolean);
  return (
    <article
      aria-labelledby={`board-${board.id}`}
      className="relative grid gap-2 rounded-md border bg-surface px-4 py-3 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
    >
      <h2 id={`board-${board.id}`} className="min-w-0 text-base font-semibold">
        <Link
          href={routes.boardSettings(board.id)}
          className="outline-none after:absolute after:inset-0"
        >
          <bdi className="break-words">{board.name}</bdi>
        </Link>
      </h2>
      <dl className="grid grid-cols-[80px_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
        <Fact name="Shows">
          {lines.length === 0
            ? 'Every ticket'
            : lines.map(({ field, names }) => (
                <span key={field} className="block">
                  <span className="text-muted">{field}:</span> <bdi>{names}</bdi>
                </span>
              ))}
          {masked.length > 0 ? (
            <span className="block text-muted">Hides {masked.join(' and ')}</span>
          ) : null}
        </Fact>
        <Fact name="Looks">
          {themeWords[board.theme]}, {board.zone}
        </Fact>
        <Fact name="Screens">
          <Screens screens={screens} />
        </Fact>
        <Fact name="Links">
          {links.length === 0
            ? 'None yet: make one to put it on a screen'
            : `${links.length}: ${links.map(({ name }) => name).join(', ')}`}
        </Fact>
      </dl>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

function Screens({ screens }: Pick<BoardEntry, 'screens'>) {
  const { zone } = usePageTime();
  const words = useTicking((now) => countScreens(screens, now));
  const last = Math.max(0, ...screens.map(({ lastContactAt }) => lastContactAt));
  const contact = useTicking((now) => describeContact(last, now, zone));
  if (screens.length === 0) return words;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <ContactMark lastContactAt={last} />
      {words}
      <span className="text-muted">last contact {contact}</span>
    </span>
  );
}
