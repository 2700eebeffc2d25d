import type { Escalations, KeptEscalation } from '@/lib/store/escalations';

/** Escalations in memory: the same as in the store. `isOpen`: whether a review is. */
export function escalationsInMemory(isOpen: (reviewId: string) => boolean): {
  escalations: Escalations;
  /** Whether a mail of a review is held beside those named. */
  isHeld: (reviewId: string, but: readonly string[]) => boolean;
} {
  const kept = new Map<string, KeptEscalation>();
  const all = () => [...kept.values()];
  const mailOf = (escalation: KeptEscalation) => {
    const { id, ticketId, summary, byId, byName, begunAt: at, mail, mailState } = escalation;
    if (!mail || !mailState) return null;
    return { id, ticketId, summary, byId, byName, at, mail, state: mailState };
  };
  const change = (id: string, over: Partial<KeptEscalation>) => {
    const found = kept.get(id);
    if (found) kept.set(id, { ...found, ...over });
  };
  const byKey = (byId: number, key: string) =>
    all().find((each) => each.byId === byId && each.key === key);

  const escalations: Escalations = {
    async begin(escalation, now) {
      const known = byKey(escalation.byId, escalation.key);
      if (known) change(known.id, { stoppedAt: null });
      else {
        const id = crypto.randomUUID();
        kept.set(id, {
          ...escalation,
          order: JSON.parse(JSON.stringify(escalation.order)),
          ...{ id, begunAt: now, reviewId: null, toldAt: null, stoppedAt: null },
          ...{ mailState: null, mailById: null, mailAt: null },
        });
      }
      const begun = byKey(escalation.byId, escalation.key);
      if (!begun) throw new Error('The escalation was not kept');
      return begun;
    },
    async find(id) {
      return kept.get(id) ?? null;
    },
    async byKey(byId, key) {
      return byKey(byId, key) ?? null;
    },
    async latestOf(ticketId, { byId, key, since }) {
      const own = byKey(byId, key);
      const isLate = ({ begunAt, toldAt }: KeptEscalation) =>
        Math.max(begunAt, toldAt ?? 0) > since;
      return (
        all().findLast((each) => each.ticketId === ticketId && each !== own && isLate(each)) ?? null
      );
    },
    async drop(id) {
      if (kept.get(id)?.toldAt === null) kept.delete(id);
    },
    stop: async (id, now) => change(id, { stoppedAt: now }),
    async finish(id, { at, reviewId, mailState }) {
      if (kept.get(id)?.toldAt !== null) return;
      change(id, { toldAt: at, stoppedAt: null, reviewId, mailState });
    },
    unfinished: async (before) =>
      all()
        .filter(({ toldAt }) => toldAt === null)
        .filter(({ stoppedAt, begunAt }) => stoppedAt !== null || begunAt < before),
    async lastAt() {
      const told = all().flatMap(({ ticketId, toldAt }) =>
        toldAt === null ? [] : ([[ticketId, toldAt]] as const),
      );
      return new Map(told);
    },
    mailsFor: async (reviewId) =>
      all()
        .filter(
          (each) =>
            (reviewId !== null && each.reviewId === reviewId) ||
            (each.mailState === 'held' && !(each.reviewId && isOpen(each.reviewId))),
        )
        .flatMap((each) => mailOf(each) ?? []),
    async findMail(id) {
      const found = kept.get(id);
      const mail = found && mailOf(found);
      if (!found || !mail) return null;
      const { mailById: byId, mailAt: at } = found;
      return { mail, claim: byId === null || at === null ? null : { byId, at } };
    },
    async claimMail(id, { byId, mail, from, now, since, most }) {
      const found = kept.get(id);
      if (!found || found.mailState === 'sent' || found.mailState === 'left-out') return 'settled';
      if (found.mailAt !== from) return 'taken';
      const others = all().filter((each) => each.id !== id && (each.mailAt ?? -Infinity) > since);
      if (others.length >= most) return 'full';
      change(id, { mailById: byId, mailAt: now, mail });
      return 'claimed';
    },
    async releaseMail(id, claimedAt) {
      if (kept.get(id)?.mailAt === claimedAt) change(id, { mailById: null, mailAt: null });
    },
    async settleMail(id, state, from) {
      const found = kept.get(id);
      if (found?.mailState !== 'held' || found.mailAt !== from) return false;
      const claim = state === 'sent' ? {} : { mailById: null, mailAt: null };
      change(id, { mailState: state, ...claim });
      return true;
    },
  };
  return {
    escalations,
    isHeld: (reviewId, but) =>
      all().some(
        (each) => each.reviewId === reviewId && each.mailState === 'held' && !but.includes(each.id),
      ),
  };
}
