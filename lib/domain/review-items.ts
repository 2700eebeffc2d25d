import type { EscalationReason } from './escalation';
import type { Instant } from './instant';
import type { LogStory } from './log-story';
import type { NextStep } from './next-step';
import type { QueueRow } from './queue-entry';
import type { Decision, ReviewPart } from './review';

/** Why a client may be unhappy. */
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
  /** Nothing is left to decide: there is a decision of this review, or one that is not overdue yet. */
  isDecided: boolean;
};
