import { judgeStatusChange } from '@/lib/domain/status-change';
import type { TransitionProblem, TransitionProblemCode } from '@/lib/domain/transition';
import type { TicketAction } from '@/lib/domain/ticket';
import { formatCount } from '@/components/queue/format-count';
import type { Target } from '@/components/queue/current-row';
import type { StatusTarget } from '@/components/ticket/status-choice';

/** What the rules say of moving many tickets to one status, by what one has to do about it. */
export type StatusReview = {
  /** May move as they are. */
  able: Target[];
  /** May move once it says how they were solved. */
  lackResolution: Target[];
  /** Have the status already. */
  same: Target[];
  /** May not move, and why. */
  refused: { target: Target; message: string }[];
  /** Chosen without being seen: the server judges them. */
  unseen: Target[];
  /** What to think of before, with how many tickets each is about. */
  warnings: { code: TransitionProblemCode; message: string; count: number }[];
};

/**
 * Judges each ticket by what the list knows of it. `actionsOf`: a ticket's whole log where it is here;
 * undefined where it is not, and nothing is warned of from it.
 */
export function reviewStatuses(
  targets: readonly Target[],
  to: StatusTarget,
  actionsOf: (ticketId: number) => readonly TicketAction[] | undefined,
): StatusReview {
  const review: StatusReview = {
    able: [],
    lackResolution: [],
    same: [],
    refused: [],
    unseen: [],
    warnings: [],
  };
  const warned = new Map<TransitionProblemCode, StatusReview['warnings'][number]>();
  for (const target of targets) {
    const { id, row } = target;
    if (!row) {
      review.unseen.push(target);
      continue;
    }
    const { errors, warnings } = judgeStatusChange(row, to, undefined, actionsOf(id));
    const others = errors.filter(({ code }) => code !== 'resolution-required');
    const [refusal] = others;
    if (others.some(({ code }) => code === 'same-status')) review.same.push(target);
    else if (refusal) review.refused.push({ target, message: refusal.message });
    else {
      (errors.length > 0 ? review.lackResolution : review.able).push(target);
      for (const { code, message } of warnings) {
        const known = warned.get(code);
        if (known) known.count += 1;
        else warned.set(code, { code, message, count: 1 });
      }
    }
  }
  review.warnings = [...warned.values()];
  return review;
}

/** The tickets that are going to be moved. */
export function movable({ able, lackResolution, unseen }: StatusReview): Target[] {
  return [...able, ...lackResolution, ...unseen];
}

const aboutMany: Partial<Record<TransitionProblemCode, [one: string, many: string]>> = {
  'skipped-in-progress': [
    'closes without the In Progress step',
    'close without the In Progress step',
  ],
  'no-agent-assigned': ['is assigned to nobody', 'are assigned to nobody'],
  reopens: [
    'is reopened: its resolution clock goes on',
    'are reopened: their resolution clocks go on',
  ],
  'client-not-asked': [
    'waits for a client who was sent nothing since their last message',
    'wait for clients who were sent nothing since their last message',
  ],
  'client-not-told': [
    'is of a client who has not been told',
    'are of clients who have not been told',
  ],
  'no-time-logged': ['has no time logged', 'have no time logged'],
};

/** A warning of one ticket as the rules say it; of several with how many they are. */
export function tellWarning(
  { code, message, count }: TransitionProblemCount,
  isOfMany: boolean,
): string {
  const words = aboutMany[code];
  if (!isOfMany || !words) return message;
  return `${formatCount(count)} ${count === 1 ? words[0] : words[1]}`;
}

type TransitionProblemCount = Pick<TransitionProblem, 'code' | 'message'> & { count: number };
