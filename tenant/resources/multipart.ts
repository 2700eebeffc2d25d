import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import busboy from 'busboy';
import { ApiError, invalidValue } from '@/tenant/problem';
import { BlobTooLargeError, type Blobs, type SavedBlob } from '@/tenant/store/blobs';

export const FILE_MEGABYTES = 50;
export const FILE_LIMIT = FILE_MEGABYTES * 1024 * 1024;

export type UploadedFile = SavedBlob & { filename: string; contentType: string };

/** 413 in words. */
export function fileTooLarge(): ApiError {
  return new ApiError(
    413,
    `The file is larger than ${FILE_MEGABYTES} MB; send a smaller one`,
    'file',
  );
}

/**
 * Reads a multipart form, its `file` streamed to the disk as it comes. Fields may stand before or
 * after it. Throws 400 for a broken form, 413 for a file that is too large.
 */
export async function readUpload(
  request: Request,
  blobs: Blobs,
): Promise<{ fields: Map<string, string>; file: UploadedFile | null }> {
  if (request.body === null) throw invalidValue('file', 'The form is empty');
  const fields = new Map<string, string>();
  const files: Promise<UploadedFile>[] = [];
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const options = {
    headers,
    defParamCharset: 'utf8',
    limits: { files: 1, fields: 20, fieldSize: 4_096 },
  };
  const broken = () => invalidValue('file', 'The multipart form is broken or was cut off');

  let form: ReturnType<typeof busboy>;
  try {
    form = busboy(options);
  } catch {
    throw broken();
  }
  const source = Readable.fromWeb(request.body as WebStream);
  await new Promise<void>((resolve, reject) => {
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_name, stream, info) => {
      const saving = blobs
        .save(stream, FILE_LIMIT)
        .then((saved) => ({ ...saved, filename: info.filename ?? '', contentType: info.mimeType }));
      // What follows a refused file is read and thrown away, so that the sender sees the answer.
      saving.catch(() => stream.resume());
      files.push(saving);
    });
    form.on('close', () => resolve());
    form.on('error', () => reject(broken()));
    source.on('error', () => form.destroy(broken()));
    source.pipe(form);
  }).catch(async (error: unknown) => {
    await Promise.allSettled(files);
    throw error;
  });
  try {
    return { fields, file: (await files[0]) ?? null };
  } catch (error) {
    throw error instanceof BlobTooLargeError ? fileTooLarge() : error;
  }
}
