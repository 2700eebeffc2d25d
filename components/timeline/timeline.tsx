'use client';

import { Suspense, useEffect, useEffectEvent, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { useAddress } from '@/components/shell/use-address';
import { usePageTime } from '@/components/time/time-context';
import { Button } from '@/components/ui/button';
import { lazily } from '@/components/ui/lazily';
import { FilterBar } from './filter-bar';
import { PlainLines } from './plain-lines';
import { timelineEntries } from './timeline-entries';
import { countShown, isShown, readShow, rewriteShow } from './timeline-filter';
import type { Show } from './timeline-filter';
import { timelineLines } from './timeline-lines';
import { stillToReach, usePermalink } from './use-permalink';

/** Entries from which on only those in sight are on the page. */
const LONG = 150;
/** Lines shown of a long timeline until what draws it is there. */
const FIRST_LINES = 20;

const LongLines = lazily(() =>
  import('./long-lines').then((module) => ({ default: module.LongLines })),
);

type TimelineProps = {
  detail: TicketDetail;
  /** What is still on its way, each as a list item. */
  pending: ReactNode;
};

/** What happened to a ticket, newest last. */
export function Timeline({ detail: { actions, attachments }, pending }: TimelineProps) {
  const { zone } = usePageTime();
  const [params, changeAddress] = useAddress();
  const show = readShow(params.get('show'));
  const target = usePermalink();
  const entries = useMemo(() => timelineEntries(actions, attachments), [actions, attachments]);
  const counts = useMemo(() => countShown(entries), [entries]);
  const shown = useMemo(() => entries.filter((entry) => isShown(entry, show)), [entries, show]);
  const lines = useMemo(() => timelineLines(shown, zone), [shown, zone]);
  const choose = (next: Show) => changeAddress((address) => rewriteShow(address, next), 'replace');

  const showAll = useEffectEvent(() => {
    const isHidden = stillToReach(target) && !shown.some(({ key }) => key === target?.key);
    if (isHidden) choose('all');
  });
  // A link leads to its entry, whatever is filtered.
  useEffect(() => showAll(), [target]);

  return (
    <section
      aria-labelledby="timeline-title"
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-2.5"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="timeline-title" className="text-sm font-semibold">
          Timeline
        </h2>
        {entries.length > 0 ? <FilterBar show={show} counts={counts} onShow={choose} /> : null}
      </div>
      {shown.length > LONG ? (
        <Suspense fallback={<PlainLines lines={lines.slice(0, FIRST_LINES)} target={null} />}>
          <LongLines lines={lines} target={target} />
        </Suspense>
      ) : shown.length > 0 ? (
        <PlainLines lines={lines} target={target} />
      ) : (
        <Nothing show={show} count={entries.length} onAll={() => choose('all')} />
      )}
      {pending ? (
        <ol aria-label="On its way" className="grid grid-cols-[minmax(0,1fr)] gap-2.5 empty:hidden">
          {pending}
        </ol>
      ) : null}
    </section>
  );
}

const nothing: Readonly<Record<Show, string>> = {
  all: 'Nothing has happened yet. The first reply or note starts it.',
  conversation: 'Nobody has written to the client yet, nor they to us.',
  internal: 'Nothing internal was written.',
  attachments: 'No entry has a file.',
  time: 'No time was logged.',
};

type NothingProps = { show: Show; count: number; onAll: () => void };

function Nothing({ show, count, onAll }: NothingProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-dashed px-3 py-4 text-sm text-muted">
      {nothing[count === 0 ? 'all' : show]}
      {count > 0 ? (
        <Button size="sm" onClick={onAll}>
          Show all {count}
        </Button>
      ) : null}
    </p>
  );
}
