import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Instant } from '@/lib/domain/instant';
import type { BreachCause, Decision, Review, ReviewScope } from '@/lib/domain/review';
import type { Store } from './open';
import { reviewClosingIn, type ReviewClosing } from './review-closing';
import {
  decisionOf,
  isNewest,
  openOf,
  reviewOf,
  scopeText,
  settledColumns,
  wasNotReplaced,
} from './review-rows';
import { breachCauses, reviewDecisions, reviews } from './schema';

/** A decision that is yet to be kept. */
export type NewDecision = Omit<Decision, 'id' | 'reviewId' | 'settled'>;

export type StandingDecision = { decision: Decision; scope: ReviewScope; isReviewOpen: boolean };

/** The sittings of escalation reviews, and what they decided. */
export type Reviews = ReviewClosing & {
  /** The sitting of a scope that is open, and the last one that was closed. */
  sittings: (scope: ReviewScope) => Promise<{ open: Review | null; last: Review | null }>;
  /** The newest so many, each with how many decisions it has, and how many of them stand. */
  list: (most: number) => Promise<(Review & { decisions: number; open: number })[]>;
  find: (id: string) => Promise<Review | null>;
  /** In the order they were made. */
  decisionsOf: (reviewId: string) => Promise<Decision[]>;
  /** All that are not settled, each with the scope of its review, and whether that one is still open. */
  standing: () => Promise<StandingDecision[]>;
  /** Those of a scope's reviews settled after an instant, but for what a later one replaced. */
  settledSince: (scope: ReviewScope, at: Instant) => Promise<Decision[]>;
  /** By ticket: its newest decision that was not replaced. */
  newestOf: (ticketIds: readonly number[]) => Promise<Map<number, Decision>>;
  decision: (id: string) => Promise<Decision | null>;
  /** `order`: all that was asked for. */
  byKey: (byId: number, key: string) => Promise<{ decision: Decision; order: unknown } | null>;
  /**
   * Keeps a decision in its scope's open review, which it opens where there is none; what stood about the
   * ticket is replaced. The same key of the same person has the same decision once. Nothing is kept where
   * the ticket's newest decision is not the one that was `seen`: that one is answered as `newest`.
   */
  record: (
    decision: NewDecision,
    by: { scope: ReviewScope; key: string; order: unknown; seen: string | null },
  ) => Promise<{ decision: Decision } | { newest: Decision | null }>;
  /**
   * Says how a decision ended, or with null that it stands after all, unless a later one took its place.
   * Answers it as it is then; null where there is none.
   */
  settle: (id: string, settled: Decision['settled']) => Promise<Decision | null>;
  /**
   * Takes a decision back that its maker made in a review that is still open: what it replaced stands
   * again, and a cause it gave is gone. False where it stands no more, or is not theirs.
   */
  withdraw: (id: string, byId: number) => Promise<boolean>;
  /** By ticket. */
  causesOf: (ticketIds: readonly number[]) => Promise<Map<number, BreachCause>>;
  /** Null takes it back. */
  setCause: (
    ticketId: number,
    cause: BreachCause | null,
    by: { name: string; at: Instant },
  ) => Promise<void>;
};

/** One lock a ticket for all that compare before they decide. */
const DECISIONS_LOCK = 0x64656369;
/** A review that is closed just now makes room for another one, which may be closed in turn. */
const MOST_TRIES = 5;

type Transaction = Parameters<Parameters<Store['db']['transaction']>[0]>[0];

