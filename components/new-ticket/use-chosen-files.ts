'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { serverTime } from '@/lib/queries/server-clock';
import {
  carriedFiles,
  carriesFiles,
  isTextForEditor,
  nameScreenshots,
} from '@/components/attachments/carried-files';
import { usePageTime } from '@/components/time/time-context';

export type ChosenFiles = {
  files: readonly File[];
  add: (files: readonly File[]) => void;
  remove: (file: File) => void;
  clear: () => void;
};

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/**
 * Files for a ticket that is not there yet: picked, or dropped or pasted anywhere on the page. Who would
 * leave the page with some is asked first: unlike words they cannot be kept.
 */
export function useChosenFiles(): ChosenFiles {
  const { zone } = usePageTime();
  const [files, setFiles] = useState<readonly File[]>([]);
  const add = (more: readonly File[]) =>
    setFiles((all) => {
      const taken = all.map(({ name }) => name);
      return [...all, ...nameScreenshots(more, serverTime(), zone, taken)];
    });
  const drag = useEffectEvent((event: DragEvent) => {
    // Else the browser leaves the form to show the file.
    if (event.dataTransfer && carriesFiles(event.dataTransfer)) event.preventDefault();
  });
  const take = useEffectEvent((event: Event, transfer: DataTransfer | null) => {
    if (!transfer || !carriesFiles(transfer)) return;
    event.preventDefault();
    add(carriedFiles(transfer).files);
  });

  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    document.addEventListener('dragover', (event) => drag(event), { signal });
    document.addEventListener('drop', (event) => take(event, event.dataTransfer), { signal });
    document.addEventListener(
      'paste',
      (event) => {
        if (event.clipboardData && isTextForEditor(event.clipboardData)) return;
        take(event, event.clipboardData);
      },
      { signal },
    );
    return () => ended.abort();
  }, []);

  const hasFiles = files.length > 0;
  useEffect(() => {
    if (!hasFiles) return;
    window.addEventListener('beforeunload', askFirst);
    return () => window.removeEventListener('beforeunload', askFirst);
  }, [hasFiles]);

  return {
    files,
    add,
    remove: (file) => setFiles((all) => all.filter((each) => each !== file)),
    clear: () => setFiles([]),
  };
}
