'use client';

import { Suspense } from 'react';
import { lazily } from '@/components/ui/lazily';
import { ImagePreview } from './image-preview';
import { previewKind } from './preview-kind';
import { PreviewWait, PreviewWord } from './preview-parts';
import type { PreviewProps } from './preview-parts';
import { TextPreview } from './text-preview';

// pdf.js is larger than all the rest of the page.
const PdfPreview = lazily(() =>
  import('./pdf-preview').then((module) => ({ default: module.PdfPreview })),
);

/** What can be seen of a file, by its kind. */
export function ShownFile(props: PreviewProps) {
  const { attachment } = props;
  switch (previewKind(attachment)) {
    case 'image':
      return <ImagePreview {...props} />;
    case 'text':
      return <TextPreview attachment={attachment} />;
    case 'pdf':
      return (
        <Suspense fallback={<PreviewWait />}>
          <PdfPreview {...props} />
        </Suspense>
      );
    case null:
      return (
        <PreviewWord attachment={attachment} title="There is no preview of this kind of file">
          Download it to open it on your device.
        </PreviewWord>
      );
  }
}
