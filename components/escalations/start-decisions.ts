import type { QueryClient } from '@tanstack/react-query';
import type { DecisionInput } from '@/lib/contracts/reviews';
import type { DecisionKind } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import { choicesOf } from '@/lib/domain/ticket-change';
import { asProblem } from '@/lib/queries/api-problem';
import {
  decisionOrder,
  knownReviews,
  markReviewsOld,
  sendDecision,
  takeDecision,
} from '@/lib/queries/review-queries';
import { markListsOld } from '@/lib/queries/ticket-mutations';
import { ticketLabel } from '@/components/bulk/change-words';
import { startRun } from '@/components/bulk/start-change';
import { holdAnswer } from './decision-answers';
import { forgetBegun, keepHalfWay } from './half-way-store';
import type { DecisionDraft } from './decision-draft';
import { isMeanwhile, isUndone } from './meanwhile';

export type ManyDecisions = {
  title: string;
  /** As one saw them when one decided. */
  items: readonly ReviewItem[];
  inputOf: (item: ReviewItem) => DecisionInput | null;
  /** Who decides. */
  byId: number;
  /** As it was filled in, so that what stops half-way can be gone on with after a reload too. */
  begun?: { kind: DecisionKind; draft: DecisionDraft };
};

/** A ticket as the page has it by now. */
function latestItem(client: QueryClient, ticketId: number): ReviewItem | undefined {
  return knownReviews(client)
    .flatMap(({ items }) => items)
    .find(({ row }) => row.id === ticketId);
}

/**
 * Decides the same about many tickets as the page's run, two at a time. What was refused because somebody
 * changed it meanwhile is sent again, where one asks for it, by what the page shows then.
 */
export function startDecisions(
  client: QueryClient,
  { title, items, inputOf, byId, begun }: ManyDecisions,
): void {
  const seen = new Map(items.map((item) => [item.row.id, item]));
  startRun({
    title,
    items: items.map(({ row }) => ({ ticketId: row.id, label: ticketLabel({ id: row.id, row }) })),
    async send(ticketId, key) {
      const item = seen.get(ticketId);
      const input = item && inputOf(item);
      if (!input) throw new Error(`Nothing is decided about #${ticketId}`);
      const sent = decisionOrder(input, key);
      try {
        const answer = await sendDecision(ticketId, sent);
        forgetBegun(byId, ticketId);
        holdAnswer(answer);
        await takeDecision(client, answer);
        const { ticket, serverNow, before } = answer;
        return { ticket, serverNow, before: before ?? choicesOf(ticket) };
      } catch (error) {
        const problem = asProblem(error);
        if (begun && !isUndone(problem)) keepHalfWay(byId, ticketId, { ...begun, sent });
        if (isMeanwhile(problem)) {
          await markReviewsOld(client);
          const latest = latestItem(client, ticketId);
          if (latest) seen.set(ticketId, latest);
        }
        throw error;
      }
    },
    onEnd() {
      markListsOld(client);
      void markReviewsOld(client);
    },
  });
}
