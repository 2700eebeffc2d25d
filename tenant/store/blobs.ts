import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

export type SavedBlob = { sha256: string; size: number };

/** Where the contents of attachments lie. The only door to that part of the disk. */
export type Blobs = {
  /** Stores a content under its SHA-256, durably; what the content throws leaves nothing behind. */
  save(content: AsyncIterable<Uint8Array>): Promise<SavedBlob>;
  saveBytes(bytes: Uint8Array): Promise<SavedBlob>;
  /** Begins, as `save` does, a time in which this content is not removed: to look who refers to it. */
  hold(sha256: string): void;
  /**
   * Ends what one `save` or `hold` began. Once nobody is between saving and settling this content and nobody
   * said that a row refers to it (`referred`), it is removed.
   */
  settle(sha256: string, referred: boolean): void;
  /** The bytes as a stream, from the first to the last of `range` (inclusive); null when there is no such content. */
  read(
    sha256: string,
    range?: { first: number; last: number },
  ): Promise<ReadableStream<Uint8Array> | null>;
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

  // Several uploads of one content may be under way: the first that fails must not take it from the others.
  const unsettled = new Map<string, { uploads: number; referred: boolean }>();

  function hold(sha256: string): void {
    const { uploads = 0, referred = false } = unsettled.get(sha256) ?? {};
    unsettled.set(sha256, { uploads: uploads + 1, referred });
  }

  function settle(sha256: string, isReferred: boolean): void {
    const held = unsettled.get(sha256);
    if (held === undefined) return;
    const uploads = held.uploads - 1;
    const referred = held.referred || isReferred;
    if (uploads > 0) {
      unsettled.set(sha256, { uploads, referred });
      return;
    }
    unsettled.delete(sha256);
    // In one breath with the look above: a save of the same content holds it before it renames.
    if (!referred) rmSync(pathOf(sha256), { force: true });
  }

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
      hold(sha256);
      try {
        await mkdir(parent, { recursive: true });
        await rename(path, target);
        await syncFolder(parent);
      } catch (error) {
        // Whether an older row refers to it is not known here, so it stays.
        settle(sha256, true);
        throw error;
      }
      return { sha256, size };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  return {
    save,
    hold,
    settle,
    saveBytes: (bytes) => save(Readable.from([bytes])),
    async read(sha256, range) {
      const file = await open(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (file === null) return null;
      return Readable.toWeb(
        createReadStream('', { fd: file, start: range?.first, end: range?.last }),
      ) as ReadableStream<Uint8Array>;
    },
  };
}
