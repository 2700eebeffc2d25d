import { ATTACHMENT_MAX } from '@/lib/contracts/limits';
import { RequestError } from './problem';

/**
 * A file sent as the raw body, as a stream that ends at the size announced.
 *
 * @throws RequestError 411 without a size, 400 for an empty file, 413 above ATTACHMENT_MAX.
 */
export function uploadBody(request: Request): {
  contentType: string;
  size: number;
  body: ReadableStream<Uint8Array>;
} {
  const announced = request.headers.get('content-length');
  if (announced === null || !/^\d+$/.test(announced)) {
    throw new RequestError(
      411,
      'length-required',
      'The size of the file was not announced. Try another browser.',
    );
  }
  const size = Number(announced);
  if (size === 0 || !request.body) {
    throw new RequestError(400, 'empty-file', 'The file is empty (0 bytes). Choose another one.');
  }
  if (size > ATTACHMENT_MAX) {
    const most = ATTACHMENT_MAX / 1024 / 1024;
    throw new RequestError(
      413,
      'too-large',
      `The file is larger than ${most} MB, the most a ticket takes. Send a link instead, or make it smaller.`,
    );
  }
  const contentType = request.headers.get('content-type') ?? '';
  return {
    contentType: /^[\w.+-]+\/[\w.+-]+$/.test(contentType)
      ? contentType
      : 'application/octet-stream',
    size,
    body: request.body,
  };
}
