import type { PersonTicketsAnswer } from '@/lib/contracts/people';
import type { Desk } from './context';

const MOST_LISTED = 20;

/** Somebody's latest tickets, open or closed, newest first; asked of the tenant. @throws HaloError */
export async function listPersonTickets(
  desk: Desk,
  personId: number,
): Promise<PersonTicketsAnswer> {
  const newest = { order: 'occurred', descending: true, pageSize: MOST_LISTED } as const;
  const { tickets } = await desk.halo.tickets.list(
    { userId: personId, ...newest },
    await desk.lookups(),
  );
  return { serverNow: desk.now(), tickets };
}
