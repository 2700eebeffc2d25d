'use client';

import { ArrowRight, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { AudienceBadge, audienceFrame } from '@/components/timeline/audience';
import { RichText } from '@/components/timeline/rich-text';
import { runCommand } from '@/components/shell/commands';
import { useViewer } from '@/components/shell/desk-providers';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { modeLooks } from './composer-modes';
import { draftAgain, isUnknown, type OutboxEntry } from './outbox';
import { useDrafts } from './use-drafts';
import { useOutbox } from './use-outbox';

/** Opens what one is writing on the ticket of the page, and goes there. */
export const WRITE_ON = 'write-on';

/** Entries on their way, and those that did not arrive, each as an item of the timeline. */
export function PendingActions({ ticketId }: { ticketId: number }) {
  const { agent } = useViewer();
  const outbox = useOutbox(ticketId);
  const { put } = useDrafts(ticketId);

  const resume = useEffectEvent(outbox.resume);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    resume();
    window.addEventListener('online', () => resume(), { signal });
    document.addEventListener('visibilitychange', () => resume(), { signal });
    return () => ended.abort();
  }, [ticketId]);

  const takeBack = (entry: OutboxEntry) => {
    put(draftAgain(entry));
    outbox.discard(entry);
    runCommand(WRITE_ON);
  };

  return outbox.entries.map((entry) => (
    <li key={entry.key}>
      <PendingAction
        entry={entry}
        author={agent.name}
        onRetry={() => outbox.retry(entry)}
        onEdit={() => takeBack(entry)}
      />
    </li>
  ));
}

type PendingActionProps = {
  entry: OutboxEntry & { isSending: boolean };
  author: string;
  onRetry: () => void;
  onEdit: () => void;
};

function PendingAction({ entry, author, onRetry, onEdit }: PendingActionProps) {
  const { order, draft, statusName, failure, isSending } = entry;
  const { icon: Icon, name } = modeLooks[draft.mode];
  // Also what another tab sends, and what was left half-way and is about to be sent again.
  const isUnderWay = isSending || failure === null;
  return (
    <article
      data-state={isUnderWay ? 'sending' : isUnknown(failure) ? 'unknown' : 'failed'}
      // Indented as it will be once it is there.
      className={classNames('rounded-md border sm:ml-10', audienceFrame(order.hiddenFromUser))}
    >
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 pt-2 text-sm">
        <Icon aria-hidden className="size-4 text-muted" />
        <span className="font-medium">{author}</span>
        <span className="text-muted">{order.outcome ?? name}</span>
        {statusName === null ? null : (
          <span className="inline-flex items-center gap-1 font-medium">
            <ArrowRight aria-label="moves it to" className="size-3.5 text-muted" />
            {statusName}
          </span>
        )}
        <AudienceBadge hiddenFromUser={order.hiddenFromUser} />
        {isUnderWay ? (
          <span className="ml-auto inline-flex items-center gap-1 text-muted">
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
            Sending…
          </span>
        ) : null}
      </header>
      <div className="grid gap-1 px-3 pt-1 pb-2.5">
        {order.email ? (
          <p className="text-xs wrap-anywhere text-muted">To {order.email.to.join(', ')}</p>
        ) : null}
        {order.note ? <RichText html={order.note} /> : null}
        {order.minutes ? (
          <p className="text-xs text-muted tabular-nums">
            {order.minutes} min{order.chargeable ? ', chargeable' : ''}
          </p>
        ) : null}
      </div>
      {isUnderWay ? null : (
        <div role="alert" className="grid gap-2 border-t px-3 py-2 text-sm">
          <p className="flex gap-2 text-breach">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              {isUnknown(failure) ? 'Not confirmed.' : 'Not sent.'} {failure.message}{' '}
              <span className="font-mono text-xs">{failure.code}</span>
            </span>
          </p>
          <div className="flex gap-2">
            <Button size="sm" onClick={onRetry}>
              Send again
            </Button>
            <Button size="sm" variant="ghost" onClick={onEdit}>
              Back to editing
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}
