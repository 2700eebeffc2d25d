'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { ATTACHMENT_MAX } from '@/lib/contracts/limits';
import { serverTime } from '@/lib/queries/server-clock';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { usePageTime } from '@/components/time/time-context';
import { showToast } from '@/components/ui/toast';
import { carriedFiles, carriesFiles, isTextForEditor, nameScreenshots } from './carried-files';
import { shownFileName } from './file-name';
import { formatSize } from './file-size';
import { startUploads, useUploads } from './uploads';

type DropZoneProps = { ticketId: number; children: ReactNode };

/**
 * Attaches files that are dropped or pasted anywhere while the ticket is on the screen; what is pasted
 * into a text editor as text stays with the editor.
 */
export function DropZone({ ticketId, children }: DropZoneProps) {
  const client = useQueryClient();
  const { zone } = usePageTime();
  const uploads = useUploads(ticketId);
  const [isOver, setIsOver] = useState(false);

  const take = (transfer: DataTransfer) => {
    const { files, folders } = carriedFiles(transfer);
    const known = client.getQueryData(ticketQueries.detail(ticketId).queryKey)?.attachments ?? [];
    const taken = [
      ...known.map(({ filename }) => filename),
      ...uploads.map(({ file }) => file.name),
    ];
    startUploads(client, ticketId, nameScreenshots(files, serverTime(), zone, taken));
    const [folder] = folders;
    if (folder !== undefined) {
      showToast({
        tone: 'risk',
        message: `“${shownFileName(folder)}” is a folder and was not attached`,
        detail: 'Compress it into one file first, or attach the files in it.',
      });
    }
  };
  const drag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return;
    // Else the browser leaves the ticket to show the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  });
  const leave = useEffectEvent((event: DragEvent) => {
    // Null: the pointer left the window.
    if (event.relatedTarget === null) setIsOver(false);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    setIsOver(false);
    if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.dataTransfer);
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (!event.clipboardData || !carriesFiles(event.clipboardData)) return;
    if (isTextForEditor(event.clipboardData)) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.clipboardData);
  });

  useEffect(() => {
    const ended = new AbortController();
    // Before an editor makes something of it.
    const options = { capture: true, signal: ended.signal };
    document.addEventListener('dragenter', (event) => drag(event), options);
    document.addEventListener('dragover', (event) => drag(event), options);
    document.addEventListener('dragleave', (event) => leave(event), options);
    document.addEventListener('drop', (event) => drop(event), options);
    document.addEventListener('paste', (event) => paste(event), options);
    return () => ended.abort();
  }, []);

  return (
    <>
      {children}
      {isOver ? (
        <div
          aria-hidden
          data-slot="drop-overlay"
          className="pointer-events-none fixed inset-0 z-50 grid animate-appear place-items-center bg-scrim p-4"
        >
          <div className="grid w-full max-w-md justify-items-center gap-1 rounded-lg border-2 border-dashed border-accent bg-raised px-6 py-8 text-center shadow-menu">
            <Paperclip className="mb-1 size-6 text-accent" />
            <p className="text-base font-semibold">Drop to attach to #{ticketId}</p>
            <p className="text-sm text-muted">
              Any number of files, up to {formatSize(ATTACHMENT_MAX)} each
            </p>
          </div>
        </div>
      ) : null}
    </>
  );
}
