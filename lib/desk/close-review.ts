import type { Breach, MinutesAnswer, ReviewAnswer } from '@/lib/contracts/reviews';
import {
  reviewParts,
  type Decision,
  type ReviewScope,
  type ReviewSummary,
} from '@/lib/domain/review';
import type { Desk } from './context';
import { DeskError } from './context';
import { openReview } from './open-review';
import { readYesterday } from './yesterday';

/** Who closes twice in this time pressed twice. */
const TWICE_MS = 60_000;

/**
 * Closes the review of some teams. Where there was nothing to decide, it is opened and closed at once.
 *
 * @throws DeskError `review-undecided` with what is left, `review-closed`, `decided-meanwhile`,
 * `desk-loading`; HaloError.
 */
export async function closeReview(
  desk: Desk,
  teamIds: ReviewScope,
): Promise<Pick<MinutesAnswer, 'serverNow' | 'review'>> {
  const found = await openReview(desk, teamIds);
  const { review, last } = found;
  const by = desk.viewer.agent.name;
  const isTwice = last?.closed?.by === by && desk.now() - last.closed.at < TWICE_MS;
  if (!review && last && isTwice) return { serverNow: desk.now(), review: last };
  const { reviews } = desk.keep;
  const decisions = review ? await reviews.decisionsOf(review.id) : [];
  const mails = await desk.keep.escalations.mailsFor(review?.id ?? null);
  demandNothingLeft({ ...found, mails });

  const { breaches } = await readYesterday(desk, teamIds);
  const summary: ReviewSummary = {
    breaches: countByCause(breaches),
    decided: countByPart(decisions),
  };
  const closed = await reviews.close(
    teamIds,
    { reviewId: review?.id ?? null, decisions: decisions.length },
    { at: desk.now(), by, summary },
  );
  if (closed !== 'changed') return { serverNow: desk.now(), review: closed };
  throw await changedMeanwhile(desk, found);
}

type Left = Pick<ReviewAnswer, 'undecided' | 'unassigned' | 'mails'>;

function demandNothingLeft({ undecided, unassigned, mails }: Left): void {
  const held = mails.filter(({ state }) => state === 'held').length;
  const tickets = (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`);
  const count = undecided + unassigned + held;
  const left = [
    undecided > 0 && `${tickets(undecided)} without a decision`,
    unassigned > 0 && `${tickets(unassigned)} with nobody`,
    held > 0 && (held === 1 ? '1 mail that is held' : `${held} mails that are held`),
  ].filter((each) => each !== false);
  if (left.length === 0) return;
  throw new DeskError(
    'review-undecided',
    `This review cannot be closed yet. There ${count === 1 ? 'is' : 'are'} ${left.join(', ')}. Decide, assign, and send the mails or leave them out; then close it.`,
  );
}

function countByCause(breaches: readonly Pick<Breach, 'cause'>[]): ReviewSummary['breaches'] {
  const counts = new Map<Breach['cause'], number>();
  for (const { cause } of breaches) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts].map(([cause, count]) => ({ cause, count }));
}

/** Tickets, not decisions: what replaced another one is about the same. */
function countByPart(decisions: readonly Decision[]): ReviewSummary['decided'] {
  const parts = new Map(decisions.map(({ ticketId, part }) => [ticketId, part]));
  return reviewParts
    .map((part) => ({ part, count: [...parts.values()].filter((each) => each === part).length }))
    .filter(({ count }) => count > 0);
}

async function changedMeanwhile(desk: Desk, { review, teamIds }: ReviewAnswer): Promise<DeskError> {
  const now = await desk.keep.reviews.sittings(teamIds);
  if (review && now.open?.id !== review.id) {
    return new DeskError(
      'review-closed',
      `${now.last?.closed?.by ?? 'Somebody'} closed this review just now. It stands in the log.`,
    );
  }
  return new DeskError(
    'decided-meanwhile',
    'A colleague decided something in this review just now, so it was not closed. Look at it again, then close it.',
  );
}
