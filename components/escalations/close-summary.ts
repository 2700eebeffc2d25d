import type { ReviewAnswer } from '@/lib/contracts/reviews';
import { decisionKinds, type DecisionKind } from '@/lib/domain/review';
import { tellCount } from './review-words';

const done: Readonly<Record<DecisionKind, string>> = {
  escalate: 'escalated',
  reassign: 'reassigned',
  raise: 'raised',
  comment: 'commented on',
  snooze: 'snoozed',
  accept: 'accepted',
};

/** What keeps a review from being closed, in the order it is put right; empty where nothing does. */
export function closeBlockers({
  undecided,
  unassigned,
  mails,
}: Pick<ReviewAnswer, 'undecided' | 'unassigned' | 'mails'>): string[] {
  const held = mails.filter(({ state }) => state === 'held').length;
  return [
    unassigned > 0 && `${tellCount(unassigned, 'ticket')} unassigned`,
    undecided > 0 && `${tellCount(undecided, 'ticket')} undecided`,
    held > 0 && `${tellCount(held, 'mail')} held`,
  ].filter((blocker) => blocker !== false);
}

/** What the review comes to, a line each. */
export function closeSummary(
  { items, mails }: Pick<ReviewAnswer, 'items' | 'mails'>,
  yesterday: { total: number; unexplained: number },
): string[] {
  const decided = items.filter(({ isDecided }) => isDecided);
  const kinds = decisionKinds.flatMap((kind) => {
    const count = decided.filter(({ decision }) => decision?.kind === kind).length;
    return count > 0 ? `${count} ${done[kind]}` : [];
  });
  const mailsIn = (wanted: string) => mails.filter(({ state }) => state === wanted).length;
  const { total, unexplained } = yesterday;
  return [
    `${tellCount(decided.length, 'ticket')} decided${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
    mails.length > 0 &&
      `${tellCount(mailsIn('sent'), 'mail')} sent, ${mailsIn('left-out')} left out`,
    total > 0 &&
      `${tellCount(total, 'breach', 'breaches')} yesterday, ${unexplained} without a cause`,
  ].filter((line) => line !== false);
}
