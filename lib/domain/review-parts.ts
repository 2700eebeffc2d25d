import { ballOf } from './ball';
import { dayStart } from './board-day';
import { clockDanger, escalationReasons, type EscalationReason } from './escalation';
import type { Instant } from './instant';
import type { LogStory } from './log-story';
import { wakeUpDueAt } from './parked';
import type { QueueRow } from './queue-entry';
import { decisionStanding, reviewParts, type Decision, type ReviewPart } from './review';
import type { ReviewFacts, UnhappyMark } from './review-items';
import type { SlaState } from './sla-moves';
import { isFinished, isPausing } from './status';
import { ticketClocks } from './ticket-clocks';

/** A ticket in its place in a review. */
export type Placed = {
  row: QueueRow;
  part: ReviewPart;
  dueAt: Instant | null;
  marks: UnhappyMark[];
  story: LogStory | null;
  decision: Decision | null;
  isDecided: boolean;
};

type PlacingFacts = Omit<ReviewFacts, 'agents'>;

const DAY_AND_MORE = 26 * 3_600_000;
/** So many tickets of one client in trouble are a mark. */
const MANY_OPEN = 3;

/**
 * Puts tickets in their places: `placed` in the order of the review, `putOff` by an earlier one, and
 * the `others` of its teams that are open, in no order. Finished and merged tickets are none of them.
 */
export function placeItems(
  facts: PlacingFacts,
  now: Instant,
): { placed: Placed[]; putOff: number; others: QueueRow[] } {
  const { stories, decisions, openReviewId } = facts;
  const teams = new Set(facts.teamIds);
  const dayBegin = dayStart(facts.zone, now);
  const dayEnd = dayStart(facts.zone, dayBegin + DAY_AND_MORE);
  const inTrouble = new Map<number, number>();
  const found: Placed[] = [];
  const others: QueueRow[] = [];
  let putOff = 0;

  for (const { row } of facts.entries) {
    if (row.mergedIntoId !== null || isFinished(row.role)) continue;
    if (row.clientId !== null && isInTrouble(row)) {
      inTrouble.set(row.clientId, (inTrouble.get(row.clientId) ?? 0) + 1);
    }
    const decision = decisions.get(row.id) ?? null;
    const isDecided = decision !== null && decision.reviewId === openReviewId;
    // What was decided stays, also once it is another team's.
    const isOurs = isDecided || facts.decidedHere.has(row.id);
    if (!isOurs && teams.size > 0 && !teams.has(row.teamId ?? 0)) continue;

    const story = stories.get(row.id) ?? null;
    const due = dueOf(row, now, dayEnd);
    const standing = decision && !isDecided ? decisionStanding(decision, now) : null;
    const part = isDecided
      ? decision.part
      : standing === 'overdue'
        ? 'follow-up'
        : (due?.part ?? restingPart(row, story));
    const isResting = part === 'parked' || part === 'unhappy';
    if (part === null || (!isDecided && isResting && isDoneSince(decision, dayBegin))) {
      others.push(row);
    } else if (standing === 'open' && decision && !isWorseSince(decision, row, facts, now)) {
      putOff += 1;
    } else {
      const dueAt = due?.at ?? null;
      found.push({ row, part, dueAt, marks: marksOf(row, story), story, decision, isDecided });
    }
  }

  for (const { row, marks } of found) {
    const open = row.clientId === null ? 0 : (inTrouble.get(row.clientId) ?? 0);
    if (open >= MANY_OPEN) marks.push({ kind: 'many-open', open });
    if (marks.length > 1) marks.sort((a, b) => markRank[a.kind] - markRank[b.kind]);
  }
  return { placed: inOrder(found, facts), putOff, others };
}

const isDanger = (state: SlaState) => state === 'breached' || state === 'at-risk';

function isInTrouble({ responseSla, resolutionSla }: QueueRow): boolean {
  return isDanger(responseSla) || isDanger(resolutionSla);
}

/**
 * Where its running clocks put a ticket, and when the one that does breaks or broke: the first that
 * breaks before the day ends, else the first that broke, else, in no part, the next one. Null where
 * none runs; `at` null where the tenant does not say when it broke.
 */
function dueOf(
  row: QueueRow,
  now: Instant,
  dayEnd: Instant,
): { part: 'breaks-today' | 'late' | null; at: Instant | null } | null {
  let breaksAt = Infinity;
  let brokeAt = Infinity;
  let isLate = false;
  const read = (state: SlaState, dueAt: Instant | null) => {
    const isRunning = state === 'on-track' || state === 'at-risk';
    if (state === 'breached' || (isRunning && dueAt !== null && dueAt < now)) {
      isLate = true;
      brokeAt = Math.min(brokeAt, dueAt ?? Infinity);
    } else if (isRunning && dueAt !== null) breaksAt = Math.min(breaksAt, dueAt);
  };
  read(row.responseSla, row.responseDueAt);
  read(row.resolutionSla, row.resolutionDueAt);
  if (breaksAt < dayEnd) return { part: 'breaks-today', at: breaksAt };
  if (isLate) return { part: 'late', at: Number.isFinite(brokeAt) ? brokeAt : null };
  return breaksAt === Infinity ? null : { part: null, at: breaksAt };
}

