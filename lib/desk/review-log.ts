import type { MinutesAnswer, ReviewsAnswer } from '@/lib/contracts/reviews';
import type { Decision, Review } from '@/lib/domain/review';
import { HaloError } from '@/lib/halo/errors';
import type { Desk } from './context';
import { DeskError } from './context';

/** The newest are shown. */
const MOST_REVIEWS = 200;

/** The reviews there were, the newest first. */
export async function listReviews(desk: Desk): Promise<ReviewsAnswer> {
  return { serverNow: desk.now(), reviews: await desk.keep.reviews.list(MOST_REVIEWS) };
}

/**
 * The minutes of a review. What it decided about tickets this agent may not see stays in them, without
 * what it was about.
 *
 * @throws DeskError `review-gone`; HaloError where the tenant does not say what they may see.
 */
export async function readMinutes(desk: Desk, id: string): Promise<MinutesAnswer> {
  const review = await desk.keep.reviews.find(id);
  if (!review) {
    throw new DeskError(
      'review-gone',
      'Halyard has no such review. Look in the log for the ones there are.',
    );
  }
  const decisions = await desk.keep.reviews.decisionsOf(id);
  const isShown = await sightOf(desk, review, decisions);
  return {
    serverNow: desk.now(),
    review,
    decisions: decisions.map((decision) =>
      isShown(decision) ? decision : { ...decision, summary: '', clientName: null, note: '' },
    ),
  };
}

/** Whether an agent may know what a decision was about: they made it, or the tenant shows them its ticket. */
async function sightOf(
  desk: Desk,
  { openedAt }: Review,
  decisions: readonly Decision[],
): Promise<(decision: Decision) => boolean> {
  const ownId = desk.viewer.agent.id;
  const { entries } = await desk.live.list();
  const shown = new Set(entries.map(({ row }) => row.id));
  const isShown = ({ ticketId, byId }: Decision) => byId === ownId || shown.has(ticketId);
  if (decisions.every(isShown)) return isShown;
  try {
    // What was finished since was changed since.
    const changed = await desk.halo.tickets.listIds({ changedSince: openedAt });
    for (const ticketId of changed) shown.add(ticketId);
  } catch (error) {
    if (!(error instanceof HaloError)) throw error;
  }
  return isShown;
}
