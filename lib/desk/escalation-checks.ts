import { isDeepStrictEqual } from 'node:util';
import type { EscalateInput } from '@/lib/contracts/escalation';
import type { Lookups } from '@/lib/domain/lookups';
import { differsFrom } from '@/lib/domain/ticket-change';
import type { KeptEscalation } from '@/lib/store/escalations';
import { checkChoices } from './check-choices';
import type { Desk } from './context';
import { DeskError } from './context';
import type { Escalating } from './escalate';
import { demandManagers } from './escalation-mails';
import { demandAsSeen } from './still-open';

/** Two escalations of a ticket within this time are the same wish of two people, or of one who pressed twice. */
const MOMENT_MS = 2 * 60_000;

/**
 * Refuses what nobody can be asked to do. What is done already of an escalation that was begun is not
 * judged again.
 *
 * @throws DeskError `not-a-manager`, those of checkChoices.
 */
export async function demandEscalatable(
  desk: Desk,
  key: string,
  { agentId, teamId, priorityId, mail }: EscalateInput,
  lookups: Lookups,
): Promise<void> {
  const { agent } = desk.viewer;
  const isBegun = (await desk.keep.escalations.byKey(agent.id, key)) !== null;
  if (!isBegun) checkChoices(lookups, { agentId, teamId, priorityId });
  const sending = await desk.writes.find(agent.id, `${key}.mail`);
  if (sending?.state !== 'done') demandManagers(desk, lookups, mail);
}

/**
 * Refuses to begin what somebody began a moment ago by another key, what was decided by a ticket that is
 * not so any more, and a lower priority.
 *
 * @throws DeskError `changed-meanwhile`, `ticket-refused`.
 */
export async function demandNew(desk: Desk, escalating: Escalating): Promise<void> {
  const { ticket, key, input, record } = escalating;
  const byId = desk.viewer.agent.id;
  const since = desk.now() - MOMENT_MS;
  const other = await desk.keep.escalations.latestOf(ticket.id, { byId, key, since });
  // What a review did before, its decisions tell.
  const isToldOfReview = record !== null && other?.inReview === true && other.toldAt !== null;
  if (other && !isToldOfReview) {
    throw new DeskError(
      'changed-meanwhile',
      `${other.byName} escalated this ticket a moment ago. Look at it as it is now, then decide whether that is enough.`,
      { conflicts: differsFrom(input.from, ticket) },
    );
  }
  demandAsSeen(input.from, ticket);
  const { urgencyOf } = desk.live.book();
  const [wanted, present] = [urgencyOf(input.priorityId ?? null), urgencyOf(ticket.priorityId)];
  if (wanted === null || present === null || wanted <= present) return;
  const message =
    'That is less urgent than it is now. An escalation raises the priority or leaves it.';
  throw new DeskError('ticket-refused', message, { fields: { priorityId: message } });
}

/** @throws DeskError `key-reused` */
export function demandSame(known: KeptEscalation, { ticket, order, record }: Escalating): void {
  const isSame =
    known.ticketId === ticket.id &&
    known.inReview === (record !== null) &&
    isSameOrder(known.order, order);
  if (!isSame) throw keyReused();
}

/** Whether an order is the one that was kept. */
export const isSameOrder = (kept: unknown, order: unknown) =>
  isDeepStrictEqual(kept, JSON.parse(JSON.stringify(order)));

/** The same key came with something else. */
export function keyReused(): DeskError {
  return new DeskError(
    'key-reused',
    'This request was sent before with other contents. Reload the page and try again.',
  );
}
