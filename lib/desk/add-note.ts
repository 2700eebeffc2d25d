import type { NoteInput, TicketDetail } from '@/lib/contracts/ticket';
import { htmlToText } from '@/lib/halo/sanitize';
import { textToHtml } from '@/lib/halo/text-to-html';
import type { Desk } from './context';
import { openWritten } from './open-ticket';
import { writeOnce } from './write-once';

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Adds a note to a ticket's log and answers the ticket with it.
 *
 * @throws HaloError where the tenant refuses; DeskError of writeOnce.
 */
export async function addNote(
  desk: Desk,
  ticketId: number,
  key: string,
  input: NoteInput,
): Promise<TicketDetail> {
  const lookups = await desk.lookups();
  await writeOnce(desk, {
    key,
    request: { ticketId, ...input },
    hasArrived: async (since) => {
      const actions = await desk.halo.actions.list(ticketId, lookups);
      return actions.some(
        (action) =>
          action.author.id === desk.viewer.agent.id &&
          action.hiddenFromUser === input.hiddenFromUser &&
          (action.at ?? 0) > since &&
          squeezed(htmlToText(action.noteHtml)) === squeezed(input.note),
      );
    },
    send: () =>
      desk.halo.actions.addNote(ticketId, {
        html: textToHtml(input.note),
        hiddenFromUser: input.hiddenFromUser,
      }),
  });
  return openWritten(desk, ticketId);
}
