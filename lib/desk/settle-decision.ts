import type { DoneAnswer, DoneInput } from '@/lib/contracts/reviews';
import type { Desk } from './context';
import { DeskError } from './context';

/**
 * Says that what was decided is done, or that it is not after all.
 *
 * @throws DeskError `decision-gone`, `decided-meanwhile` where a later decision took its place.
 */
export async function settleDecision(
  desk: Desk,
  id: string,
  { done }: DoneInput,
): Promise<DoneAnswer> {
  const by = desk.viewer.agent.name;
  const wanted = done ? ({ at: desk.now(), how: 'done', by } as const) : null;
  const decision = await desk.keep.reviews.settle(id, wanted);
  if (!decision) {
    throw new DeskError(
      'decision-gone',
      'Halyard has no such decision. Reload the page to see what was decided.',
    );
  }
  const isLater = decision.settled?.how === 'replaced' || (!done && decision.settled !== null);
  if (!isLater) return { serverNow: desk.now(), decision };
  throw new DeskError(
    'decided-meanwhile',
    `A later decision about #${decision.ticketId} took the place of this one. Look at that one.`,
  );
}
