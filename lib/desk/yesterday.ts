import type { YesterdayAnswer } from '@/lib/contracts/reviews';
import { breachesBetween, workingDayBefore } from '@/lib/domain/breaches';
import type { Instant } from '@/lib/domain/instant';
import type { ReviewScope } from '@/lib/domain/review';
import type { Ticket } from '@/lib/domain/ticket';
import type { Desk } from './context';
import { deskZone } from './desk-day';
import { demandRead } from './open-review';

const PAGE_SIZE = 100;
const MOST_PAGES = 5;

/**
 * The targets that broke on the working day before, and why, of the tickets of some teams this agent may
 * see: the open ones, and those the tenant says were closed since.
 *
 * @throws DeskError `desk-loading`; HaloError.
 */
export async function readYesterday(desk: Desk, teamIds: ReviewScope): Promise<YesterdayAnswer> {
  demandRead(desk);
  const lookups = await desk.lookups();
  const now = desk.now();
  const span = workingDayBefore(desk.live.deskHours(), deskZone(lookups), now);
  const { entries } = await desk.live.list();
  const { closed, isWhole } = await readClosed(desk, span.from);
  const tickets = new Map<number, Ticket>(closed.map((ticket) => [ticket.id, ticket]));
  // A list's word is the later one: what is open was reopened.
  for (const { row } of entries) tickets.set(row.id, row);
  const broken = breachesBetween(
    [...tickets.values()].filter(
      ({ teamId }) => teamIds.length === 0 || teamIds.includes(teamId ?? 0),
    ),
    { ...span, book: desk.live.book(), now },
  );
  const causes = await desk.keep.reviews.causesOf(broken.map(({ ticketId }) => ticketId));
  return {
    serverNow: desk.now(),
    ...span,
    breaches: broken.map((each) => ({ ...each, cause: causes.get(each.ticketId) ?? null })),
    isWhole,
  };
}

/** What closed since an instant, the newest first, as far as a few pages reach. */
async function readClosed(
  desk: Desk,
  since: Instant,
): Promise<{ closed: Ticket[]; isWhole: boolean }> {
  const lookups = await desk.lookups();
  const closed: Ticket[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = { page, pageSize: PAGE_SIZE };
    const { tickets, recordCount } = await desk.halo.tickets.listClosed(query, lookups);
    closed.push(...tickets);
    const isPast = tickets.some(({ closedAt }) => closedAt !== null && closedAt < since);
    if (tickets.length === 0 || isPast || closed.length >= recordCount) {
      return { closed, isWhole: true };
    }
  }
  return { closed, isWhole: false };
}
