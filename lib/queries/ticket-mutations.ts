import { mutationOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { NoteInput, StatusChangeInput, TicketDetail } from '@/lib/contracts/ticket';
import { routes } from '@/lib/routes';
import { postJson } from './http';
import { ticketQueries } from './ticket-queries';
import { uploadFile } from './upload';

/** `key` names one submit; see `postJson`. */
export type Submit<Input> = { input: Input; key: string };

/** A file to send; `onProgress` gets the share sent, 0 to 1. */
export type AttachmentSubmit = {
  file: File;
  key: string;
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** The ticket as the server answered it is the truth at once; lists are read again. */
async function takeAnswer(client: QueryClient, detail: TicketDetail): Promise<void> {
  const { queryKey } = ticketQueries.detail(detail.ticket.id);
  // A reading that set out before this write would put the old ticket back.
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, detail);
  void client.invalidateQueries({ queryKey: ticketQueries.lists() });
}

/** The writes on one ticket. Each answers the whole ticket as it is afterwards. */
export const ticketMutations = {
  changeStatus: (ticketId: number, client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'change-status', ticketId],
      mutationFn: ({ input, key }: Submit<StatusChangeInput>) =>
        postJson<TicketDetail>(routes.api.ticketStatus(ticketId), input, key),
      onSuccess: (detail) => takeAnswer(client, detail),
    }),
  addNote: (ticketId: number, client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'add-note', ticketId],
      mutationFn: ({ input, key }: Submit<NoteInput>) =>
        postJson<TicketDetail>(routes.api.ticketActions(ticketId), input, key),
      onSuccess: (detail) => takeAnswer(client, detail),
    }),
  attach: (ticketId: number, client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'attach', ticketId],
      mutationFn: ({ file, key, onProgress, signal }: AttachmentSubmit) =>
        uploadFile<TicketDetail>(
          { url: routes.api.ticketAttachments(ticketId, file.name), file, key },
          onProgress,
          signal,
        ),
      onSuccess: (detail) => takeAnswer(client, detail),
    }),
};
