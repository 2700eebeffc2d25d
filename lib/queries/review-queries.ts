import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type {
  CauseInput,
  CloseInput,
  DecisionAnswer,
  DecisionInput,
  DoneAnswer,
  HeldMailAnswer,
  HeldMailInput,
  MinutesAnswer,
  ReviewAnswer,
  YesterdayAnswer,
} from '@/lib/contracts/reviews';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { EscalatedAnswer } from '@/lib/contracts/escalation';
import { routes } from '@/lib/routes';
import { asProblem } from './api-problem';
import type { SentOrder } from './escalation-queries';
import { deleteJson, getJson, postJson } from './http';
import { markListsOld, putTicket, type Submit } from './ticket-mutations';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * Nothing is answered while the tickets are read for the first time; logs are on their way for a while
 * after that; decisions of others come at any time.
 */
function refreshMs(answer: ReviewAnswer | undefined): number {
  if (!answer || answer.health.loading) return 2 * SECOND;
  return answer.logs.read < answer.logs.of ? 3 * SECOND : 10 * SECOND;
}

/** What a review has to decide about. `teams`: those it is of; none is the whole desk. */
export const reviewQueries = {
  all: ['reviews'] as const,
  currents: () => [...reviewQueries.all, 'current'] as const,
  current: (teams: readonly number[]) =>
    queryOptions({
      queryKey: [...reviewQueries.currents(), teams] as const,
      queryFn: ({ signal }) => getJson<ReviewAnswer>(routes.api.review(teams), signal),
      refetchInterval: ({ state }) => refreshMs(state.data),
      placeholderData: keepPreviousData,
    }),
  yesterday: (teams: readonly number[]) =>
    queryOptions({
      queryKey: [...reviewQueries.all, 'yesterday', teams] as const,
      queryFn: ({ signal }) => getJson<YesterdayAnswer>(routes.api.yesterday(teams), signal),
      staleTime: MINUTE,
      refetchInterval: 5 * MINUTE,
    }),
};

/** Has everything of reviews read again. */
export function markReviewsOld(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: reviewQueries.all });
}

/** The reviews the page knows, as they are by now. */
export function knownReviews(client: QueryClient): ReviewAnswer[] {
  return client
    .getQueriesData<ReviewAnswer>({ queryKey: reviewQueries.currents() })
    .flatMap(([, answer]) => answer ?? []);
}

/** A decision to send, as it can be sent again. */
export function decisionOrder(input: DecisionInput, key: string): SentOrder {
  return { content: JSON.stringify(input), key };
}

/** Sends one decision about a ticket, see `decisionOrder`. @throws ApiProblem */
export function sendDecision(
  ticketId: number,
  { content, key }: SentOrder,
): Promise<DecisionAnswer> {
  const input: unknown = JSON.parse(content);
  return postJson<DecisionAnswer>(routes.api.ticketDecision(ticketId), input, key);
}

function withDecision(item: ReviewItem, { decision, ticket }: DecisionAnswer): ReviewItem {
  if (item.row.id !== ticket.id) return item;
  return { ...item, row: { ...item.row, ...ticket }, decision, isDecided: true };
}

/** Takes a decision into what the page shows, before all of it is read again. */
export async function takeDecision(client: QueryClient, answer: DecisionAnswer): Promise<void> {
  const queryKey = reviewQueries.currents();
  await client.cancelQueries({ queryKey });
  client.setQueriesData<ReviewAnswer>({ queryKey }, (known) => {
    if (!known) return known;
    const items = known.items.map((item) => withDecision(item, answer));
    const count = (all: readonly ReviewItem[]) => all.filter(({ isDecided }) => !isDecided).length;
    const undecided = known.undecided - count(known.items) + count(items);
    return { ...known, items, undecided };
  });
  await putTicket(client, answer.ticket);
}

