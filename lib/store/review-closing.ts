import { and, desc, eq, gt, notInArray, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Instant } from '@/lib/domain/instant';
import type { Review, ReviewScope, ReviewSummary } from '@/lib/domain/review';
import type { Store } from './open';
import { openOf, reviewOf, scopeText } from './review-rows';
import { escalations, reviewDecisions, reviews } from './schema';

/** How sittings end. */
export type ReviewClosing = {
  /**
   * Closes the sitting that was seen open, or with null one in which there was nothing to decide; where the
   * scope's last one was closed less than a minute before, by whomever, that one is meant. `changed`:
   * another one is open, it has other decisions than so many, or a mail of it is held beside those of
   * the escalations `heldIds`.
   */
  close: (
    scope: ReviewScope,
    seen: { reviewId: string | null; decisions: number; heldIds: readonly string[] },
    closed: { at: Instant; by: string; summary: ReviewSummary },
  ) => Promise<Review | 'changed'>;
};

/** One lock for all that close where nothing is open. */
const CLOSING_LOCK = 0x636c6f73;
/** Who closes again in this time means the same sitting. */
const TWICE_MS = 60_000;

/** The closing of reviews in the store. */
export function reviewClosingIn({ db }: Pick<Store, 'db'>): ReviewClosing {
  type Transaction = Parameters<Parameters<typeof db.transaction>[0]>[0];
  type Closed = { closedAt: Instant; closedBy: string; summary: ReviewSummary };

  async function closeNone(
    tx: Transaction,
    scope: ReviewScope,
    closed: Closed,
  ): Promise<Review | 'changed'> {
    const { closedAt: at, closedBy: by } = closed;
    await tx.execute(sql`select pg_advisory_xact_lock(${CLOSING_LOCK})`);
    if ((await tx.$count(reviews, openOf(scope))) > 0) return 'changed';
    const [last] = await tx
      .select()
      .from(reviews)
      .where(and(eq(reviews.scope, scopeText(scope)), gt(reviews.closedAt, at - TWICE_MS)))
      .orderBy(desc(reviews.closedAt), desc(reviews.id))
      .limit(1);
    if (last) return reviewOf(last);
    const [made] = await tx
      .insert(reviews)
      .values({
        ...{ id: randomUUID(), scope: scopeText(scope), openedAt: at, openedBy: by },
        ...closed,
      })
      .returning();
    if (!made) throw new Error('The review was not kept');
    return reviewOf(made);
  }

  return {
    close: (scope, { reviewId, decisions, heldIds }, { at, by, summary }) =>
      db.transaction(async (tx) => {
        const closed = { closedAt: at, closedBy: by, summary };
        if (reviewId === null) return closeNone(tx, scope, closed);
        const isThis = and(openOf(scope), eq(reviews.id, reviewId));
        const [open] = await tx.select().from(reviews).where(isThis).for('update');
        if (!open) return 'changed';
        const made = await tx.$count(reviewDecisions, eq(reviewDecisions.reviewId, open.id));
        const isHeld = and(
          eq(escalations.reviewId, open.id),
          eq(escalations.mailState, 'held'),
          notInArray(escalations.id, [...heldIds]),
        );
        if (made !== decisions || (await tx.$count(escalations, isHeld)) > 0) return 'changed';
        await tx.update(reviews).set(closed).where(eq(reviews.id, open.id));
        return reviewOf({ ...open, ...closed });
      }),
  };
}
