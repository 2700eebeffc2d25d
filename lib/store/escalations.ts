import { and, asc, desc, eq, gt, isNotNull, isNull, lt, max, ne, or } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { EscalationMail, HeldMail } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import { escalationMailsIn, type EscalationMails } from './escalation-mails';
import type { Store } from './open';
import { escalations } from './schema';

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
  /** Since when they do; null while nobody does. Names the claim. */
  mailAt: Instant | null;
};

export type NewEscalation = Pick<
  KeptEscalation,
  'byId' | 'byName' | 'key' | 'ticketId' | 'summary' | 'order' | 'inReview' | 'mail'
>;

/** Escalations from their first step on, and the mails they send or hold. */
export type Escalations = EscalationMails & {
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
  /** The newest of a ticket that was begun or told since, but for the one of this person's key. */
  latestOf: (
    ticketId: number,
    than: { byId: number; key: string; since: Instant },
  ) => Promise<KeptEscalation | null>;
};

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
    async latestOf(ticketId, { byId, key, since }) {
      const [found] = await db
        .select()
        .from(escalations)
        .where(
          and(
            eq(escalations.ticketId, ticketId),
            or(gt(escalations.begunAt, since), gt(escalations.toldAt, since)),
            or(ne(escalations.byId, byId), ne(escalations.key, key)),
          ),
        )
        .orderBy(desc(escalations.begunAt), desc(escalations.id))
        .limit(1);
      return found ?? null;
    },
    ...escalationMailsIn({ db }),
  };
}
