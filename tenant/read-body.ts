import type { Context } from 'hono';
import { ApiError, invalidValue } from './problem';

const MEGABYTE = 1024 * 1024;
// A refused body is read on and thrown away up to here, so that the sender sees the answer.
const DRAIN_LIMIT = 128 * MEGABYTE;
// Letters in another encoding are refused: read as UTF-8 they would be lost for good.
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON body of a request. Throws 413 beyond `limitMegabytes`, 400 for broken JSON. */
export async function readJson(c: Context, limitMegabytes = 5): Promise<unknown> {
  const limit = limitMegabytes * MEGABYTE;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > DRAIN_LIMIT) break;
  }
  if (size > limit) {
    throw new ApiError(413, `The request is larger than ${limitMegabytes} MB; send less at once`);
  }
  try {
    return JSON.parse(utf8.decode(Buffer.concat(chunks)));
  } catch {
    throw invalidValue('body', 'The body is not valid JSON in UTF-8');
  }
}
