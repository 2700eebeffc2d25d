import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { Decision, Review, ReviewScope, ReviewSummary, SettledHow } from '@/lib/domain/review';
import { reviewDecisions, reviews } from './schema';

type ReviewRow = typeof reviews.$inferSelect;
type DecisionRow = typeof reviewDecisions.$inferSelect;

/** A scope as it is kept. */
export const scopeText = (scope: ReviewScope) => scope.join(',');

const nothingKept: ReviewSummary = { breaches: [], decided: [], unseen: 0 };

/** A review as it was kept. */
export function reviewOf(row: ReviewRow): Review {
  const { id, scope, openedAt, openedBy, closedAt, closedBy, summary } = row;
  return {
    id,
    teamIds: scope === '' ? [] : scope.split(',').map(Number),
    openedAt,
    openedBy,
    closed:
      closedAt === null
        ? null
        : { at: closedAt, by: closedBy ?? '', summary: { ...nothingKept, ...summary } },
  };
}

/** The sitting of a scope that is open. */
export const openOf = (scope: ReviewScope) =>
  and(eq(reviews.scope, scopeText(scope)), isNull(reviews.closedAt));

/** A decision as it was kept. */
export function decisionOf(row: DecisionRow): Decision {
  const { id, reviewId, ticketId, summary, clientName, part, kind, cause, changed, note } = row;
  const { ownerId, ownerName, dueAt, byId, byName, at, settledAt, settledHow, settledBy } = row;
  const isSettled = settledAt !== null && settledHow !== null;
  return {
    ...{ id, reviewId, ticketId, summary, clientName, part, kind, cause, changed, note },
    ...{ ownerId, ownerName, dueAt, byId, byName, at },
    settled: isSettled ? { at: settledAt, how: settledHow, by: settledBy } : null,
  };
}

/** No later decision took its place. */
export const wasNotReplaced = or(
  isNull(reviewDecisions.settledHow),
  ne(reviewDecisions.settledHow, 'replaced' satisfies SettledHow),
);

/** How a decision ended, as it is kept. */
export const settledColumns = (settled: Decision['settled']) => ({
  settledAt: settled?.at ?? null,
  settledHow: settled?.how ?? null,
  settledBy: settled?.by ?? null,
});

/** None came later about the ticket: two could not both be what is to be done. */
export const isNewest = sql`not exists (select 1 from review_decisions later where later.ticket = ${reviewDecisions.ticketId} and later.at > ${reviewDecisions.at})`;
