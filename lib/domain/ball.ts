import { ballWith } from './conversation';
import type { Ticket } from './ticket';

/** Who has to act next on a ticket (rules §6); nobody once the work is over. */
export const balls = ['us', 'client', 'third-party', 'nobody'] as const;
export type Ball = (typeof balls)[number];

/** The same rule as `ballWith`, from what a list knows: whether the client wrote since we answered. */
export function ballOf({ role, clientRepliedAt }: Pick<Ticket, 'role' | 'clientRepliedAt'>): Ball {
  const unansweredAt = clientRepliedAt === null ? [] : [clientRepliedAt];
  return ballWith(role, { unansweredAt }) ?? 'nobody';
}
