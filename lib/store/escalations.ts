import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, max, ne, or, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { EscalationMail, HeldMail } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import type { Store } from './open';
import { escalations, reviews } from './schema';

/** An escalation as it was ordered, and how far it has come. Instants are epoch ms UTC. */
export type KeptEscalation = {
  id: string;
  byId: number;
  byName: string;
  key: string;
  ticketId: number;
  /** As it was then. */
  summary: string;
  /** All that was asked for. */
  order: unknown;
  /** Decided in a review: its mail is held until the end of that. */
  inReview: boolean;
  reviewId: string | null;
  begunAt: Instant;
  /** When it last stopped half-way; null while it goes on. */
  stoppedAt: Instant | null;
  /** When all of it was done; null while it is not. */
  toldAt: Instant | null;
  mail: EscalationMail | null;
  /** Null where nobody is mailed, and while it is not finished. */
  mailState: HeldMail['state'] | null;
  /** Whose token sends the mail, or sent it. */
  mailById: number | null;
  /** Since when they do. */
  mailAt: Instant | null;
};

export type NewEscalation = Pick<
  KeptEscalation,
  'byId' | 'byName' | 'key' | 'ticketId' | 'summary' | 'order' | 'inReview' | 'mail'
>;

/** What became of somebody's wish to send a mail. */
export type MailClaim =
  | { mail: EscalationMail }
  /** `taken`: somebody else is sending it; `settled`: it was sent or left out. */
  | 'full'
  | 'taken'
  | 'settled';

/** Escalations from their first step on, and the mails they send or hold. */
export type Escalations = {
  /** Answers the one that is there where the key is known, which goes on. */
  begin: (escalation: NewEscalation, now: Instant) => Promise<KeptEscalation>;
  find: (id: string) => Promise<KeptEscalation | null>;
  byKey: (byId: number, key: string) => Promise<KeptEscalation | null>;
  /** Nothing of it was done. */
  drop: (id: string) => Promise<void>;
  /** It is left half-way for now. */
  stop: (id: string, now: Instant) => Promise<void>;
  finish: (
    id: string,
    done: { at: Instant; reviewId: string | null; mailState: HeldMail['state'] | null },
  ) => Promise<void>;
  /** Those that stopped half-way, or have not been heard of since `before`; the oldest first. */
  unfinished: (before: Instant) => Promise<KeptEscalation[]>;
  /** By ticket: when it was last escalated. */
  lastAt: () => Promise<Map<number, Instant>>;
  /**
   * The mails of an open review, null where none is open, and those an earlier one left held, in the order
   * they were made.
   */
  mailsFor: (reviewId: string | null) => Promise<HeldMail[]>;
  findMail: (id: string) => Promise<HeldMail | null>;
  /**
   * Takes a mail to send it: nobody else does meanwhile, and no more than `most` are sent since `since`.
   * Who took it before has it as it read then.
   */
  claimMail: (
    id: string,
    claim: { byId: number; mail: EscalationMail; now: Instant; since: Instant; most: number },
  ) => Promise<MailClaim>;
  /** It was not sent. */
  releaseMail: (id: string) => Promise<void>;
  /** A held mail is sent or left out. */
  settleMail: (id: string, state: 'sent' | 'left-out') => Promise<void>;
};

/** One lock for all that count before they send. */
const MAILS_LOCK = 0x6d61696c;

function heldOf(kept: KeptEscalation): HeldMail | null {
  const { id, ticketId, summary, byId, byName, begunAt, mail, mailState } = kept;
  if (mail === null || mailState === null) return null;
  return { id, ticketId, summary, byId, byName, at: begunAt, mail, state: mailState };
}

/** Escalations in the store. */
export function escalationsIn({ db }: Pick<Store, 'db'>): Escalations {
  const one = (id: string) => eq(escalations.id, id);

  async function read(which: ReturnType<typeof and>): Promise<KeptEscalation | null> {
    const [found] = await db.select().from(escalations).where(which);
    return found ?? null;
  }

  const byKey = (byId: number, key: string) =>
    and(eq(escalations.byId, byId), eq(escalations.key, key));

  return {
    async begin(escalation, now) {
      const { byId, key } = escalation;
      await db
        .insert(escalations)
        .values({ ...escalation, id: randomUUID(), begunAt: now })
        .onConflictDoUpdate({
          target: [escalations.byId, escalations.key],
          set: { stoppedAt: null },
        });
      const kept = await read(byKey(byId, key));
      if (!kept) throw new Error('The escalation was not kept');
      return kept;
    },
    find: (id) => read(one(id)),
    byKey: (byId, key) => read(byKey(byId, key)),
    async drop(id) {
      await db.delete(escalations).where(and(one(id), isNull(escalations.toldAt)));
    },
    async stop(id, now) {
      await db.update(escalations).set({ stoppedAt: now }).where(one(id));
    },
    async finish(id, { at, reviewId, mailState }) {
      await db
        .update(escalations)
        .set({ toldAt: at, stoppedAt: null, reviewId, mailState })
        .where(and(one(id), isNull(escalations.toldAt)));
    },
    unfinished: (before) =>
      db
        .select()
        .from(escalations)
        .where(
          and(
            isNull(escalations.toldAt),
            or(isNotNull(escalations.stoppedAt), lt(escalations.begunAt, before)),
          ),
        )
        .orderBy(asc(escalations.begunAt), asc(escalations.id)),
    async lastAt() {
      const rows = await db
        .select({ ticketId: escalations.ticketId, at: max(escalations.toldAt) })
        .from(escalations)
        .where(isNotNull(escalations.toldAt))
        .groupBy(escalations.ticketId);
      return new Map(rows.flatMap(({ ticketId, at }) => (at === null ? [] : [[ticketId, at]])));
    },
    async mailsFor(reviewId) {
      const closed = db.select({ id: reviews.id }).from(reviews).where(isNotNull(reviews.closedAt));
      const isLeft = and(
        eq(escalations.mailState, 'held'),
        or(isNull(escalations.reviewId), inArray(escalations.reviewId, closed)),
      );
      const isOfThis = reviewId === null ? undefined : eq(escalations.reviewId, reviewId);
      const rows = await db
        .select()
        .from(escalations)
        .where(or(isOfThis, isLeft))
        .orderBy(asc(escalations.begunAt), asc(escalations.id));
      return rows.flatMap((row) => heldOf(row) ?? []);
    },
    async findMail(id) {
      const found = await read(one(id));
      return found ? heldOf(found) : null;
    },
    claimMail: (id, { byId, mail, now, since, most }) =>
      db.transaction(async (tx): Promise<MailClaim> => {
        await tx.execute(sql`select pg_advisory_xact_lock(${MAILS_LOCK})`);
        const [row] = await tx.select().from(escalations).where(one(id));
        if (!row || row.mailState === 'sent' || row.mailState === 'left-out') return 'settled';
        if (row.mailById !== null && row.mailById !== byId) return 'taken';
        const others = and(gt(escalations.mailAt, since), ne(escalations.id, id));
        if ((await tx.$count(escalations, others)) >= most) return 'full';
        const claimed = row.mailById === null || row.mail === null ? mail : row.mail;
        await tx
          .update(escalations)
          .set({ mailById: byId, mailAt: now, mail: claimed })
          .where(one(id));
        return { mail: claimed };
      }),
    async releaseMail(id) {
      await db.update(escalations).set({ mailById: null, mailAt: null }).where(one(id));
    },
    async settleMail(id, state) {
      await db
        .update(escalations)
        .set({ mailState: state })
        .where(and(one(id), eq(escalations.mailState, 'held')));
    },
  };
}
