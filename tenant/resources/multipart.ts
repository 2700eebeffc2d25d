import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import busboy from 'busboy';
import { ApiError, invalidValue } from '@/tenant/problem';
import type { SavedBlob } from '@/tenant/store/blobs';

export const FILE_MEGABYTES = 50;
export const FILE_LIMIT = FILE_MEGABYTES * 1024 * 1024;

export type UploadedFile = SavedBlob & { filename: string; contentType: string };

/** Where the contents of one request go. */
export type Intake = {
  /** Refuses, by throwing, an upload whose fields say already that it cannot be taken. */
  admit(fields: Record<string, unknown>): Promise<void>;
  save(content: AsyncIterable<Uint8Array>): Promise<SavedBlob>;
};

/** 413 in words. */
export function fileTooLarge(): ApiError {
  return new ApiError(
    413,
    `The file is larger than ${FILE_MEGABYTES} MB; send a smaller one`,
    'file',
  );
}

function brokenForm(): ApiError {
  return invalidValue('file', 'The multipart form is broken or was cut off');
}

function startForm(contentType: string): ReturnType<typeof busboy> {
  const limits = { files: 1, fields: 20, fieldSize: 4_096, fileSize: FILE_LIMIT + 1 };
  try {
    return busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8', limits });
  } catch {
    throw brokenForm();
  }
}

// busboy cuts a file at its limit and reads the rest of the form on, so the sender sees the answer.
async function* upToLimit(file: Readable & { truncated?: boolean }): AsyncGenerator<Uint8Array> {
  for await (const chunk of file) yield chunk as Uint8Array;
  if (file.truncated) throw fileTooLarge();
}

/**
 * Reads a multipart form, its `file` streamed to the disk as it comes, once the fields before it are
 * admitted. Fields may stand before or after it. Throws what `admit` throws, 400 for a broken form, 413 for a file that is too large.
 */
export async function readUpload(
  request: Request,
  intake: Intake,
): Promise<{ fields: Map<string, string>; file: UploadedFile | null }> {
  if (request.body === null) throw invalidValue('file', 'The form is empty');
  const form = startForm(request.headers.get('content-type') ?? '');
  const source = Readable.fromWeb(request.body as WebStream);
  const fields = new Map<string, string>();
  const files: Promise<UploadedFile>[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      form.on('field', (name, value) => fields.set(name, value));
      form.on('file', (_name, stream, info) => {
        // A form cut off before anybody reads the file: unheard, this error would end the process.
        stream.on('error', () => reject(brokenForm()));
        const saving = intake
          .admit(Object.fromEntries(fields))
          .then(() => intake.save(upToLimit(stream)));
        const named = { filename: info.filename ?? '', contentType: info.mimeType };
        files.push(saving.then((saved) => ({ ...saved, ...named })));
        saving.catch((error: unknown) => {
          source.unpipe(form);
          source.resume();
          reject(error);
        });
      });
      form.on('close', resolve);
      form.on('error', () => reject(brokenForm()));
      source.on('error', () => form.destroy(brokenForm()));
      source.pipe(form);
    });
    return { fields, file: (await files[0]) ?? null };
  } finally {
    await Promise.allSettled(files);
  }
}
