'use client';

import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/lib/queries/api-problem';
import { attachmentQueries, TEXT_PREVIEW_MAX } from '@/lib/queries/attachment-queries';
import { formatSize } from './file-size';
import { PreviewWait, PreviewWord } from './preview-parts';
import type { PreviewProps } from './preview-parts';

/** The beginning of a text file, as nothing but text. */
export function TextPreview({ attachment }: Pick<PreviewProps, 'attachment'>) {
  const { data, error, refetch } = useQuery(attachmentQueries.text(attachment.id));
  if (error && !data) {
    const { message, code } = asProblem(error);
    return (
      <PreviewWord
        attachment={attachment}
        title="The file could not be read"
        onRetry={() => void refetch()}
      >
        {message} <span className="font-mono text-xs">{code}</span>
      </PreviewWord>
    );
  }
  if (!data) return <PreviewWait />;
  if (data.text === '') {
    return (
      <PreviewWord attachment={attachment} title="There is nothing in this file">
        It holds no text.
      </PreviewWord>
    );
  }
  return (
    <div className="w-full self-start p-4">
      <pre
        dir="auto"
        className="font-mono text-[13px] leading-5 wrap-anywhere whitespace-pre-wrap text-ink"
      >
        {data.text}
      </pre>
      {data.isWhole ? null : (
        <p role="status" className="mt-4 border-t pt-2 text-sm text-muted">
          The first {formatSize(TEXT_PREVIEW_MAX)}
          {attachment.size === null ? '' : ` of ${formatSize(attachment.size)}`}. Download the file
          to read the rest.
        </p>
      )}
    </div>
  );
}
