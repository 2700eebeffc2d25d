import type { CauseInput } from '@/lib/contracts/reviews';
import type { Instant } from '@/lib/domain/instant';
import type { Desk } from './context';

/**
 * Says why a ticket missed its target, or takes that back. Nobody says it of a ticket the tenant does not
 * show them. @throws HaloError
 */
export async function setCause(
  desk: Desk,
  { ticketId, cause }: CauseInput,
): Promise<CauseInput & { serverNow: Instant }> {
  await desk.halo.tickets.get(ticketId, await desk.lookups());
  const by = { name: desk.viewer.agent.name, at: desk.now() };
  await desk.keep.reviews.setCause(ticketId, cause, by);
  return { serverNow: desk.now(), ticketId, cause };
}
