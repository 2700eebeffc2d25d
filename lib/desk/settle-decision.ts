import type { DoneAnswer, DoneInput } from '@/lib/contracts/reviews';
import type { Desk } from './context';
import { DeskError } from './context';
import { mayKnow } from './ticket-sight';

/**
 * Says that what was decided is done, or that it is not after all: who decided it, who owes it, or who
 * may see its ticket.
 *
 * @throws DeskError `decision-gone`, also for anybody else; `decided-meanwhile` where a later decision took
 * its place; HaloError.
 */
export async function settleDecision(
  desk: Desk,
  id: string,
  { done }: DoneInput,
): Promise<DoneAnswer> {
  const by = desk.viewer.agent.name;
  const wanted = done ? ({ at: desk.now(), how: 'done', by } as const) : null;
  const decision = (await isTheirs(desk, id)) ? await desk.keep.reviews.settle(id, wanted) : null;
  if (!decision) {
    throw new DeskError(
      'decision-gone',
      'Halyard has no such decision. Reload the page to see what was decided.',
    );
  }
  const isLater = decision.settled?.how === 'replaced' || (!done && decision.settled !== null);
  if (!isLater) return { serverNow: desk.now(), decision };
  throw new DeskError(
    'decided-meanwhile',
    `A later decision about #${decision.ticketId} took the place of this one. Look at that one.`,
  );
}

async function isTheirs(desk: Desk, id: string): Promise<boolean> {
  const decision = await desk.keep.reviews.decision(id);
  if (!decision) return false;
  const { byId, ownerId, ticketId } = decision;
  return mayKnow(desk, ticketId, [byId, ownerId]);
}

/**
 * Takes back a decision this agent made in a review that is still open: its ticket is to be decided about
 * anew. What it changed about the ticket stays as it is.
 *
 * @throws DeskError `decision-gone` where it stands no more, or is not theirs.
 */
export async function withdrawDecision(desk: Desk, id: string): Promise<void> {
  if (await desk.keep.reviews.withdraw(id, desk.viewer.agent.id)) return;
  throw new DeskError(
    'decision-gone',
    'This decision cannot be taken back any more: it was settled or replaced, its review is closed, or somebody else made it. Decide about the ticket anew instead.',
  );
}