/** Waits for the client, who was never answered or wrote since: as far as its row tells. */
export function isClientNotAsked({ role, respondedAt, clientRepliedAt }: QueueRow): boolean {
  return role === 'waiting-client' && (respondedAt === null || clientRepliedAt !== null);
}

function restingPart(row: QueueRow, story: LogStory | null): 'parked' | 'unhappy' | null {
  const isParked = row.onHold || isPausing(row.role);
  if (isParked && (row.isWakeUpDue || isClientNotAsked(row))) return 'parked';
  return marksOf(row, story).length > 0 ? 'unhappy' : null;
}

const markRank: Readonly<Record<UnhappyMark['kind'], number>> = {
  chased: 0,
  reopened: 1,
  vip: 2,
  'many-open': 3,
  'lowered-late': 4,
};

/** Those of the ticket itself: each of them makes it one of the review. */
function marksOf(row: QueueRow, story: LogStory | null): UnhappyMark[] {
  const marks: UnhappyMark[] = [];
  const chased = story?.unansweredAt.length ?? 0;
  if (chased > 1) marks.push({ kind: 'chased', times: chased });
  if (story && story.reopened > 0) marks.push({ kind: 'reopened', times: story.reopened });
  if (row.isVip && ballOf(row) === 'us') marks.push({ kind: 'vip' });
  if (story && story.loweredLateAt !== null) marks.push({ kind: 'lowered-late' });
  return marks;
}

/** Why a ticket is due for escalation, as far as its row and what is known of its log tell. */
export function reasonsOf(
  row: QueueRow,
  { stories, escalatedAt, book }: Pick<ReviewFacts, 'stories' | 'escalatedAt' | 'book'>,
  now: Instant,
): EscalationReason[] {
  const calendar = book.hoursOf(row)?.calendar ?? null;
  const clocks = ticketClocks(row, book.targetOf(row));
  const replied = row.clientRepliedAt === null ? [] : [row.clientRepliedAt];
  return escalationReasons(
    {
      role: row.role,
      paused: clocks.resolution.paused,
      response: clockDanger(clocks.response, calendar, now),
      resolution: clockDanger(clocks.resolution, calendar, now),
      wakeUpDueAt: wakeUpDueAt(row, calendar),
      unansweredAt: stories.get(row.id)?.unansweredAt ?? replied,
      escalatedAt: escalatedAt.get(row.id) ?? null,
    },
    now,
  );
}

/** What was snoozed or accepted stays so until it is due again, whatever becomes of the ticket. */
function isWorseSince(
  { kind, at }: Decision,
  row: QueueRow,
  facts: PlacingFacts,
  now: Instant,
): boolean {
  if (kind === 'snooze' || kind === 'accept') return false;
  return reasonsOf(row, facts, now).some(({ since }) => since > at);
}

/** Somebody said today that it is done: of a ticket no clock hurries, that is enough for the day. */
function isDoneSince(decision: Decision | null, since: Instant): boolean {
  return decision?.settled?.how === 'done' && decision.settled.at >= since;
}

/** By part; within it what was to be done first, breaks first, is to be woken first, or is worst. */
function inOrder(found: Placed[], { book }: PlacingFacts): Placed[] {
  const keys = found.map((placed) => ({ placed, key: keyOf(placed, book) }));
  keys.sort(
    (a, b) =>
      a.key.part - b.key.part ||
      compare(a.key.first, b.key.first) ||
      compare(a.placed.dueAt ?? Infinity, b.placed.dueAt ?? Infinity) ||
      a.placed.row.id - b.placed.row.id,
  );
  return keys.map(({ placed }) => placed);
}

/** Infinite ones, too, are equal. */
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

function keyOf({ row, part, decision, marks }: Placed, book: ReviewFacts['book']) {
  const first = () => {
    if (part === 'follow-up') return decision?.dueAt ?? Infinity;
    if (part === 'unhappy') return marks[0] ? markRank[marks[0].kind] : Infinity;
    if (part !== 'parked') return 0;
    return wakeUpDueAt(row, book.hoursOf(row)?.calendar ?? null) ?? Infinity;
  };
  return { part: reviewParts.indexOf(part), first: first() };
}
