import type { PulseDesk } from './desk';
import { drawReply } from './replies';
import type { ReplyKind, ReplyPlan } from './replies';
import type { PulseState } from './state';
import type { OpenTicket } from './wire';

const SHARES: ['new' | ReplyKind, number][] = [
  ['new', 55],
  ['answer', 29],
  ['chase', 8],
  ['thanks', 8],
];

/** What happens next at `now` (epoch ms): a reply, or null for a new ticket. */
export function drawTurn(
  desk: PulseDesk,
  tickets: readonly OpenTicket[],
  now: number,
  state: PulseState,
): ReplyPlan | null {
  const [kind] = state.random.weighted(SHARES, ([, share]) => share);
  return kind === 'new' ? null : drawReply(kind, desk, tickets, now, state);
}
