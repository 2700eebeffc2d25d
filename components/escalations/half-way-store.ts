import type { DecisionKind } from '@/lib/domain/review';
import type { SentOrder } from '@/lib/queries/escalation-queries';
import { keep, readKept } from '@/components/ticket/kept-text';
import type { DecisionDraft } from './decision-draft';
import { decisionsKey, withKept } from './kept-decisions';

type HalfWay = { kind: DecisionKind; draft: DecisionDraft; sent: SentOrder };

/** Keeps what was sent about one ticket and may be half done, so that it can be gone on with. */
export function keepHalfWay(agentId: number, ticketId: number, half: HalfWay): void {
  const key = decisionsKey(agentId, [ticketId]);
  const { kind, draft, sent } = half;
  keep(key, withKept(readKept(key), kind, { draft, sent, of: [ticketId] }));
}

/** Forgets all that was begun about one ticket: it is decided about. */
export function forgetBegun(agentId: number, ticketId: number): void {
  const key = decisionsKey(agentId, [ticketId]);
  if (readKept(key) !== '') keep(key, '');
}
