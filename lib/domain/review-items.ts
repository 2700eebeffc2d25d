import type { AgentLoad } from './agent-load';
import type { EscalationReason } from './escalation';
import type { Instant } from './instant';
import type { LogStory } from './log-story';
import { nextStep, type NextStep } from './next-step';
import type { QueueEntry, QueueRow } from './queue-entry';
import type { Decision, ReviewPart, ReviewScope } from './review';
import { isClientNotAsked, placeItems, reasonsOf, type Placed } from './review-parts';
import type { SlaBook } from './sla-book';

/** Why a client may be unhappy, the worst first. */
export type UnhappyMark =
  | { kind: 'chased'; times: number }
  | { kind: 'reopened'; times: number }
  | { kind: 'vip' }
  | { kind: 'many-open'; open: number }
  | { kind: 'lowered-late' };

/** A ticket a review has to decide about, or decided about. */
export type ReviewItem = {
  row: QueueRow;
  /** The first part it belongs to; it stands there alone. */
  part: ReviewPart;
  /** Why it is due for escalation, the worst first (rules §7). */
  reasons: EscalationReason[];
  unhappy: UnhappyMark[];
  /** Waits for the client, who was not asked anything. */
  isClientNotAsked: boolean;
  /** When it breaks, or broke; null where no clock of it can. */
  dueAt: Instant | null;
  /** Null: its log has not been read yet. */
  story: LogStory | null;
  nextStep: NextStep;
  escalatedAt: Instant | null;
  /** The newest decision about it that was not replaced; null: none. */
  decision: Decision | null;
  /** It was decided about in the review that is open. */
  isDecided: boolean;
};

/** What a review is made of. */
export type ReviewFacts = {
  /** The listed tickets its viewer may see, in any order. */
  entries: Iterable<QueueEntry>;
  /** None: the whole desk. */
  teamIds: ReviewScope;
  /** What is known of logs, by ticket. */
  stories: ReadonlyMap<number, LogStory>;
  /** When tickets were last escalated. */
  escalatedAt: ReadonlyMap<number, Instant>;
  /** The newest decision about each ticket that was not replaced; it may be settled. */
  decisions: ReadonlyMap<number, Decision>;
  openReviewId: string | null;
  /** Tickets that earlier reviews of the same teams decided about: these follow them to any team. */
  decidedHere: ReadonlySet<number>;
  book: SlaBook;
  /** The desk's own IANA zone, whose day ends what breaks today. */
  zone: string;
  agents: readonly AgentLoad[];
};

export type ReviewList = {
  /** By part, then what is due first; the first `most` of `total`. */
  items: ReviewItem[];
  total: number;
  undecided: number;
  /** Of all items: with nobody. */
  unassigned: number;
  /** Put off by an earlier review, and neither due to be looked at yet nor worse since. */
  putOff: number;
};

/**
 * The tickets a review goes through at `now`. All are counted; the first `most` are told. Throws
 * RangeError for a zone that is none.
 */
export function reviewItems(facts: ReviewFacts, now: Instant, most = Infinity): ReviewList {
  const { placed, putOff } = placeItems(facts, now);
  const agents = new Map(facts.agents.map((agent) => [agent.id, agent]));
  return {
    items: placed.slice(0, most).map((each) => itemOf(each, facts, agents, now)),
    total: placed.length,
    undecided: placed.filter(({ isDecided }) => !isDecided).length,
    unassigned: placed.filter(({ row }) => row.agentId === null).length,
    putOff,
  };
}

function itemOf(
  { row, part, dueAt, marks, story, decision, isDecided }: Placed,
  facts: ReviewFacts,
  agents: ReadonlyMap<number, AgentLoad>,
  now: Instant,
): ReviewItem {
  const agent = row.agentId === null ? null : (agents.get(row.agentId) ?? null);
  return {
    row,
    part,
    reasons: reasonsOf(row, facts, now),
    unhappy: marks,
    isClientNotAsked: isClientNotAsked(row),
    dueAt,
    story,
    nextStep: nextStep(row, story, { agent, now }),
    escalatedAt: facts.escalatedAt.get(row.id) ?? null,
    decision,
    isDecided,
  };
}

/**
 * The tickets whose logs are worth reading for a review, at most `most`, the most wanted first: those it
 * shows by their rows alone, then those whose client wrote, then the oldest others.
 */
export function storyCandidates(
  facts: Omit<ReviewFacts, 'stories' | 'agents'>,
  now: Instant,
  most: number,
): QueueRow[] {
  const { placed, others } = placeItems({ ...facts, stories: new Map() }, now);
  const rows = placed.slice(0, most).map(({ row }) => row);
  if (rows.length >= most) return rows;
  const age = ({ occurredAt, createdAt }: QueueRow) => occurredAt ?? createdAt ?? Infinity;
  others.sort(
    (a, b) =>
      Number(b.clientRepliedAt !== null) - Number(a.clientRepliedAt !== null) ||
      age(a) - age(b) ||
      a.id - b.id,
  );
  return [...rows, ...others.slice(0, most - rows.length)];
}
