'use client';

import { ImageDown, ImageOff } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';
import { remotePictures } from './message-text';

// A box that scrolls must be reachable by keyboard, one that does not should not be a stop.
function makeReachable(box: HTMLDivElement | null): void {
  if (box && box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}

type RichTextProps = {
  html: string;
  className?: string;
  /** Where the same message stands as a page of its own, with its remote pictures. */
  messageUrl?: string;
};

/**
 * HTML that someone wrote in a ticket. It was sanitised where it entered the server; this is the
 * one place that trusts that. Its remote pictures are loaded only when asked for, in a frame that may
 * do nothing else.
 */
export function RichText({ html, className, messageUrl }: RichTextProps) {
  const pictures = useMemo(() => remotePictures(html), [html]);
  if (messageUrl && pictures > 0) {
    return (
      <WithPictures html={html} className={className} messageUrl={messageUrl} pictures={pictures} />
    );
  }
  return (
    <div
      ref={makeReachable}
      className={classNames('rich-text overflow-x-auto', className)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

type WithPicturesProps = RichTextProps & { messageUrl: string; pictures: number };

/** px: what the text takes, and room for its pictures. Nobody outside can ask how high the frame's page is. */
function frameHeight(text: HTMLElement | null, pictures: number): number {
  return Math.min((text?.offsetHeight ?? 0) + 80 + 160 * pictures, 560);
}

function WithPictures({ html, className, messageUrl, pictures }: WithPicturesProps) {
  const [height, setHeight] = useState(0);
  const text = useRef<HTMLDivElement>(null);
  const isShown = height > 0;
  const hydrated = useHydrated();
  const Icon = isShown ? ImageOff : ImageDown;
  return (
    <div className={classNames('grid grid-cols-[minmax(0,1fr)] gap-2', className)}>
      {isShown ? (
        <iframe
          src={messageUrl}
          title="The message with its pictures"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          style={{ height }}
          className="w-full resize-y rounded border bg-surface"
        />
      ) : (
        <div ref={text}>
          <RichText html={html} />
        </div>
      )}
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
        <Button
          size="sm"
          disabled={!hydrated}
          aria-pressed={isShown}
          onClick={() => setHeight(isShown ? 0 : frameHeight(text.current, pictures))}
        >
          <Icon aria-hidden className="size-4" />
          {isShown ? 'Hide' : 'Show'} {pictures} remote {pictures === 1 ? 'picture' : 'pictures'}
        </Button>
        {isShown ? null : 'Whoever sent them can tell that they were looked at.'}
      </p>
    </div>
  );
}
