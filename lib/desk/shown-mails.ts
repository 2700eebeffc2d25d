import type { HeldMail } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import { HaloError } from '@/lib/halo/errors';
import type { Escalations } from '@/lib/store/escalations';
import type { Desk } from './context';
import { isOver, sightOfTicket, type TicketSight } from './ticket-sight';

/** Tickets in no list that are asked about at a time, and how long an answer is good for. */
const MOST_ASKED = 20;
const GOOD_MS = 60_000;

type Answer = { sight: TicketSight; at: Instant };

/** By whose store it is about: agent and ticket → what the tenant said. */
const known = new WeakMap<Escalations, Map<string, Answer>>();

/**
 * The mails of a review, null where none is open, that an agent may know of: their own, and those about
 * tickets the tenant shows them.
 */
export async function shownMails(desk: Desk, reviewId: string | null): Promise<HeldMail[]> {
  const mails = await desk.keep.escalations.mailsFor(reviewId);
  const sights = await sightsOf(desk, [...new Set(mails.map(({ ticketId }) => ticketId))]);
  return mails.flatMap((mail) => {
    const sight = sights.get(mail.ticketId);
    const isOwn = mail.byId === desk.viewer.agent.id;
    const isShown = isOwn || sight === 'open' || sight === 'over';
    return isShown ? [{ ...mail, isOver: sight === 'over' || sight === 'hidden' }] : [];
  });
}

/** Of those the tenant does not answer about nothing is known. */
async function sightsOf(desk: Desk, ids: readonly number[]): Promise<Map<number, TicketSight>> {
  const { entries } = await desk.live.list();
  const listed = new Map(entries.map(({ id, row }) => [id, row]));
  const sights = new Map<number, TicketSight>();
  for (const id of ids) {
    const row = listed.get(id);
    if (row) sights.set(id, isOver(row) ? 'over' : 'open');
  }
  const answers = answersTo(desk);
  const unlisted = ids.filter((id) => !listed.has(id));
  const asked = unlisted.filter((id) => !answers.has(nameOf(desk, id))).slice(0, MOST_ASKED);
  await Promise.all(
    asked.map(async (id) => {
      try {
        answers.set(nameOf(desk, id), { sight: await sightOfTicket(desk, id), at: desk.now() });
      } catch (error) {
        // The tenant is asked again with the next look.
        if (!(error instanceof HaloError)) throw error;
      }
    }),
  );
  for (const id of unlisted) {
    const answer = answers.get(nameOf(desk, id));
    if (answer) sights.set(id, answer.sight);
  }
  return sights;
}

const nameOf = ({ viewer }: Desk, ticketId: number) => `${viewer.agent.id} ${ticketId}`;

/** What the tenant said of late. */
function answersTo(desk: Desk): Map<string, Answer> {
  const { escalations } = desk.keep;
  const answers = known.get(escalations) ?? new Map<string, Answer>();
  known.set(escalations, answers);
  const now = desk.now();
  for (const [name, { at }] of answers) if (now - at >= GOOD_MS) answers.delete(name);
  return answers;
}
