import type { Outcome } from '@/lib/domain/lookups';
import { modeLooks, type ComposerMode } from './composer-modes';

/** The tenant's words for what was done that fit what is written; none that moves the ticket by itself. */
export function outcomesFor(
  outcomes: readonly Outcome[],
  mode: ComposerMode,
  hiddenFromUser: boolean,
): Outcome[] {
  const { kind } = modeLooks[mode];
  return outcomes.filter(
    (outcome) =>
      outcome.kind === kind &&
      outcome.statusId === null &&
      (kind !== 'note' || outcome.hidesFromUser === hiddenFromUser) &&
      outcome.sendsEmail === (kind === 'email'),
  );
}
