import type { Desk } from '@/lib/desk/context';
import type { Download } from '@/lib/halo/client';
import { HaloError } from '@/lib/halo/errors';
import { RequestError } from './problem';

/**
 * A file as the tenant sends it to this agent; `range` is an HTTP Range header.
 *
 * @throws RequestError 416 where the range lies behind the file's end; HaloError
 */
export async function openAttachment(desk: Desk, id: number, range?: string): Promise<Download> {
  try {
    return await desk.halo.attachments.download(id, range);
  } catch (error) {
    if (!(error instanceof HaloError) || error.status !== 416) throw error;
    throw new RequestError(
      416,
      'range-not-satisfiable',
      'The file is shorter than the part of it that was asked for. Ask for the whole file.',
    );
  }
}