/** Reviews in the store. */
export function reviewsIn({ db }: Pick<Store, 'db'>): Reviews {
  const ids = (ticketIds: readonly number[]) => sql`any(${sql.param([...ticketIds])}::int[])`;

  const newest = (from: Store['db'] | Transaction, ticketIds: readonly number[]) =>
    from
      .selectDistinctOn([reviewDecisions.ticketId])
      .from(reviewDecisions)
      .where(and(sql`${reviewDecisions.ticketId} = ${ids(ticketIds)}`, wasNotReplaced))
      .orderBy(reviewDecisions.ticketId, desc(reviewDecisions.at), desc(reviewDecisions.id));

  const one = (byId: number, key: string) =>
    and(eq(reviewDecisions.byId, byId), eq(reviewDecisions.key, key));

  async function lockTicket(tx: Transaction, ticketId: number): Promise<void> {
    await tx.execute(sql`select pg_advisory_xact_lock(${DECISIONS_LOCK}::int, ${ticketId}::int)`);
  }

  /** Its id; held open until the transaction ends. */
  async function openReview(
    tx: Transaction,
    scope: ReviewScope,
    { at, byName }: NewDecision,
  ): Promise<string> {
    for (let tried = 0; tried < MOST_TRIES; tried += 1) {
      await tx
        .insert(reviews)
        .values({ id: randomUUID(), scope: scopeText(scope), openedAt: at, openedBy: byName })
        .onConflictDoNothing();
      const [open] = await tx
        .select({ id: reviews.id })
        .from(reviews)
        .where(openOf(scope))
        .for('share');
      if (open) return open.id;
    }
    throw new Error('A review is closed as often as it is opened');
  }

  async function setCause(
    from: Store['db'] | Transaction,
    ticketId: number,
    cause: BreachCause,
    { name, at }: { name: string; at: Instant },
  ): Promise<void> {
    const said = { cause, byName: name, at };
    await from
      .insert(breachCauses)
      .values({ ticketId, ...said })
      .onConflictDoUpdate({ target: breachCauses.ticketId, set: said });
  }

  return {
    async sittings(scope) {
      const [open] = await db.select().from(reviews).where(openOf(scope));
      const [last] = await db
        .select()
        .from(reviews)
        .where(and(eq(reviews.scope, scopeText(scope)), isNotNull(reviews.closedAt)))
        .orderBy(desc(reviews.closedAt), desc(reviews.id))
        .limit(1);
      return { open: open ? reviewOf(open) : null, last: last ? reviewOf(last) : null };
    },
    async list(most) {
      const rows = await db
        .select({
          review: reviews,
          decisions: sql<string>`count(${reviewDecisions.id})`,
          open: sql<string>`count(${reviewDecisions.id}) filter (where ${reviewDecisions.settledAt} is null)`,
        })
        .from(reviews)
        .leftJoin(reviewDecisions, eq(reviewDecisions.reviewId, reviews.id))
        .groupBy(reviews.id)
        .orderBy(desc(reviews.openedAt), desc(reviews.id))
        .limit(most);
      return rows.map(({ review, decisions, open }) => ({
        ...reviewOf(review),
        decisions: Number(decisions),
        open: Number(open),
      }));
    },
    async find(id) {
      const [found] = await db.select().from(reviews).where(eq(reviews.id, id));
      return found ? reviewOf(found) : null;
    },
    async decisionsOf(reviewId) {
      const rows = await db
        .select()
        .from(reviewDecisions)
        .where(eq(reviewDecisions.reviewId, reviewId))
        .orderBy(asc(reviewDecisions.at), asc(reviewDecisions.id));
      return rows.map(decisionOf);
    },
    async standing() {
      const rows = await db
        .select({ decision: reviewDecisions, review: reviews })
        .from(reviewDecisions)
        .innerJoin(reviews, eq(reviews.id, reviewDecisions.reviewId))
        .where(isNull(reviewDecisions.settledAt))
        .orderBy(asc(reviewDecisions.dueAt), asc(reviewDecisions.id));
      return rows.map(({ decision, review }) => ({
        decision: decisionOf(decision),
        scope: reviewOf(review).teamIds,
        isReviewOpen: review.closedAt === null,
      }));
    },
    async settledSince(scope, at) {
      const rows = await db
        .select({ decision: reviewDecisions })
        .from(reviewDecisions)
        .innerJoin(reviews, eq(reviews.id, reviewDecisions.reviewId))
        .where(
          and(
            eq(reviews.scope, scopeText(scope)),
            gt(reviewDecisions.settledAt, at),
            wasNotReplaced,
          ),
        )
        .orderBy(asc(reviewDecisions.dueAt), asc(reviewDecisions.id));
      return rows.map(({ decision }) => decisionOf(decision));
    },
    async newestOf(ticketIds) {
      const rows = ticketIds.length === 0 ? [] : await newest(db, ticketIds);
      return new Map(rows.map((row) => [row.ticketId, decisionOf(row)]));
    },
    async decision(id) {
      const [found] = await db.select().from(reviewDecisions).where(eq(reviewDecisions.id, id));
      return found ? decisionOf(found) : null;
    },
    async byKey(byId, key) {
      const [found] = await db.select().from(reviewDecisions).where(one(byId, key));
      return found ? { decision: decisionOf(found), order: found.order } : null;
    },
    record: (decision, { scope, key, order, seen }) =>
      db.transaction(async (tx) => {
        const { ticketId, byId, byName, at, kind, cause } = decision;
        await lockTicket(tx, ticketId);
        const [known] = await tx.select().from(reviewDecisions).where(one(byId, key));
        if (known) return { decision: decisionOf(known) };
        const [before] = await newest(tx, [ticketId]);
        if ((before?.id ?? null) !== seen) return { newest: before ? decisionOf(before) : null };
        const reviewId = await openReview(tx, scope, decision);
        await tx
          .update(reviewDecisions)
          .set(settledColumns({ at, how: 'replaced', by: byName }))
          .where(and(eq(reviewDecisions.ticketId, ticketId), isNull(reviewDecisions.settledAt)));
        const [made] = await tx
          .insert(reviewDecisions)
          .values({ ...decision, id: randomUUID(), reviewId, key, order })
          .returning();
        if (!made) throw new Error('The decision was not kept');
        if (kind === 'accept' && cause) await setCause(tx, ticketId, cause, { name: byName, at });
        return { decision: decisionOf(made) };
      }),
    async settle(id, settled) {
      // What a later decision replaced stays so, and what is settled keeps the first word about it.
      const isOpen = settled === null ? wasNotReplaced : isNull(reviewDecisions.settledAt);
      await db
        .update(reviewDecisions)
        .set(settledColumns(settled))
        .where(and(eq(reviewDecisions.id, id), isOpen, settled === null ? isNewest : undefined));
      const [found] = await db.select().from(reviewDecisions).where(eq(reviewDecisions.id, id));
      return found ? decisionOf(found) : null;
    },
    withdraw: (id, byId) =>
      db.transaction(async (tx) => {
        const isTheirs = and(
          eq(reviewDecisions.id, id),
          eq(reviewDecisions.byId, byId),
          isNull(reviewDecisions.settledAt),
        );
        const [found] = await tx.select().from(reviewDecisions).where(isTheirs);
        if (!found) return false;
        const { ticketId, reviewId, at } = found;
        await lockTicket(tx, ticketId);
        const isOpen = and(eq(reviews.id, reviewId), isNull(reviews.closedAt));
        const [review] = await tx.select().from(reviews).where(isOpen).for('share');
        if (!review) return false;
        const gone = await tx.delete(reviewDecisions).where(isTheirs).returning();
        if (gone.length === 0) return false;
        await tx
          .update(reviewDecisions)
          .set(settledColumns(null))
          .where(
            and(
              eq(reviewDecisions.ticketId, ticketId),
              eq(reviewDecisions.settledHow, 'replaced'),
              eq(reviewDecisions.settledAt, at),
            ),
          );
        await tx
          .delete(breachCauses)
          .where(and(eq(breachCauses.ticketId, ticketId), eq(breachCauses.at, at)));
        return true;
      }),
    ...reviewClosingIn({ db }),
    async causesOf(ticketIds) {
      if (ticketIds.length === 0) return new Map();
      const rows = await db
        .select()
        .from(breachCauses)
        .where(sql`${breachCauses.ticketId} = ${ids(ticketIds)}`);
      return new Map(rows.map(({ ticketId, cause }) => [ticketId, cause]));
    },
    async setCause(ticketId, cause, by) {
      if (cause !== null) return setCause(db, ticketId, cause, by);
      await db.delete(breachCauses).where(eq(breachCauses.ticketId, ticketId));
    },
  };
}
