import type { Decision, DecisionKind } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';

/** What can be done where a line stands. */
export type RowActions = {
  /** Chooses who gets it, and no more. */
  reassign: (item: ReviewItem) => void;
  settle: (decision: Pick<Decision, 'id' | 'ticketId'>, done: boolean) => void;
};

/** What can be done in a review. */
export type ReviewActions = RowActions & {
  /** Has it decided about anew. */
  takeBack: (decision: Decision) => void;
  /** About these; where none are named, about what is selected, else the current one. */
  ask: (kind: DecisionKind, items?: readonly ReviewItem[]) => void;
};
