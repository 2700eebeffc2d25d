'use client';

import { CircleAlert, RotateCw, Unplug, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { shownFileName } from './file-name';
import { formatSize } from './file-size';
import type { Upload } from './upload-queue';
import { cancelUpload, retryUpload } from './uploads';

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** One file on its way, with how far it has come, or why it did not arrive. */
export function UploadLine({ upload }: { upload: Upload }) {
  const { key, file, failure } = upload;
  const name = shownFileName(file.name);
  return (
    <li data-slot="upload" className="grid gap-0.5 rounded border px-2 py-1 text-sm">
      <div className="flex items-center gap-2">
        <bdi className="min-w-0 flex-1 truncate" title={name}>
          {name}
        </bdi>
        <span className="text-xs text-muted tabular-nums">{formatSize(file.size)}</span>
        {failure?.canRetry ? (
          <Button size="sm" onClick={() => retryUpload(key)}>
            <RotateCw aria-hidden className="size-3.5" />
            Try again
          </Button>
        ) : null}
        <Button
          variant="ghost"
          size="icon-sm"
          className="-mr-1 text-muted"
          aria-label={failure ? `Dismiss ${name}` : `Cancel ${name}`}
          onClick={() => cancelUpload(key)}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {failure ? (
        <p role="alert" className="flex gap-1.5 pb-0.5 text-xs text-breach">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">
            Not attached. {upload.brokeOffAt === null ? '' : brokeOff(upload.brokeOffAt)}{' '}
            {failure.message} <span className="font-mono">{failure.code}</span>
          </span>
        </p>
      ) : (
        <UnderWay upload={upload} name={name} />
      )}
    </li>
  );
}

function brokeOff(share: number): string {
  return `The connection broke off at ${percent(share)}.`;
}

function UnderWay({ upload, name }: { upload: Upload; name: string }) {
  const { state, share, brokeOffAt } = upload;
  const isArrived = share >= 1;
  return (
    <>
      <Progress
        aria-label={name}
        // What is left is the tenant's to do, and nobody knows how long it takes.
        share={state === 'broken' || isArrived ? null : share}
      >
        {state === 'waiting' ? 'Waiting' : isArrived ? 'Saving' : undefined}
      </Progress>
      {brokeOffAt !== null || state === 'broken' ? (
        <p role="status" className="flex gap-1.5 pb-0.5 text-xs text-risk">
          <Unplug aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {brokeOffAt === null ? 'The connection broke off.' : brokeOff(brokeOffAt)}{' '}
          {state === 'broken' ? 'Trying again in a moment.' : 'Sending it again.'}
        </p>
      ) : null}
    </>
  );
}
