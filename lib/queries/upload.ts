import { ApiProblem, localProblem } from './api-problem';
import { readAnswer } from './http';
import { pageAgentHeaders } from './page-agent';

export type Upload = { url: string; file: File; key: string };

/** The server's limit is per transfer, not on the whole: only silence this long gives up. */
const STALLED_MS = 60_000;

const cancelled = () =>
  new ApiProblem({ code: 'cancelled', status: 0, message: 'The upload was cancelled.' });

/**
 * Sends a file as it is, telling the share sent (0 to 1) as it goes. XMLHttpRequest, because fetch
 * tells no upload progress. @throws ApiProblem; code `cancelled` when `signal` aborts it.
 */
export function uploadFile<Answer>(
  { url, file, key }: Upload,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(cancelled());
      return;
    }
    const request = new XMLHttpRequest();
    const sentAt = Date.now();
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const settle = (finish: () => void) => {
      clearTimeout(stalled);
      finish();
    };
    const watch = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => {
        request.abort();
        reject(localProblem('timed-out'));
      }, STALLED_MS);
    };

    request.upload.addEventListener('progress', (event) => {
      watch();
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () =>
      settle(() => {
        try {
          const retryAfter = request.getResponseHeader('retry-after');
          resolve(readAnswer<Answer>(request.status, request.responseText, sentAt, retryAfter));
        } catch (error) {
          reject(error);
        }
      }),
    );
    request.addEventListener('error', () =>
      settle(() => reject(localProblem(navigator.onLine ? 'unreachable' : 'offline'))),
    );
    signal.addEventListener('abort', () =>
      settle(() => {
        request.abort();
        reject(cancelled());
      }),
    );

    request.open('POST', url);
    for (const [name, value] of Object.entries(pageAgentHeaders())) {
      request.setRequestHeader(name, value);
    }
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('idempotency-key', key);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    watch();
    request.send(file);
  });
}
