import type { Review } from '@/lib/domain/review';

/**
 * What whoever closed a review could not decide about: `3 undecided tickets were not shown to Callum Reid`;
 * null where they saw all of it, or it is not closed.
 */
export function tellUnseen({ closed }: Pick<Review, 'closed'>): string | null {
  if (!closed || !(closed.summary.unseen > 0)) return null;
  const { unseen } = closed.summary;
  return `${unseen} undecided ${unseen === 1 ? 'ticket was' : 'tickets were'} not shown to ${closed.by}`;
}
