import { ESCALATE_MAX } from '@/lib/contracts/limits';
import type { DecisionKind } from '@/lib/domain/review';
import { showToast } from '@/components/ui/toast';

/** False where a decision cannot be made about so many, or none, which is said. */
export function mayAsk(kind: DecisionKind, { length }: readonly unknown[]): boolean {
  if (length === 0) {
    showToast({
      key: 'no-target',
      message: 'There is no ticket to decide about here',
      detail: 'Go to one with j and k. What was decided earlier is done with d.',
    });
    return false;
  }
  if (kind === 'escalate' && length > ESCALATE_MAX) {
    showToast({
      key: 'too-many',
      tone: 'risk',
      message: `${length} tickets are too many to escalate at once`,
      detail: `At most ${ESCALATE_MAX} in one go, so that nobody is flooded with mails. Select fewer, or snooze the others.`,
    });
    return false;
  }
  return true;
}
