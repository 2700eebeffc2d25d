import type { Decision } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { Ticket } from '@/lib/domain/ticket';
import { queueRow } from './queue-sample';

/** A snoozed ticket's decision with the given fields, for tests. */
export function decisionWith(over: Partial<Decision> = {}): Decision {
  return {
    id: 'd-1',
    reviewId: 'r-1',
    ticketId: 1,
    summary: 'Outlook not connecting',
    clientName: 'Northwind',
    part: 'late',
    kind: 'snooze',
    cause: null,
    changed: '',
    note: '',
    ownerId: 7,
    ownerName: 'Sam Okafor',
    dueAt: Date.UTC(2026, 10, 26, 12),
    byId: 12,
    byName: 'Helen Marsden',
    at: Date.UTC(2026, 10, 25, 9),
    settled: null,
    ...over,
  };
}

/** A late ticket of a review with the given fields, for tests. */
export function reviewItem(
  over: Partial<Omit<ReviewItem, 'row'>> & { row?: Partial<Ticket> } = {},
): ReviewItem {
  const { row, ...rest } = over;
  return {
    row: queueRow(row),
    part: 'late',
    reasons: [],
    unhappy: [],
    isClientNotAsked: false,
    dueAt: null,
    story: null,
    nextStep: { code: 'agree-plan', words: 'Agree with Sam what comes next' },
    escalatedAt: null,
    decision: null,
    isDecided: false,
    ...rest,
  };
}
