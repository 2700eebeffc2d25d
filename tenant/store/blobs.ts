import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

export type SavedBlob = { sha256: string; size: number };

/** Where the contents of attachments lie. The only door to that part of the disk. */
export type Blobs = {
  /** Stores a content under its SHA-256, durably; what the content throws leaves nothing behind. */
  save(content: AsyncIterable<Uint8Array>): Promise<SavedBlob>;
  saveBytes(bytes: Uint8Array): Promise<SavedBlob>;
  /** The bytes as a stream; null when there is no such content. */
  read(sha256: string): Promise<ReadableStream<Uint8Array> | null>;
};

/** Where the contents of attachments lie in a data folder. */
export function attachmentFolder(dataFolder: string): string {
  return join(dataFolder, 'tenant', 'attachments');
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Content-addressed files in `folder`, written aside and renamed: a torn file is never seen. */
export function openBlobs(folder: string): Blobs {
  const temporary = join(folder, 'incoming');
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));

  async function save(content: AsyncIterable<Uint8Array>): Promise<SavedBlob> {
    await mkdir(temporary, { recursive: true });
    const path = join(temporary, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(path, 'wx');
    try {
      try {
        for await (const chunk of content) {
          size += chunk.byteLength;
          hash.update(chunk);
          await file.writeFile(chunk);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      const sha256 = hash.digest('hex');
      const target = pathOf(sha256);
      const parent = join(folder, sha256.slice(0, 2));
      await mkdir(parent, { recursive: true });
      await rename(path, target);
      await syncFolder(parent);
      return { sha256, size };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  return {
    save,
    saveBytes: (bytes) => save(Readable.from([bytes])),
    async read(sha256) {
      const file = await open(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (file === null) return null;
      return Readable.toWeb(createReadStream('', { fd: file })) as ReadableStream<Uint8Array>;
    },
  };
}
