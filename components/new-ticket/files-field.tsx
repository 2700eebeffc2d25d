'use client';

import { CircleAlert, Paperclip, X } from 'lucide-react';
import { useRef } from 'react';
import { ATTACHMENT_MAX } from '@/lib/contracts/limits';
import { shownFileName } from '@/components/attachments/file-name';
import { formatSize } from '@/components/attachments/file-size';
import { refuseFile } from '@/components/attachments/uploads';
import { Button } from '@/components/ui/button';
import type { ChosenFiles } from './use-chosen-files';

/** Files that go along, chosen before there is a ticket to attach them to. */
export function FilesField({ files, add, remove }: ChosenFiles) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section aria-label="Attachments" className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1 empty:hidden">
        {files.map((file, at) => (
          <FileLine key={`${at} ${file.name}`} file={file} onRemove={() => remove(file)} />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <input
          ref={picker}
          type="file"
          multiple
          className="sr-only"
          tabIndex={-1}
          aria-label="Files to attach"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            // The same file may be picked again after it was removed.
            event.target.value = '';
          }}
        />
        <Button size="sm" onClick={() => picker.current?.click()}>
          <Paperclip aria-hidden className="size-3.5" />
          Attach files
        </Button>
        <span className="text-xs text-muted">
          or drop or paste them here; up to {formatSize(ATTACHMENT_MAX)} each
        </span>
      </div>
    </section>
  );
}

function FileLine({ file, onRemove }: { file: File; onRemove: () => void }) {
  const name = shownFileName(file.name);
  const refusal = refuseFile(file);
  return (
    <li data-slot="chosen-file" className="rounded border px-2 py-0.5 text-sm">
      <div className="flex items-center gap-2">
        <bdi className="min-w-0 flex-1 truncate" title={name}>
          {name}
        </bdi>
        <span className="text-xs text-muted tabular-nums">{formatSize(file.size)}</span>
        <Button
          variant="ghost"
          size="icon-sm"
          className="-mr-1 text-muted"
          aria-label={`Leave out ${name}`}
          onClick={onRemove}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {refusal ? (
        <p role="alert" className="flex gap-1.5 pb-1 text-xs text-breach">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          Will not be attached. {refusal.message}
        </p>
      ) : null}
    </li>
  );
}
