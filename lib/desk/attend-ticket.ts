import type { PresenceAnswer, PresenceInput } from '@/lib/contracts/presence';
import type { Desk } from './context';

/**
 * Notes that this agent is at a ticket, from one page, and answers who else is. Where nothing proves yet
 * that they may see it (a closed ticket, or no list asked for) the tenant is asked for the ticket, which
 * holds for the next quarter of an hour.
 *
 * @throws HaloError where the tenant does not show it to them; they are shown to nobody then.
 */
export async function attendTicket(
  desk: Desk,
  ticketId: number,
  { page, state }: PresenceInput,
): Promise<PresenceAnswer> {
  const attend = () => desk.live.attend({ ticketId, page, state });
  let people = attend();
  if (people === null) {
    const askedAt = desk.now();
    desk.live.wrote(await desk.halo.tickets.get(ticketId, await desk.lookups()), askedAt);
    people = attend();
  }
  return { serverNow: desk.now(), people: people ?? [] };
}
