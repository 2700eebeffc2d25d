'use client';

import { MutationObserver } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ATTACHMENT_MAX } from '@/lib/contracts/limits';
import { ApiProblem } from '@/lib/queries/api-problem';
import { noteOwnWrite } from '@/lib/queries/own-writes';
import { freshKey } from '@/lib/queries/submit-key';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { showToast } from '@/components/ui/toast';
import { cleanFileName, shownFileName } from './file-name';
import { formatSize } from './file-size';
import { UploadQueue } from './upload-queue';
import type { Send, Upload, UploadEnd } from './upload-queue';

const AT_ONCE = 3;
const PAUSE_MS = 2_000;

/** Tickets whose uploads are on the screen: of others a toast tells. */
const watched = new Map<number, number>();

/** Outlives the page that began an upload; a visit's end is asked about first. */
const queue = new UploadQueue({ atOnce: AT_ONCE, pause: pauseBefore, onEnd: tellEnd });

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

queue.subscribe(() => {
  if (queue.isUnderWay()) window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
});

/** Longer each time; without a connection until there is one. */
async function pauseBefore(attempt: number, problem: ApiProblem, signal: AbortSignal) {
  await new Promise<void>((resolve, reject) => {
    signal.addEventListener('abort', reject, { once: true });
    if (problem.code === 'offline' && !navigator.onLine) {
      window.addEventListener('online', () => resolve(), { once: true, signal });
    } else setTimeout(resolve, PAUSE_MS * (attempt - 1) ** 2);
  });
}

function tellEnd({ key, ticketId, file, failure }: Upload, end: UploadEnd): void {
  if (watched.has(ticketId) || end === 'cancelled') return;
  const name = shownFileName(file.name);
  if (end === 'done') {
    showToast({ key, tone: 'done', message: `Attached to #${ticketId}`, detail: name });
  } else {
    showToast({
      key,
      tone: 'failure',
      message: `${name} was not attached to #${ticketId}`,
      detail: failure?.message,
      action: { label: 'Try again', onAction: () => queue.retry(key) },
    });
  }
}

/** Why a file cannot be attached to any ticket; null where it can. */
export function refuseFile({ name, size }: Pick<File, 'name' | 'size'>): Upload['failure'] {
  if (cleanFileName(name) === '') {
    const message = 'Its name has no character a file name may have. Rename it, then attach it.';
    return { code: 'no-name', message, canRetry: false };
  }
  if (size > ATTACHMENT_MAX) {
    const message = `It is ${formatSize(size)}, and at most ${formatSize(ATTACHMENT_MAX)} can be attached. Make it smaller, or share it another way and leave a link in a note.`;
    return { code: 'too-large', message, canRetry: false };
  }
  if (size === 0) {
    const message = 'It is empty (0 bytes). Save it again where it comes from, then attach it.';
    return { code: 'empty-file', message, canRetry: false };
  }
  return null;
}

/** @throws ApiProblem for a file that was moved, changed or deleted since it was picked. */
async function demandReadable(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new ApiProblem({
      code: 'file-gone',
      status: 400,
      message:
        'It can no longer be read: it was moved, changed or deleted since. Pick it once more.',
    });
  }
}

/** The file under the name it can be attached by; told, where that is another one. */
function underCleanName(file: File): File {
  const name = cleanFileName(file.name);
  if (name === file.name || name === '') return file;
  showToast({
    tone: 'risk',
    message: `It will be attached as “${name}”`,
    detail: 'The name had a path or hidden characters in it, or was too long. They are left out.',
  });
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
}

/** Begins to attach files to a ticket; goes on when the agent leaves its page. */
export function startUploads(client: QueryClient, ticketId: number, files: readonly File[]): void {
  const attach = new MutationObserver(client, ticketMutations.attach(ticketId, client));
  const send: Send = async ({ file, key }, onProgress, signal) => {
    await demandReadable(file);
    noteOwnWrite(routes.api.ticketAttachments(ticketId, file.name));
    await attach.mutate({ file, key, onProgress, signal });
    // Of several answers at once the last to come need not be the newest.
    void client.invalidateQueries({ queryKey: ticketQueries.detail(ticketId).queryKey });
  };
  for (const file of files) {
    const failure = refuseFile(file);
    const upload: Upload = {
      key: freshKey(),
      ticketId,
      file: failure ? file : underCleanName(file),
      state: failure ? 'failed' : 'waiting',
      share: 0,
      brokeOffAt: null,
      failure,
    };
    queue.add(upload, send);
  }
}

/** Sends one that failed again. */
export function retryUpload(key: string): void {
  queue.retry(key);
}

/** Stops one that is under way; forgets one that failed. */
export function cancelUpload(key: string): void {
  queue.cancel(key);
}

const none: readonly Upload[] = [];

/** A ticket's files that are under way or have failed. */
export function useUploads(ticketId: number): readonly Upload[] {
  useEffect(() => {
    watched.set(ticketId, (watched.get(ticketId) ?? 0) + 1);
    return () => {
      const left = (watched.get(ticketId) ?? 1) - 1;
      if (left > 0) watched.set(ticketId, left);
      else watched.delete(ticketId);
    };
  }, [ticketId]);
  const all = useSyncExternalStore(queue.subscribe, queue.list, () => none);
  return useMemo(() => all.filter((upload) => upload.ticketId === ticketId), [all, ticketId]);
}
