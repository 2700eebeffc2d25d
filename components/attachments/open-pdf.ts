import type { PDFDocumentProxy } from 'pdfjs-dist';
import * as pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageAgentHeaders } from '@/lib/queries/page-agent';

/** Pixels of one picture in a page; a larger one is left out rather than fill the memory. */
const IMAGE_MAX = 64 * 1024 * 1024;

/** Pixels of one page on the screen; a larger one is drawn coarser. */
const CANVAS_MAX = 16 * 1024 * 1024;

/** A PDF that is open. */
export type OpenPdf = {
  document: PDFDocumentProxy;
  pages: number;
  /** Of its first page, in CSS px at 100%. */
  size: { width: number; height: number };
};

export type PdfFailure = 'password' | 'broken' | 'unreachable';

const CSS_PX = pdf.PixelsPerInch.PDF_TO_CSS_UNITS;

/** Begins to read a PDF by ranges; `close` lets go of it and of its worker. */
export function openPdf(url: string): { opened: Promise<OpenPdf>; close: () => void } {
  const port = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), {
    type: 'module',
  });
  const worker = pdf.PDFWorker.create({ port });
  const task = pdf.getDocument({
    url: new URL(url, window.location.href).href,
    httpHeaders: pageAgentHeaders(),
    worker,
    isEvalSupported: false,
    enableXfa: false,
    // Only the pages that are looked at.
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: IMAGE_MAX,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  const workerFailed = new Promise<never>((_resolve, reject) => {
    port.addEventListener('error', () => reject(new Error('The worker could not be loaded.')));
  });
  const read = async (): Promise<OpenPdf> => {
    const document = await task.promise;
    const { width, height } = (await document.getPage(1)).getViewport({ scale: CSS_PX });
    return { document, pages: document.numPages, size: { width, height } };
  };
  return {
    opened: Promise.race([read(), workerFailed]),
    close: () => {
      void task.destroy().finally(() => {
        worker.destroy();
        port.terminate();
      });
    },
  };
}

/**
 * Draws a page, `number` from 1, at `scale` times its own size: what is printed on it alone, no form,
 * no link, no script. Answers its size in CSS px; null where `signal` ended it first.
 */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  scale: number,
  signal: AbortSignal,
): Promise<{ width: number; height: number } | null> {
  const page = await document.getPage(number);
  if (signal.aborted) return null;
  const shown = page.getViewport({ scale: scale * CSS_PX });
  const dense = window.devicePixelRatio || 1;
  const finest = Math.sqrt(CANVAS_MAX / (shown.width * shown.height));
  const viewport = page.getViewport({ scale: scale * CSS_PX * Math.min(dense, finest) });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  const drawing = page.render({ canvas, viewport, annotationMode: pdf.AnnotationMode.DISABLE });
  signal.addEventListener('abort', () => drawing.cancel());
  await drawing.promise;
  return { width: shown.width, height: shown.height };
}

/** Why a PDF could not be opened. */
export function pdfFailure(error: unknown): PdfFailure {
  if (error instanceof pdf.InvalidPDFException) return 'broken';
  return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'unreachable';
}
