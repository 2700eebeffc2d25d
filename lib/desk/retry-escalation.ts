import { escalateInput, type EscalatedAnswer } from '@/lib/contracts/escalation';
import { decisionInput } from '@/lib/contracts/reviews';
import type { Desk } from './context';
import { DeskError } from './context';
import { decide } from './decide';
import { escalate } from './escalate';

/**
 * Goes on with an escalation that stopped half-way: does only what is left of it. Answers the ticket.
 *
 * @throws DeskError `escalation-gone`, `not-yours-to-retry`, those of escalate and of decide; HaloError.
 */
export async function retryEscalation(desk: Desk, id: string): Promise<EscalatedAnswer> {
  const kept = await desk.keep.escalations.find(id);
  if (!kept) {
    throw new DeskError(
      'escalation-gone',
      'There is nothing left of this escalation to do. Look at the ticket as it is now.',
    );
  }
  const { byId, byName, ticketId, key, order, inReview } = kept;
  if (byId !== desk.viewer.agent.id) {
    throw new DeskError(
      'not-yours-to-retry',
      `${byName} began this escalation, so only they can go on with it. Ask them, or escalate the ticket anew.`,
    );
  }
  if (!inReview) return escalate(desk, ticketId, key, escalateInput.parse(order));
  const { serverNow, ticket } = await decide(desk, ticketId, key, decisionInput.parse(order));
  return { serverNow, ticket };
}
