import { REVIEW_ITEMS_MAX } from '@/lib/contracts/limits';
import type { FollowUp, ReviewAnswer, UnfinishedEscalation } from '@/lib/contracts/reviews';
import type { Instant } from '@/lib/domain/instant';
import type { QueueEntry, QueueRow } from '@/lib/domain/queue-entry';
import {
  decisionStanding,
  ledTeams,
  type Decision,
  type Review,
  type ReviewScope,
} from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { StandingDecision } from '@/lib/store/reviews';
import type { Desk } from './context';
import { DeskError } from './context';
import { decidedIn, listReview } from './review-list';
import { settleFinished } from './settle-finished';
import { shownMails } from './shown-mails';

/** An escalation that was not heard of for so long has stopped, whatever became of its server. */
export const SILENT_MS = 2 * 60_000;
/** One that nobody went on with for so long says nothing any more. */
const GIVEN_UP_MS = 7 * 24 * 60 * 60_000;

/**
 * The review of some teams as it stands now, of the tickets this agent may see. Decisions whose tickets
 * were finished meanwhile are settled first; logs that are not known yet are asked for.
 *
 * @throws DeskError `desk-loading`; HaloError where the tenant does not say what this agent may see.
 */
export async function openReview(desk: Desk, teamIds: ReviewScope): Promise<ReviewAnswer> {
  demandRead(desk);
  const lookups = await desk.lookups();
  const { entries } = await desk.live.list();
  const { escalations } = desk.keep;
  await settleFinished(desk, entries);
  const { review, last, standing, agents, found, ...list } = await listReview(
    desk,
    teamIds,
    entries,
  );
  const closedAt = last?.closed?.at ?? Infinity;
  const settled = list.settled.filter((each) => (each.settled?.at ?? 0) > closedAt);
  const rows = new Map(entries.map(({ row }) => [row.id, row]));
  const serverNow = desk.now();
  const items = await withDecisions(desk, mostWanted(found.items));
  const shown = { entries, rows, teamIds, ownId: desk.viewer.agent.id };
  const unfinished = await escalations.unfinished(serverNow - SILENT_MS);
  return {
    ...{ serverNow, review, last, items, agents },
    teamIds: [...teamIds],
    ledTeamIds: ledTeams(desk.viewer.agent, lookups.teams),
    followUps: followUpsOf({ standing, settled }, review, shown, serverNow),
    ...{ total: found.total, undecided: found.undecided },
    ...{ unassigned: found.unassigned, putOff: found.putOff },
    mails: await shownMails(desk, review?.id ?? null),
    unfinished: unfinished
      .filter(({ begunAt }) => begunAt > serverNow - GIVEN_UP_MS)
      .filter(({ ticketId, byId }) => byId === shown.ownId || isInScope(ticketId, shown))
      .map(({ id, ticketId, summary, byId, byName, begunAt: at }) => ({
        ...{ id, ticketId, summary, byId, byName, at },
      }))
      .sort(ownFirst(shown.ownId)),
    logs: { read: items.filter(({ story }) => story !== null).length, of: items.length },
    health: desk.live.health(),
  };
}

/** @throws DeskError `desk-loading` until the open tickets were read. */
export function demandRead(desk: Desk): void {
  if (desk.live.health().readAt !== null) return;
  throw new DeskError(
    'desk-loading',
    'Halyard is still reading the open tickets for the first time. Try again in a moment.',
  );
}

/** What is not decided yet comes before what is; each keeps its place in the review. */
function mostWanted(items: readonly ReviewItem[]): ReviewItem[] {
  if (items.length <= REVIEW_ITEMS_MAX) return [...items];
  const undecided = items.filter(({ isDecided }) => !isDecided).slice(0, REVIEW_ITEMS_MAX);
  const kept = new Set(undecided);
  const room = REVIEW_ITEMS_MAX - undecided.length;
  for (const item of items.filter(({ isDecided }) => isDecided).slice(0, room)) kept.add(item);
  return items.filter((item) => kept.has(item));
}

/** What was decided about a ticket and is settled puts it nowhere, but is the newest word about it. */
async function withDecisions(desk: Desk, items: ReviewItem[]): Promise<ReviewItem[]> {
  const bare = items.filter(({ decision }) => decision === null).map(({ row }) => row.id);
  const newest = await desk.keep.reviews.newestOf(bare);
  return items.map((item) => ({
    ...item,
    decision: item.decision ?? newest.get(item.row.id) ?? null,
  }));
}

type Shown = {
  entries: readonly QueueEntry[];
  rows: ReadonlyMap<number, QueueRow>;
  teamIds: ReviewScope;
  ownId: number;
};

function isInScope(ticketId: number, { rows, teamIds }: Shown): boolean {
  const row = rows.get(ticketId);
  return row !== undefined && (teamIds.length === 0 || teamIds.includes(row.teamId ?? 0));
}

/** What an open review decided is of today, unless it was not done in time. */
function followUpsOf(
  { standing, settled }: { standing: readonly StandingDecision[]; settled: readonly Decision[] },
  review: Review | null,
  shown: Shown,
  now: Instant,
): FollowUp[] {
  const { rows, ownId, entries, teamIds } = shown;
  const isOverdue = (decision: Decision) => decisionStanding(decision, now) === 'overdue';
  const followed = new Set(decidedIn(teamIds, standing).map(({ decision }) => decision.id));
  const earlier = standing
    .filter(({ decision, isReviewOpen }) => !isReviewOpen || isOverdue(decision))
    .map(({ decision }) => decision);
  const clients = new Set(entries.map(({ row }) => row.clientName));
  const isShown = ({ id, ticketId, byId, ownerId, clientName, settled: ended }: Decision) => {
    if (rows.has(ticketId)) return followed.has(id) || isInScope(ticketId, shown);
    const isOwn = byId === ownId || ownerId === ownId;
    // Off every list. What stands about it is of nobody knows which team.
    if (ended === null) return isOwn && (teamIds.length === 0 || followed.has(id));
    return isOwn || (clientName !== null && clients.has(clientName));
  };
  return [...earlier, ...settled]
    .filter((decision) => decision.reviewId !== review?.id && isShown(decision))
    .map((decision) => ({ decision, ticket: rows.get(decision.ticketId) ?? null }))
    .sort(
      (a, b) =>
        Number(isOverdue(b.decision)) - Number(isOverdue(a.decision)) ||
        a.decision.dueAt - b.decision.dueAt,
    );
}

function ownFirst(ownId: number) {
  return (a: UnfinishedEscalation, b: UnfinishedEscalation) =>
    Number(b.byId === ownId) - Number(a.byId === ownId) || a.at - b.at;
}
