'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ATTACHMENT_MAX } from '@/lib/contracts/limits';
import { asProblem } from '@/lib/queries/api-problem';
import { freshKey } from '@/lib/queries/submit-key';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { formatSize } from './file-size';

export type UploadEntry = {
  /** Names the submit too: sent again with it, the file is attached once. */
  key: string;
  file: File;
  /** Sent so far, 0 to 1; null when it is not being sent. */
  share: number | null;
  failure: { code: string; message: string; canRetry: boolean } | null;
  abort: AbortController;
};

function refusalOf(file: File): UploadEntry['failure'] {
  if (file.size > ATTACHMENT_MAX) {
    const message = `It is ${formatSize(file.size)}, and at most ${formatSize(ATTACHMENT_MAX)} can be attached. Make it smaller, or share it another way and leave a link in a note.`;
    return { code: 'too-large', message, canRetry: false };
  }
  if (file.size === 0) {
    return { code: 'empty-file', message: 'It is empty (0 bytes).', canRetry: false };
  }
  return null;
}

/** Files on their way to a ticket, with progress, and those that did not arrive. */
export function useUploads(ticketId: number) {
  const [uploads, setUploads] = useState<UploadEntry[]>([]);
  const { mutateAsync } = useMutation(ticketMutations.attach(ticketId, useQueryClient()));

  const patch = (key: string, change: Partial<UploadEntry>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const drop = (key: string) => setUploads((all) => all.filter((each) => each.key !== key));

  const deliver = async ({ key, file }: UploadEntry) => {
    const abort = new AbortController();
    patch(key, { share: 0, failure: null, abort });
    try {
      const onProgress = (share: number) => patch(key, { share });
      await mutateAsync({ file, key, onProgress, signal: abort.signal });
      drop(key);
    } catch (error) {
      const { code, message } = asProblem(error);
      if (code === 'cancelled') drop(key);
      else patch(key, { share: null, failure: { code, message, canRetry: true } });
    }
  };

  const add = (files: readonly File[]) => {
    const entries = files.map((file) => ({
      key: freshKey(),
      file,
      share: null,
      failure: refusalOf(file),
      abort: new AbortController(),
    }));
    setUploads((all) => [...all, ...entries]);
    for (const entry of entries) if (!entry.failure) void deliver(entry);
  };

  return {
    uploads,
    add,
    retry: (upload: UploadEntry) => void deliver(upload),
    /** Stops one that is being sent; forgets one that failed. */
    cancel: (upload: UploadEntry) => {
      upload.abort.abort();
      drop(upload.key);
    },
  };
}
