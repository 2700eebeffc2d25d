import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { EscalationMail, HeldMail } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import type { Store } from './open';
import { escalations, reviews } from './schema';

/** A mail as it is kept: what became of its ticket the tenant knows. */
export type KeptMail = Omit<HeldMail, 'isOver'>;

/** What became of somebody's wish to send a mail. */
export type MailClaim =
  | 'claimed'
  /** `taken`: somebody else took it meanwhile; `settled`: it was sent or left out. */
  | 'full'
  | 'taken'
  | 'settled';

/** The mails of escalations. A claim is named by when it was made; null: nobody has the mail. */
export type EscalationMails = {
  /**
   * The mails of an open review, null where none is open, and those an earlier one left held, in the order
   * they were made.
   */
  mailsFor: (reviewId: string | null) => Promise<KeptMail[]>;
  /** With who took it last, and when; null where there is none. */
  findMail: (
    id: string,
  ) => Promise<{ mail: KeptMail; claim: { byId: number; at: Instant } | null } | null>;
  /**
   * Takes a mail to send it as `mail`, from the claim that was seen: no two take it from one. No more than
   * `most` are sent since `since`.
   */
  claimMail: (
    id: string,
    claim: {
      byId: number;
      mail: EscalationMail;
      from: Instant | null;
      now: Instant;
      since: Instant;
      most: number;
    },
  ) => Promise<MailClaim>;
  /** It was not sent by this claim. */
  releaseMail: (id: string, claimedAt: Instant) => Promise<void>;
  /** A held mail is sent or left out. False where it is not held, or another one took it meanwhile. */
  settleMail: (id: string, state: 'sent' | 'left-out', from: Instant | null) => Promise<boolean>;
};

/** One lock for all that count before they send. */
const MAILS_LOCK = 0x6d61696c;

type EscalationRow = typeof escalations.$inferSelect;

/** Null where it mails nobody, and while it is not finished. */
function mailOf(kept: EscalationRow): KeptMail | null {
  const { id, ticketId, summary, byId, byName, begunAt, mail, mailState } = kept;
  if (mail === null || mailState === null) return null;
  return { id, ticketId, summary, byId, byName, at: begunAt, mail, state: mailState };
}

/** The mails of escalations in the store. */
export function escalationMailsIn({ db }: Pick<Store, 'db'>): EscalationMails {
  const one = (id: string) => eq(escalations.id, id);
  const isClaim = (at: Instant | null) =>
    at === null ? isNull(escalations.mailAt) : eq(escalations.mailAt, at);

  return {
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
      return rows.flatMap((row) => mailOf(row) ?? []);
    },
    async findMail(id) {
      const [row] = await db.select().from(escalations).where(one(id));
      const mail = row ? mailOf(row) : null;
      if (!row || !mail) return null;
      const { mailById: byId, mailAt: at } = row;
      return { mail, claim: byId === null || at === null ? null : { byId, at } };
    },
    claimMail: (id, { byId, mail, from, now, since, most }) =>
      db.transaction(async (tx): Promise<MailClaim> => {
        await tx.execute(sql`select pg_advisory_xact_lock(${MAILS_LOCK})`);
        const [row] = await tx.select().from(escalations).where(one(id));
        if (!row || row.mailState === 'sent' || row.mailState === 'left-out') return 'settled';
        if (row.mailAt !== from) return 'taken';
        const others = and(gt(escalations.mailAt, since), ne(escalations.id, id));
        if ((await tx.$count(escalations, others)) >= most) return 'full';
        await tx.update(escalations).set({ mailById: byId, mailAt: now, mail }).where(one(id));
        return 'claimed';
      }),
    async releaseMail(id, claimedAt) {
      await db
        .update(escalations)
        .set({ mailById: null, mailAt: null })
        .where(and(one(id), isClaim(claimedAt)));
    },
    async settleMail(id, state, from) {
      const claim = state === 'sent' ? {} : { mailById: null, mailAt: null };
      const settled = await db
        .update(escalations)
        .set({ mailState: state, ...claim })
        .where(and(one(id), eq(escalations.mailState, 'held'), isClaim(from)))
        .returning({ id: escalations.id });
      return settled.length > 0;
    },
  };
}
