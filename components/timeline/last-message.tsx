'use client';

import { ArrowDown, ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { isFromClient } from '@/lib/domain/conversation';
import { isBlankText } from '@/lib/domain/rich-text';
import { Age } from '@/components/time/age';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';
import { ClientBadge } from './audience';
import { MessageBody } from './message-body';
import { openingWords } from './message-text';
import { actionKey } from './timeline-entries';

/** Characters of the message that stand for it, and those that surely fit. */
const OPENING = 280;
const FITS = 120;

/**
 * What the client wrote last, where it cannot scroll away, in one line once it is answered; nothing where
 * they wrote nothing.
 */
export function LastMessage({ detail: { ticket, actions } }: { detail: TicketDetail }) {
  const [isOpen, setIsOpen] = useState(false);
  const hydrated = useHydrated();
  const text = useId();
  const last = useMemo(
    () =>
      actions.findLast(
        (action) => isFromClient(action) && !action.hiddenFromUser && !isBlankText(action.noteHtml),
      ),
    [actions],
  );
  const words = useMemo(() => (last ? openingWords(last.noteHtml, OPENING) : ''), [last]);
  if (!last) return null;
  const isAll =
    words.length <= FITS &&
    words.split('\n').length <= 2 &&
    last.quotedHtml === '' &&
    !/<(?:img|table)\b|class="blocked-image"/.test(last.noteHtml);
  const isAnswered = ticket.clientRepliedAt === null;
  const isLine = isAnswered && !isOpen;
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <section
      aria-label="The client’s last message"
      className={classNames(
        'rounded-md border border-accent bg-accent-soft px-3 text-sm',
        isLine ? 'flex items-center gap-2 py-1' : 'grid grid-cols-[minmax(0,1fr)] gap-1 py-2',
      )}
    >
      <p className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1">
        <bdi className={classNames('font-medium', isLine && 'max-sm:sr-only')}>
          {last.author.name}
        </bdi>
        <span className="text-muted">Last from the client</span>
        {last.at === null ? null : <Age at={last.at} className="text-muted" />}
        {isLine ? null : <ClientBadge />}
        {isAnswered ? null : <Badge tone="risk">Not answered yet</Badge>}
      </p>
      <div id={text} className={isLine ? 'min-w-0 flex-1' : undefined}>
        {isOpen ? (
          <MessageBody action={last} />
        ) : (
          <p className={isLine ? 'truncate' : 'line-clamp-2 wrap-anywhere whitespace-pre-line'}>
            <bdi>{words}</bdi>
          </p>
        )}
      </div>
      <p className="-ml-2 flex shrink-0 flex-wrap items-center gap-x-1">
        {isAll && !isAnswered ? null : (
          <Button
            variant="ghost"
            size="sm"
            disabled={!hydrated}
            aria-expanded={isOpen}
            aria-controls={text}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Icon aria-hidden className="size-4" />
            {isOpen ? 'Show less' : 'Show more'}
          </Button>
        )}
        {isLine ? null : (
          <a
            href={`#${actionKey(last.id)}`}
            className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 font-medium text-accent hover:underline"
          >
            <ArrowDown aria-hidden className="size-4" />
            Go to it in the timeline
          </a>
        )}
      </p>
    </section>
  );
}
