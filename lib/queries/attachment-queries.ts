import { queryOptions } from '@tanstack/react-query';
import { routes } from '@/lib/routes';
import { decodeText } from './decode-text';
import { localProblem, problemFromAnswer } from './api-problem';
import { pageAgentHeaders } from './page-agent';

/** Bytes of a text file that are read for a preview. */
export const TEXT_PREVIEW_MAX = 200_000;

/** The beginning of a text file; `isWhole` where that is all of it. */
export type TextPreview = { text: string; isWhole: boolean };

/** The first bytes of a body, and whether there were more; what follows is not read. */
async function readBeginning(
  body: ReadableStream<Uint8Array>,
): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const bytes = new Uint8Array(TEXT_PREVIEW_MAX);
  let filled = 0;
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: bytes.subarray(0, filled), isWhole: true };
    const taken = value.subarray(0, TEXT_PREVIEW_MAX - filled);
    bytes.set(taken, filled);
    filled += taken.length;
    if (taken.length < value.length) {
      void reader.cancel();
      return { bytes, isWhole: false };
    }
  }
}

async function readText(attachmentId: number, signal: AbortSignal): Promise<TextPreview> {
  let answer: Response;
  try {
    answer = await fetch(routes.api.attachmentPreview(attachmentId), {
      signal,
      headers: { ...pageAgentHeaders(), range: `bytes=0-${TEXT_PREVIEW_MAX - 1}` },
    });
    // Nothing to give a range of: the file is empty.
    if (answer.status === 416) return { text: '', isWhole: true };
    if (answer.ok && answer.body) {
      const { bytes, isWhole } = await readBeginning(answer.body);
      const total = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? 0);
      return { text: decodeText(bytes), isWhole: isWhole && total <= bytes.length };
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw localProblem(navigator.onLine ? 'unreachable' : 'offline');
  }
  throw problemFromAnswer(answer.status, await answer.text(), answer.headers.get('retry-after'));
}

/** Files of tickets as a preview needs them. */
export const attachmentQueries = {
  /** Its first 200 kB as text. @throws ApiProblem */
  text: (attachmentId: number) =>
    queryOptions({
      queryKey: ['attachments', 'text', attachmentId] as const,
      queryFn: ({ signal }) => readText(attachmentId, signal),
      // A file of a ticket never changes.
      staleTime: Infinity,
      gcTime: 60_000,
    }),
};
