import type { DecisionAnswer } from '@/lib/contracts/reviews';

// Only until the page is loaded anew: what a ticket was like before is not kept anywhere else.
const answers = new Map<string, DecisionAnswer>();

/** Keeps how a decision was answered, so that what it changed can be taken back with it. */
export function holdAnswer(answer: DecisionAnswer): void {
  answers.set(answer.decision.id, answer);
}

/** How a decision was answered; undefined where this page did not make it. */
export function heldAnswer(decisionId: string): DecisionAnswer | undefined {
  return answers.get(decisionId);
}

/** Forgets it: the decision is taken back. */
export function dropAnswer(decisionId: string): void {
  answers.delete(decisionId);
}
