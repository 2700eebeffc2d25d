'use client';

import { useEffect, useState } from 'react';
import { routes } from '@/lib/routes';
import { openPdf, pdfFailure } from './open-pdf';
import type { OpenPdf, PdfFailure } from './open-pdf';
import { PdfPage } from './pdf-page';
import { PreviewWait, PreviewWord } from './preview-parts';
import type { PreviewProps } from './preview-parts';
import { useRoomOf } from './use-room-of';
import { fitInto } from './zoom';

/** More than anybody reads in a preview. */
const PAGES_MAX = 300;
const MARGIN = 24;

const failures: Readonly<Record<PdfFailure, { title: string; words: string }>> = {
  password: {
    title: 'This PDF is locked with a password',
    words: 'Download it, and open it in a program that asks for the password.',
  },
  broken: {
    title: 'This PDF could not be shown',
    words: 'It is damaged, or something else under the name of a PDF.',
  },
  unreachable: {
    title: 'This PDF could not be read',
    words: 'Halyard did not answer, or the connection broke off.',
  },
};

type State = { url: string; pdf: OpenPdf | null; failure: PdfFailure | null };

/** A PDF, page under page, each drawn when it comes near. */
export function PdfPreview({ attachment, zoom, onShown }: PreviewProps) {
  const url = routes.api.attachmentPreview(attachment.id);
  const { ref, room } = useRoomOf();
  const [tries, setTries] = useState(0);
  const [{ pdf, failure }, setState] = useState<State>({ url, pdf: null, failure: null });
  useEffect(() => {
    let isOver = false;
    const { opened, close } = openPdf(url);
    opened.then(
      (pdf) => {
        if (!isOver) setState({ url, pdf, failure: null });
      },
      (error: unknown) => {
        if (!isOver) setState({ url, pdf: null, failure: pdfFailure(error) });
      },
    );
    return () => {
      isOver = true;
      close();
    };
  }, [url, tries]);

  const width = (room?.width ?? 0) - MARGIN;
  const fit = pdf && room ? fitInto({ width, height: Infinity }, pdf.size, 1.25) : 1;
  const scale = zoom === 'fit' ? fit : zoom;
  useEffect(() => {
    if (pdf && room) onShown(scale);
  }, [pdf, room, scale, onShown]);

  if (failure) {
    const { title, words } = failures[failure];
    const again = () => {
      setState({ url, pdf: null, failure: null });
      setTries(tries + 1);
    };
    return (
      <PreviewWord
        attachment={attachment}
        title={title}
        onRetry={failure === 'unreachable' ? again : undefined}
      >
        {words}
      </PreviewWord>
    );
  }
  const shown = Math.min(pdf?.pages ?? 0, PAGES_MAX);
  return (
    <div ref={ref} className="w-full min-w-0 self-start">
      {pdf && room ? (
        <div className="grid w-max min-w-full justify-items-center gap-3 p-3">
          {Array.from({ length: shown }, (_, at) => (
            <PdfPage key={at} pdf={pdf} number={at + 1} scale={scale} />
          ))}
          {shown < pdf.pages ? (
            <p role="status" className="text-sm text-muted">
              The first {shown} of {pdf.pages} pages. Download the file to read the rest.
            </p>
          ) : null}
        </div>
      ) : (
        <PreviewWait />
      )}
    </div>
  );
}
