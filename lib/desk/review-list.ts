import { REVIEW_ITEMS_MAX } from '@/lib/contracts/limits';
import { agentLoads, type AgentLoad } from '@/lib/domain/agent-load';
import { dayStart } from '@/lib/domain/board-day';
import type { QueueEntry } from '@/lib/domain/queue-entry';
import type { Decision, Review, ReviewScope } from '@/lib/domain/review';
import { reviewItems, storyCandidates, type ReviewList } from '@/lib/domain/review-items';
import type { StandingDecision } from '@/lib/store/reviews';
import type { Desk } from './context';
import { deskZone } from './desk-day';

/** The sittings of some teams, and which of the given tickets theirs goes through now. */
export type ListedReview = {
  review: Review | null;
  last: Review | null;
  /** Of all reviews. */
  standing: StandingDecision[];
  /** Of these teams' reviews: settled since the last one was closed, or today. */
  settled: Decision[];
  agents: AgentLoad[];
  found: ReviewList;
};

/** Puts tickets in their places in the review of some teams; logs not known yet are asked for. */
export async function listReview(
  desk: Desk,
  teamIds: ReviewScope,
  entries: readonly QueueEntry[],
): Promise<ListedReview> {
  const { reviews, escalations } = desk.keep;
  const lookups = await desk.lookups();
  const { open: review, last } = await reviews.sittings(teamIds);
  const standing = await reviews.standing();
  const made = review ? await reviews.decisionsOf(review.id) : [];
  const now = desk.now();
  const zone = deskZone(lookups);
  const today = dayStart(zone, now);
  const settled = await reviews.settledSince(teamIds, Math.min(last?.closed?.at ?? now, today));
  const rows = entries.map(({ row }) => row);
  const agents = agentLoads(lookups, rows, now);
  const facts = {
    ...{ entries, teamIds, agents, escalatedAt: await escalations.lastAt() },
    decisions: newestOf([...settled, ...standing.map(({ decision }) => decision), ...made]),
    decidedHere: new Set(decidedIn(teamIds, standing).map(({ decision }) => decision.ticketId)),
    openReviewId: review?.id ?? null,
    book: desk.live.book(),
    zone,
  };
  const stories = desk.live.stories(storyCandidates(facts, now, REVIEW_ITEMS_MAX));
  const found = reviewItems({ ...facts, stories }, now);
  return { review, last, standing, settled, agents, found };
}

/** What reviews of the same teams decided: theirs to follow, whatever team has the ticket now. */
export const decidedIn = (teamIds: ReviewScope, standing: readonly StandingDecision[]) =>
  standing.filter(({ scope }) => scope.join() === teamIds.join());

function newestOf(decisions: readonly Decision[]): Map<number, Decision> {
  const newest = new Map<number, Decision>();
  for (const decision of decisions) {
    const known = newest.get(decision.ticketId);
    const isReplaced = decision.settled?.how === 'replaced';
    if (!isReplaced && (!known || known.at <= decision.at)) {
      newest.set(decision.ticketId, decision);
    }
  }
  return newest;
}
