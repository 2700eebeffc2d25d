import type { BreachCause, Decision, Review } from '@/lib/domain/review';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import type { Escalations, KeptEscalation } from '@/lib/store/escalations';
import type { Reviews } from '@/lib/store/reviews';

/** What reviews keep, in memory: the same as in the store, but for many instances at once. */
export function reviewsInMemory(): { reviews: Reviews; escalations: Escalations } {
  const sittings: Review[] = [];
  const decisions: Decision[] = [];
  /** The decision of each person's key. */
  const keys = new Map<string, Decision>();
  const causes = new Map<number, BreachCause>();
  const escalations = new Map<string, KeptEscalation>();

  const copy = (decision: Decision): Decision => ({ ...decision });
  const isOf = (scope: readonly number[], { teamIds }: Review) => `${teamIds}` === `${[...scope]}`;
  const openOf = (scope: readonly number[]) =>
    sittings.find((review) => isOf(scope, review) && review.closed === null) ?? null;
  const newestOf = (ticketId: number) =>
    decisions.findLast((each) => each.ticketId === ticketId && each.settled?.how !== 'replaced') ??
    null;
  const isHeld = (review: Review) =>
    [...escalations.values()].some(
      ({ reviewId, mailState }) => reviewId === review.id && mailState === 'held',
    );

  const reviews: Reviews = {
    async sittings(scope) {
      const closed = sittings.filter((review) => isOf(scope, review) && review.closed);
      return { open: openOf(scope), last: closed.at(-1) ?? null };
    },
    async list(most) {
      const counted = sittings.toReversed().slice(0, most);
      return counted.map((review) => {
        const own = decisions.filter(({ reviewId }) => reviewId === review.id);
        const open = own.filter(({ settled }) => settled === null).length;
        return { ...review, decisions: own.length, open };
      });
    },
    find: async (id) => sittings.find((review) => review.id === id) ?? null,
    decisionsOf: async (reviewId) =>
      decisions.filter((each) => each.reviewId === reviewId).map(copy),
    standing: async () =>
      decisions
        .filter(({ settled }) => settled === null)
        .flatMap((each) => {
          const review = sittings.find(({ id }) => id === each.reviewId);
          if (!review) return [];
          const { teamIds: scope, closed } = review;
          return [{ decision: copy(each), scope, isReviewOpen: closed === null }];
        }),
    async settledSince(scope, at) {
      const ids = sittings.filter((review) => isOf(scope, review)).map(({ id }) => id);
      return decisions
        .filter(({ reviewId, settled }) => ids.includes(reviewId) && settled && settled.at > at)
        .filter(({ settled }) => settled?.how !== 'replaced')
        .map(copy);
    },
    async newestOf(ticketIds) {
      const found = ticketIds.flatMap((id) => newestOf(id) ?? []);
      return new Map(found.map((each) => [each.ticketId, copy(each)]));
    },
    async byKey(byId, key) {
      const found = keys.get(`${byId} ${key}`);
      return found ? copy(found) : null;
    },
    async record(decision, { scope, key, seen }) {
      const known = await reviews.byKey(decision.byId, key);
      if (known) return { decision: known };
      const before = newestOf(decision.ticketId);
      if ((before?.id ?? null) !== seen) return { newest: before && copy(before) };
      let review = openOf(scope);
      if (!review) {
        const { at: openedAt, byName: openedBy } = decision;
        review = {
          ...{ id: crypto.randomUUID(), teamIds: [...scope], openedAt, openedBy },
          closed: null,
        };
        sittings.push(review);
      }
      for (const each of decisions) {
        if (each.ticketId !== decision.ticketId || each.settled) continue;
        each.settled = { at: decision.at, how: 'replaced', by: decision.byName };
      }
      const made: Decision = {
        ...{ ...decision, id: crypto.randomUUID(), reviewId: review.id, settled: null },
      };
      decisions.push(made);
      keys.set(`${decision.byId} ${key}`, made);
      if (decision.kind === 'accept' && decision.cause) {
        causes.set(decision.ticketId, decision.cause);
      }
      return { decision: copy(made) };
    },
    async settle(id, settled) {
      const found = decisions.find((each) => each.id === id);
      if (!found) return null;
      const isLast = decisions.findLast(({ ticketId }) => ticketId === found.ticketId) === found;
      if (settled === null ? found.settled?.how !== 'replaced' && isLast : !found.settled) {
        found.settled = settled;
      }
      return copy(found);
    },
    async withdraw(id, byId) {
      const place = decisions.findIndex((each) => each.id === id && each.byId === byId);
      const found = decisions[place];
      const review = sittings.find((each) => each.id === found?.reviewId);
      if (!found || found.settled || !review || review.closed) return false;
      decisions.splice(place, 1);
      for (const each of decisions) {
        const { ticketId, settled } = each;
        const isOlder = ticketId === found.ticketId && settled?.how === 'replaced';
        if (isOlder && settled.at === found.at) each.settled = null;
      }
      if (found.kind === 'accept') causes.delete(found.ticketId);
      return true;
    },
    async close(scope, seen, { at, by, summary }) {
      const open = openOf(scope);
      if ((open?.id ?? null) !== seen.reviewId) return 'changed';
      const closed = { at, by, summary };
      if (!open) {
        const made = { id: crypto.randomUUID(), teamIds: [...scope], openedAt: at, openedBy: by };
        sittings.push({ ...made, closed });
        return { ...made, closed };
      }
      const own = decisions.filter(({ reviewId }) => reviewId === open.id);
      if (own.length !== seen.decisions || isHeld(open)) return 'changed';
      open.closed = closed;
      return open;
    },
    async causesOf(ticketIds) {
      return new Map([...causes].filter(([id]) => ticketIds.includes(id)));
    },
    async setCause(ticketId, cause) {
      if (cause === null) causes.delete(ticketId);
      else causes.set(ticketId, cause);
    },
  };

  const mailOf = ({
    id,
    ticketId,
    summary,
    byId,
    byName,
    begunAt,
    mail,
    mailState,
  }: KeptEscalation) =>
    mail && mailState
      ? { id, ticketId, summary, byId, byName, at: begunAt, mail, state: mailState }
      : null;
  const change = (id: string, over: Partial<KeptEscalation>) => {
    const kept = escalations.get(id);
    if (kept) escalations.set(id, { ...kept, ...over });
  };
  const byKey = (byId: number, key: string) =>
    [...escalations.values()].find((each) => each.byId === byId && each.key === key);

  return {
    reviews,
    escalations: {
      async begin(escalation, now) {
        const known = byKey(escalation.byId, escalation.key);
        if (known) change(known.id, { stoppedAt: null });
        else {
          const id = crypto.randomUUID();
          escalations.set(id, {
            ...escalation,
            order: JSON.parse(JSON.stringify(escalation.order)),
            ...{ id, begunAt: now, reviewId: null, toldAt: null, stoppedAt: null },
            ...{ mailState: null, mailById: null, mailAt: null },
          });
        }
        const kept = byKey(escalation.byId, escalation.key);
        if (!kept) throw new Error('The escalation was not kept');
        return kept;
      },
      async find(id) {
        const kept = escalations.get(id);
        return kept ?? null;
      },
      async byKey(byId, key) {
        const kept = byKey(byId, key);
        return kept ?? null;
      },
      async drop(id) {
        if (escalations.get(id)?.toldAt === null) escalations.delete(id);
      },
      stop: async (id, now) => change(id, { stoppedAt: now }),
      async finish(id, { at, reviewId, mailState }) {
        if (escalations.get(id)?.toldAt !== null) return;
        change(id, { toldAt: at, stoppedAt: null, reviewId, mailState });
      },
      unfinished: async (before) =>
        [...escalations.values()]
          .filter(({ toldAt }) => toldAt === null)
          .filter(({ stoppedAt, begunAt }) => stoppedAt !== null || begunAt < before),
      async lastAt() {
        const told = [...escalations.values()].flatMap(({ ticketId, toldAt }) =>
          toldAt === null ? [] : ([[ticketId, toldAt]] as const),
        );
        return new Map(told);
      },
      mailsFor: async (reviewId) =>
        [...escalations.values()]
          .filter(
            (each) =>
              (reviewId !== null && each.reviewId === reviewId) ||
              (each.mailState === 'held' &&
                !sittings.some(({ id, closed }) => id === each.reviewId && closed === null)),
          )
          .flatMap((each) => mailOf(each) ?? []),
      async findMail(id) {
        const kept = escalations.get(id);
        return kept ? mailOf(kept) : null;
      },
      async claimMail(id, { byId, mail, now, since, most }) {
        const kept = escalations.get(id);
        if (!kept || kept.mailState === 'sent' || kept.mailState === 'left-out') return 'settled';
        if (kept.mailById !== null && kept.mailById !== byId) return 'taken';
        const others = [...escalations.values()].filter(
          (each) => each.id !== id && each.mailAt !== null && each.mailAt > since,
        );
        if (others.length >= most) return 'full';
        const claimed: EscalationMail = kept.mailById === null || !kept.mail ? mail : kept.mail;
        change(id, { mailById: byId, mailAt: now, mail: claimed });
        return { mail: claimed };
      },
      releaseMail: async (id) => change(id, { mailById: null, mailAt: null }),
      async settleMail(id, state) {
        if (escalations.get(id)?.mailState === 'held') change(id, { mailState: state });
      },
    },
  };
}
