import type { BreachCause, Decision, Review } from '@/lib/domain/review';
import type { Escalations } from '@/lib/store/escalations';
import type { Reviews } from '@/lib/store/reviews';
import { escalationsInMemory } from './escalations-in-memory';

/** As in the store. */
const TWICE_MS = 60_000;

/** What reviews keep, in memory: the same as in the store, but for many instances at once. */
export function reviewsInMemory(): { reviews: Reviews; escalations: Escalations } {
  const sittings: Review[] = [];
  const decisions: Decision[] = [];
  /** The decision of each person's key. */
  const keys = new Map<string, { decision: Decision; order: unknown }>();
  const causes = new Map<number, BreachCause>();
  const { escalations, isHeld } = escalationsInMemory((reviewId) =>
    sittings.some(({ id, closed }) => id === reviewId && closed === null),
  );

  const copy = (decision: Decision): Decision => ({ ...decision });
  const isOf = (scope: readonly number[], { teamIds }: Review) => `${teamIds}` === `${[...scope]}`;
  const openOf = (scope: readonly number[]) =>
    sittings.find((review) => isOf(scope, review) && review.closed === null) ?? null;
  const newestOf = (ticketId: number) =>
    decisions.findLast((each) => each.ticketId === ticketId && each.settled?.how !== 'replaced') ??
    null;
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
      return found ? { ...found, decision: copy(found.decision) } : null;
    },
    async decision(id) {
      const found = decisions.find((each) => each.id === id);
      return found ? copy(found) : null;
    },
    async record(decision, { scope, key, order, seen }) {
      const known = await reviews.byKey(decision.byId, key);
      if (known) return { decision: known.decision };
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
      const kept: unknown = JSON.parse(JSON.stringify(order));
      keys.set(`${decision.byId} ${key}`, { decision: made, order: kept });
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
        const last = sittings.findLast((review) => isOf(scope, review));
        if (last?.closed && at - last.closed.at < TWICE_MS) return last;
        const made = { id: crypto.randomUUID(), teamIds: [...scope], openedAt: at, openedBy: by };
        sittings.push({ ...made, closed });
        return { ...made, closed };
      }
      const own = decisions.filter(({ reviewId }) => reviewId === open.id);
      if (own.length !== seen.decisions || isHeld(open.id, seen.heldIds)) return 'changed';
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

  return { reviews, escalations };
}