/** What a review does. */
export const reviewMutations = {
  decide: (client: QueryClient, ticketId: number) =>
    mutationOptions({
      mutationKey: ['reviews', 'decide', ticketId],
      mutationFn: (order: SentOrder) => sendDecision(ticketId, order),
      onSuccess: (answer) => takeDecision(client, answer),
      onSettled: () => {
        markListsOld(client);
        void markReviewsOld(client);
      },
    }),
  /** Says that something decided earlier was done, or was not after all. */
  done: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['reviews', 'done'],
      mutationFn: ({ id, done, key }: { id: string; done: boolean; key: string }) =>
        postJson<DoneAnswer>(routes.api.decisionDone(id), { done }, key),
      onSettled: () => markReviewsOld(client),
    }),
  /** Says why a target broke. */
  cause: (client: QueryClient, teams: readonly number[]) =>
    mutationOptions({
      mutationKey: ['reviews', 'cause'],
      mutationFn: ({ input, key }: Submit<CauseInput>) =>
        postJson<unknown>(routes.api.causes(), input, key),
      onMutate: async ({ input }) => {
        const { queryKey } = reviewQueries.yesterday(teams);
        await client.cancelQueries({ queryKey });
        const before = client.getQueryData(queryKey);
        client.setQueryData(
          queryKey,
          (known) =>
            known && {
              ...known,
              breaches: known.breaches.map((breach) =>
                breach.ticketId === input.ticketId ? { ...breach, cause: input.cause } : breach,
              ),
            },
        );
        return { before };
      },
      onError: (_error, _sent, made) => {
        if (made?.before) client.setQueryData(reviewQueries.yesterday(teams).queryKey, made.before);
      },
      onSettled: () =>
        client.invalidateQueries({ queryKey: reviewQueries.yesterday(teams).queryKey }),
    }),
  /** Goes on with an escalation that stopped half-way. */
  retry: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['reviews', 'retry'],
      mutationFn: ({ id, key }: { id: string; key: string }) =>
        postJson<EscalatedAnswer>(routes.api.escalationRetry(id), {}, key),
      onSuccess: ({ ticket }) => putTicket(client, ticket),
      onSettled: () => {
        markListsOld(client);
        void markReviewsOld(client);
      },
    }),
  /** Leaves an escalation that stopped half-way as it is; one that is not there any more is left already. */
  letBe: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['reviews', 'let-be'],
      mutationFn: async (id: string) => {
        try {
          await deleteJson<unknown>(routes.api.escalation(id));
        } catch (error) {
          if (asProblem(error).code !== 'escalation-gone') throw error;
        }
      },
      onSettled: () => markReviewsOld(client),
    }),
  /**
   * Takes a decision back, so that its ticket is to be decided about anew. `isAgain`: it was tried before,
   * so that one that is gone is back already.
   */
  takeBack: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['reviews', 'take-back'],
      mutationFn: async ({ id, isAgain }: { id: string; isAgain: boolean }) => {
        try {
          await deleteJson<unknown>(routes.api.decision(id));
        } catch (error) {
          if (!isAgain || asProblem(error).code !== 'decision-gone') throw error;
        }
      },
      onSettled: () => markReviewsOld(client),
    }),
  mail: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['reviews', 'mail'],
      mutationFn: ({ id, input, key }: Submit<HeldMailInput> & { id: string }) =>
        postJson<HeldMailAnswer>(routes.api.heldMail(id), input, key),
      onSuccess: ({ mail }) => {
        client.setQueriesData<ReviewAnswer>(
          { queryKey: reviewQueries.currents() },
          (known) =>
            known && {
              ...known,
              mails: known.mails.map((each) => (each.id === mail.id ? mail : each)),
            },
        );
      },
    }),
  close: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['reviews', 'close'],
      mutationFn: ({ input, key }: Submit<CloseInput>) =>
        postJson<Pick<MinutesAnswer, 'serverNow' | 'review'>>(routes.api.closeReview(), input, key),
      onSettled: () => markReviewsOld(client),
    }),
};
