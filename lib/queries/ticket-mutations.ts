import { mutationOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { ActionInput } from '@/lib/contracts/action';
import type { LinkInput, MergeInput } from '@/lib/contracts/links';
import type { NewTicketInput, TicketCreated } from '@/lib/contracts/new-ticket';
import type { StatusChangeInput, TicketDetail } from '@/lib/contracts/ticket';
import type { TakenNext, TicketChanged, TicketChangeInput } from '@/lib/contracts/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { agentsQueries } from './dispatch-queries';
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
  markListsOld(client);
}

/**
 * Puts a ticket as the server answered it into its cached page, whose log has more by now: it is read
 * again where it is on the screen, else when it is next looked at.
 */
export async function putTicket(client: QueryClient, ticket: Ticket): Promise<void> {
  const { queryKey } = ticketQueries.detail(ticket.id);
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, (known) => {
    if (!known) return known;
    // An answer to a write may be shorter than a reading.
    const detailsHtml = ticket.detailsHtml ?? known.ticket.detailsHtml;
    return { ...known, ticket: { ...ticket, detailsHtml } };
  });
  void client.invalidateQueries({ queryKey });
}

/** Has one ticket read again where it is on the screen, else when it is next looked at. */
function readAgain(client: QueryClient, ticketId: number): void {
  void client.invalidateQueries({ queryKey: ticketQueries.detail(ticketId).queryKey });
}

/** Has every list and count of tickets read again. */
export function markListsOld(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ticketQueries.lists() });
  void client.invalidateQueries({ queryKey: agentsQueries.load().queryKey });
}

async function takeChange(client: QueryClient, { ticket }: TakenNext): Promise<void> {
  if (!ticket) return;
  await putTicket(client, ticket);
  markListsOld(client);
}

/** Sends one change of a ticket. @throws ApiProblem */
export function sendChange(
  ticketId: number,
  { input, key }: Submit<TicketChangeInput>,
): Promise<TicketChanged> {
  return postJson<TicketChanged>(routes.api.ticketChanges(ticketId), input, key);
}

/** Adds one entry to a ticket's log. @throws ApiProblem */
export function sendAction(
  ticketId: number,
  { input, key }: Submit<ActionInput>,
): Promise<TicketDetail> {
  return postJson<TicketDetail>(routes.api.ticketActions(ticketId), input, key);
}

/** The writes on tickets. Each answers the ticket as it is afterwards. */
export const ticketMutations = {
  changeStatus: (ticketId: number, client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'change-status', ticketId],
      mutationFn: ({ input, key }: Submit<StatusChangeInput>) =>
        postJson<TicketDetail>(routes.api.ticketStatus(ticketId), input, key),
      onSuccess: (detail) => takeAnswer(client, detail),
    }),
  change: (ticketId: number, client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'change', ticketId],
      mutationFn: (submit: Submit<TicketChangeInput>) => sendChange(ticketId, submit),
      onSuccess: (changed) => takeChange(client, changed),
    }),
  /** Answers no ticket where there is none to take. */
  takeNext: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'take-next'],
      mutationFn: ({ key }: { key: string }) => postJson<TakenNext>(routes.api.takeNext(), {}, key),
      onSuccess: (taken) => takeChange(client, taken),
    }),
  addAction: (ticketId: number, client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'add-action', ticketId],
      mutationFn: (submit: Submit<ActionInput>) => sendAction(ticketId, submit),
      onSuccess: (detail) => takeAnswer(client, detail),
    }),
  create: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'create'],
      mutationFn: ({ input, key }: Submit<NewTicketInput>) =>
        postJson<TicketCreated>(routes.api.newTicket(), input, key),
      onSuccess: () => markListsOld(client),
    }),
  link: (ticketId: number, client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'link', ticketId],
      mutationFn: ({ input, key }: Submit<LinkInput>) =>
        postJson<TicketDetail>(routes.api.ticketLinks(ticketId), input, key),
      onSuccess: async (detail, { input }) => {
        await takeAnswer(client, detail);
        readAgain(client, input.ticketId);
      },
    }),
  merge: (ticketId: number, client: QueryClient) =>
    mutationOptions({
      mutationKey: ['tickets', 'merge', ticketId],
      mutationFn: ({ input, key }: Submit<MergeInput>) =>
        postJson<TicketDetail>(routes.api.ticketMerge(ticketId), input, key),
      onSuccess: async (detail, { input }) => {
        await takeAnswer(client, detail);
        readAgain(client, input.intoId);
      },
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
