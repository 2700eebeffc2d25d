'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Download, Maximize, X, ZoomIn, ZoomOut } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { useCallback, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { TicketAttachment } from '@/lib/domain/ticket';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { Button, buttonVariants } from '@/components/ui/button';
import { OpenDialog, DialogOverlay } from '@/components/ui/dialog';
import { useDialogSurface } from '@/components/ui/use-dialog-surface';
import { shownFileName } from './file-name';
import { formatSize } from './file-size';
import { newestFirst } from './file-order';
import { previewKind } from './preview-kind';
import { ShownFile } from './shown-file';
import { largerThan, smallerThan } from './zoom';
import type { Zoom } from './zoom';

/** The files of the same ticket as its page has them, the newest first; the file alone where it has none. */
function siblingsOf(attachment: TicketAttachment, client: QueryClient): TicketAttachment[] {
  const { queryKey } = ticketQueries.detail(attachment.ticketId);
  const files = newestFirst(client.getQueryData(queryKey)?.attachments ?? []);
  return files.some(({ id }) => id === attachment.id) ? files : [attachment];
}

type AttachmentPreviewProps = { attachment: TicketAttachment; onClose: () => void };

/** A file over the page, and the way to the ticket's others; nothing of it becomes part of the page. */
export function AttachmentPreview({ attachment: first, onClose }: AttachmentPreviewProps) {
  const client = useQueryClient();
  const [files] = useState(() => siblingsOf(first, client));
  const [at, setAt] = useState(() => files.findIndex(({ id }) => id === first.id));
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [scale, setScale] = useState(1);
  const body = useRef<HTMLDivElement>(null);
  const surface = useDialogSurface(body);
  const onShown = useCallback((next: number) => setScale(next), []);

  const attachment = files[at] ?? first;
  const kind = previewKind(attachment);
  const name = shownFileName(attachment.filename);
  const canZoom = kind === 'image' || kind === 'pdf';
  const larger = canZoom ? largerThan(scale) : null;
  const smaller = canZoom ? smallerThan(scale) : null;

  const turnTo = (next: number) => {
    if (!files[next]) return;
    setAt(next);
    setZoom('fit');
    setScale(1);
    body.current?.scrollTo(0, 0);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isWide = (body.current?.scrollWidth ?? 0) > (body.current?.clientWidth ?? 0);
    // What is wider than the screen is moved by the arrows.
    if (event.key === 'ArrowLeft' && !isWide) turnTo(at - 1);
    else if (event.key === 'ArrowRight' && !isWide) turnTo(at + 1);
    else if ((event.key === '+' || event.key === '=') && larger !== null) setZoom(larger);
    else if (event.key === '-' && smaller !== null) setZoom(smaller);
    else if (event.key === '0' && canZoom) setZoom('fit');
    else return;
    event.preventDefault();
  };

  return (
    <OpenDialog onClose={onClose}>
      <Primitive.Portal>
        <DialogOverlay />
        <Primitive.Content
          data-slot="attachment-preview"
          aria-describedby={undefined}
          className="fixed inset-0 z-40 flex animate-appear flex-col overflow-hidden border bg-raised shadow-menu outline-none sm:inset-4 sm:mx-auto sm:max-w-6xl sm:rounded-lg"
          {...surface}
          onKeyDown={press}
        >
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b py-1.5 pr-2 pl-4">
            <div className="min-w-0 flex-1 max-sm:basis-2/3">
              <Primitive.Title className="truncate text-base font-semibold" title={name}>
                <bdi>{name}</bdi>
              </Primitive.Title>
              <p className="truncate text-xs text-muted tabular-nums">
                {attachment.size === null ? 'Size not known' : formatSize(attachment.size)}
                {files.length > 1 ? ` · ${at + 1} of ${files.length}` : ''}
              </p>
            </div>
            {files.length > 1 ? (
              <div className="flex max-sm:order-2">
                <IconButton
                  icon={ChevronLeft}
                  label="Previous file"
                  onPress={at > 0 ? () => turnTo(at - 1) : null}
                />
                <IconButton
                  icon={ChevronRight}
                  label="Next file"
                  onPress={at < files.length - 1 ? () => turnTo(at + 1) : null}
                />
              </div>
            ) : null}
            {canZoom ? (
              <div className="flex items-center max-sm:order-3 max-sm:ml-auto">
                <IconButton
                  icon={ZoomOut}
                  label="Smaller"
                  onPress={smaller === null ? null : () => setZoom(smaller)}
                />
                <span role="status" className="w-11 text-center text-xs text-muted tabular-nums">
                  {Math.round(scale * 100)}%
                </span>
                <IconButton
                  icon={ZoomIn}
                  label="Larger"
                  onPress={larger === null ? null : () => setZoom(larger)}
                />
                <IconButton
                  icon={Maximize}
                  label="Fit"
                  onPress={zoom === 'fit' ? null : () => setZoom('fit')}
                />
              </div>
            ) : null}
            {/* With little room, the way out stays beside the title. */}
            <div className="flex max-sm:order-1">
              <a
                href={routes.api.attachment(attachment.id)}
                download
                aria-label={`Download ${name}`}
                title="Download"
                className={buttonVariants({ variant: 'ghost', size: 'icon' })}
              >
                <Download aria-hidden className="size-4" />
              </a>
              <IconButton icon={X} label="Close" onPress={onClose} />
            </div>
          </div>
          <div
            ref={body}
            tabIndex={0}
            aria-label={name}
            role="region"
            className="flex min-h-0 flex-1 overflow-auto overscroll-contain bg-canvas outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
          >
            <ShownFile key={attachment.id} attachment={attachment} zoom={zoom} onShown={onShown} />
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </OpenDialog>
  );
}

type IconButtonProps = {
  icon: typeof X;
  label: string;
  /** Null: not now. */
  onPress: (() => void) | null;
};

function IconButton({ icon: Icon, label, onPress }: IconButtonProps) {
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={label}
      title={label}
      // Not disabled: the keyboard would lose its place at either end.
      aria-disabled={onPress === null}
      onClick={() => onPress?.()}
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  );
}
