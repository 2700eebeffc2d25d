import { HaloError } from '@/lib/halo/errors';
import { showRemoteImages } from '@/lib/halo/sanitize';
import type { Desk } from './context';

/**
 * One message of a ticket with its remote pictures, as sanitised HTML: what the ticket itself says, or an
 * entry of its log with all it quotes.
 *
 * @throws HaloError, `not-found` where the log has no such entry.
 */
export async function readMessage(
  desk: Desk,
  ticketId: number,
  part: 'details' | number,
): Promise<string> {
  const lookups = await desk.lookups();
  if (part === 'details') {
    const { detailsHtml } = await desk.halo.tickets.get(ticketId, lookups);
    return showRemoteImages(detailsHtml ?? '');
  }
  const actions = await desk.halo.actions.list(ticketId, lookups);
  const action = actions.find(({ id }) => id === part);
  if (action) return showRemoteImages(action.noteHtml + action.quotedHtml);
  throw new HaloError(
    'not-found',
    'The ticket’s log has no such message any more. Reload the ticket to see what it holds.',
  );
}
