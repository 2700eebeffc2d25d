'use client';

import { ChevronDown, ChevronUp, Quote } from 'lucide-react';
import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { isBlankText } from '@/lib/domain/rich-text';
import type { TicketAction } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { messageLength, openingWords } from './message-text';
import { RichText } from './rich-text';
import { useOpened } from './use-opened';

/** Characters that stand for a message too heavy to draw unasked. */
const OPENING = 1_200;

/** What an entry says: its own words, a long one its beginning first; what it quotes when asked for. */
export function MessageBody({ action }: { action: TicketAction }) {
  const { id, ticketId, noteHtml, quotedHtml } = action;
  const [isQuoteOpen, openQuote] = useOpened(`${ticketId}-${id}-quote`);
  const hydrated = useHydrated();
  const quote = useId();
  const messageUrl = routes.api.ticketMessage(ticketId, id);
  return (
    <>
      {isBlankText(noteHtml) ? null : (
        <OwnWords html={noteHtml} openedKey={`${ticketId}-${id}`} messageUrl={messageUrl} />
      )}
      {quotedHtml === '' ? null : (
        <>
          <Button
            variant="ghost"
            size="sm"
            className="-ml-2 justify-self-start text-muted"
            disabled={!hydrated}
            aria-expanded={isQuoteOpen}
            aria-controls={quote}
            onClick={() => openQuote(!isQuoteOpen)}
          >
            <Quote aria-hidden className="size-3.5" />
            {isQuoteOpen ? 'Hide quoted text' : 'Show quoted text'}
          </Button>
          <div
            id={quote}
            hidden={!isQuoteOpen}
            className="border-l-2 border-control pl-3 text-muted"
          >
            {isQuoteOpen ? <RichText html={quotedHtml} messageUrl={messageUrl} /> : null}
          </div>
        </>
      )}
    </>
  );
}

type OwnWordsProps = { html: string; openedKey: string; messageUrl: string };

function OwnWords({ html, openedKey, messageUrl }: OwnWordsProps) {
  const length = useMemo(() => messageLength(html), [html]);
  const [isOpen, open] = useOpened(openedKey);
  if (length === 'short') return <RichText html={html} messageUrl={messageUrl} />;
  return (
    <Folded isOpen={isOpen} onOpen={open}>
      {length === 'heavy' && !isOpen ? (
        <Opening html={html} />
      ) : (
        <RichText html={html} messageUrl={messageUrl} />
      )}
    </Folded>
  );
}

function Opening({ html }: { html: string }) {
  const words = useMemo(() => openingWords(html, OPENING), [html]);
  return <p className="wrap-anywhere whitespace-pre-line">{words}</p>;
}

type FoldedProps = { isOpen: boolean; onOpen: (open: boolean) => void; children: ReactNode };

/** A long text, cut off after some lines until it is asked for. */
function Folded({ isOpen, onOpen, children }: FoldedProps) {
  const hydrated = useHydrated();
  const text = useId();
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <>
      <div
        id={text}
        className={isOpen ? undefined : 'timeline-folded'}
        onScroll={({ currentTarget }) => {
          // Only the keyboard and the browser's own search get there: what they find must be in sight.
          onOpen(true);
          const found = document.activeElement;
          if (!found || !currentTarget.contains(found)) return;
          requestAnimationFrame(() => found.scrollIntoView({ block: 'nearest' }));
        }}
      >
        {children}
      </div>
      <Button
        variant="ghost"
        size="sm"
        className="-ml-2 justify-self-start text-accent"
        disabled={!hydrated}
        aria-expanded={isOpen}
        aria-controls={text}
        onClick={() => onOpen(!isOpen)}
      >
        <Icon aria-hidden className="size-4" />
        {isOpen ? 'Show less' : 'Show whole message'}
      </Button>
    </>
  );
}
