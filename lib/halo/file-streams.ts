import type { Download } from './client';
import type { Deadline } from './deadline';
import { faultError } from './faults';
import { dispositionFilename } from './wire/disposition';

/** A file answer as a stream; the deadline runs only while the tenant owes us bytes. */
export function openDownload(response: Response, deadline: Deadline): Download {
  const length = response.headers.get('content-length');
  const isPlain = !response.headers.get('content-encoding');
  return {
    body: response.body ? readWithin(response.body, deadline) : new Blob([]).stream(),
    contentType: response.headers.get('content-type'),
    filename: dispositionFilename(response.headers.get('content-disposition')),
    // Of a compressed answer the length is that of the packed bytes.
    size: isPlain && length !== null && /^\d+$/.test(length) ? Number(length) : null,
    range: response.status === 206 ? response.headers.get('content-range') : null,
  };
}

function readWithin(
  source: ReadableStream<Uint8Array>,
  deadline: Deadline,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        deadline.start();
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          controller.error(faultError(error, { isWrite: false, timedOut: deadline.hasPassed() }));
        } finally {
          deadline.stop();
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Passes an upload through; the tenant's deadline stands while we wait for the sender's bytes. */
export function pausingDeadline(
  source: ReadableStream<Uint8Array>,
  deadline: Deadline,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        deadline.stop();
        const { done, value } = await reader.read();
        deadline.start();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
