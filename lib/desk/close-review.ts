import type { MinutesAnswer, ReviewAnswer } from '@/lib/contracts/reviews';
import { countByCause } from '@/lib/domain/breaches';
import type { HeldMail } from '@/lib/domain/escalation-mail';
import {
  reviewParts,
  type Decision,
  type ReviewScope,
  type ReviewSummary,
} from '@/lib/domain/review';
import { checkTeams } from './check-choices';
import type { Desk } from './context';
import { DeskError } from './context';
import { openReview } from './open-review';
import { listReview } from './review-list';
import { readYesterday } from './yesterday';

/**
 * Closes the review of some teams. Where there was nothing to decide, it is opened and closed at once;
 * who closes again within a minute is answered the one that is closed. What the tenant does not show
 * whoever closes is not in the way: its undecided tickets are counted, its mails are held on.
 *
 * @throws DeskError `review-undecided` with what is left, `review-closed`, `decided-meanwhile`,
 * `unknown-team`, `desk-loading`; HaloError.
 */
export async function closeReview(
  desk: Desk,
  teamIds: ReviewScope,
): Promise<Pick<MinutesAnswer, 'serverNow' | 'review'>> {
  const { reviews, escalations } = desk.keep;
  const { open } = await reviews.sittings(teamIds);
  if (!open) checkTeams(await desk.lookups(), teamIds);
  const isHeld = ({ state }: Pick<HeldMail, 'state'>) => state === 'held';
  const heldIds = (await escalations.mailsFor(open?.id ?? null)).filter(isHeld).map(({ id }) => id);
  const found = await openReview(desk, teamIds);
  const { review } = found;
  const decisions = review ? await reviews.decisionsOf(review.id) : [];
  demandNothingLeft(found);

  const { breaches } = await readYesterday(desk, teamIds);
  const summary: ReviewSummary = {
    breaches: countByCause(breaches),
    decided: countByPart(decisions),
    unseen: await countUnseen(desk, teamIds),
  };
  const closed = await reviews.close(
    teamIds,
    { reviewId: review?.id ?? null, decisions: decisions.length, heldIds },
    { at: desk.now(), by: desk.viewer.agent.name, summary },
  );
  if (closed !== 'changed') return { serverNow: desk.now(), review: closed };
  throw await changedMeanwhile(desk, found);
}

/** The desk's undecided tickets of these teams that are in none of the agent's lists. */
async function countUnseen(desk: Desk, teamIds: ReviewScope): Promise<number> {
  const { entries } = await desk.live.list();
  const seen = new Set(entries.map(({ id }) => id));
  const all = desk.wall.scope({ team: [], client: [], type: [], priority: [] });
  const hidden = all.filter(({ id }) => !seen.has(id));
  // Placing tickets asks for their logs, so nothing is placed for nothing.
  if (hidden.length === 0) return 0;
  return (await listReview(desk, teamIds, hidden)).found.undecided;
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
