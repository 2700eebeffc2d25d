'use client';

import { useEffect, useRef, useState } from 'react';
import { drawPage } from './open-pdf';
import type { OpenPdf } from './open-pdf';

type PdfPageProps = { pdf: OpenPdf; number: number; scale: number };

/** One page, drawn while it is in sight or near it: a canvas each for hundreds would fill the memory. */
export function PdfPage({ pdf, number, scale }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [isBroken, setIsBroken] = useState(false);
  // The first page's, until its own is known.
  const [own, setOwn] = useState<{ width: number; height: number } | null>(null);
  const size = own ?? pdf.size;

  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => setIsNear(entry?.isIntersecting ?? false),
      { rootMargin: '600px 0px' },
    );
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const target = canvas.current;
    if (!isNear || !target) return undefined;
    const ended = new AbortController();
    drawPage(pdf.document, number, target, scale, ended.signal).then(
      (drawn) => {
        if (!drawn || ended.signal.aborted) return;
        setIsBroken(false);
        setOwn({ width: drawn.width / scale, height: drawn.height / scale });
      },
      () => {
        if (!ended.signal.aborted) setIsBroken(true);
      },
    );
    return () => ended.abort();
  }, [pdf, number, scale, isNear]);

  return (
    <div
      ref={frame}
      className="relative overflow-hidden border bg-white shadow-menu"
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      {isNear ? (
        <canvas
          ref={canvas}
          // A canvas that is being drawn on cannot be drawn on by another.
          key={scale}
          role="img"
          aria-label={`Page ${number} of ${pdf.pages}`}
          className="size-full"
        />
      ) : null}
      {isBroken ? (
        <p
          role="status"
          data-theme="light"
          className="absolute inset-x-0 top-6 text-center text-sm text-muted"
        >
          Page {number} could not be drawn.
        </p>
      ) : null}
    </div>
  );
}
