import type { TicketDetail } from '@/lib/contracts/ticket';
import type { Desk } from './context';
import { openWritten } from './open-ticket';
import { writeOnce } from './write-once';

export type FileInput = {
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
  body: ReadableStream<Uint8Array>;
};

/**
 * Streams a file to a ticket and answers the ticket with it; it is never held whole in memory.
 *
 * @throws HaloError where the tenant refuses; DeskError of writeOnce.
 */
export async function attachFile(
  desk: Desk,
  ticketId: number,
  key: string,
  file: FileInput,
): Promise<TicketDetail> {
  const { filename, contentType, size } = file;
  await writeOnce(desk, {
    key,
    request: { ticketId, filename, size },
    hasArrived: async (since) => {
      const attachments = await desk.halo.attachments.list(ticketId);
      return attachments.some(
        (attachment) =>
          attachment.filename === filename &&
          (attachment.size === null || attachment.size === size) &&
          (attachment.at ?? 0) > since,
      );
    },
    send: () =>
      desk.halo.attachments.upload(ticketId, { filename, contentType, size, body: file.body }),
  });
  return openWritten(desk, ticketId);
}
