import type { DecisionOrder } from '@/lib/contracts/reviews';
import type { Lookups } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import { checkChoices, checkTeams } from './check-choices';
import type { Desk } from './context';
import { DeskError } from './context';
import { demandEscalatable } from './escalation-checks';
import { changeOf, nameIn } from './new-hands';
import { demandAsSeen } from './still-open';

const YEAR_MS = 366 * 24 * 60 * 60_000;

export type EscalationOrder = Extract<DecisionOrder, { kind: 'escalate' }>;

/** The escalation a decision asks for. */
export const escalationOf = ({
  note,
  agentId,
  teamId,
  priorityId,
  from,
  mail,
}: EscalationOrder) => ({
  ...{ reason: note, agentId, teamId, from, mail },
  ...(priorityId !== undefined && { priorityId }),
});

/** What a decision changes about the ticket itself. */
export function wantedOf(order: DecisionOrder) {
  const { from } = order;
  if (order.kind === 'reassign') return { agentId: order.agentId, teamId: order.teamId, from };
  if (order.kind === 'raise') return { priorityId: order.priorityId, from };
  return { from };
}

/** What a decision says of itself, for people. */
export function toldOf(order: DecisionOrder, changed: string, lookups: Lookups) {
  const { kind, ownerId, dueAt } = order;
  const cause = order.kind === 'accept' ? order.cause : null;
  return { kind, changed, cause, ownerId, ownerName: nameIn(lookups.agents, ownerId), dueAt };
}

/**
 * Refuses what nobody can be asked to do, before the tenant is asked for anything.
 *
 * @throws DeskError `not-a-manager`, those of checkTeams and checkChoices.
 */
export async function demandDecidable(
  desk: Desk,
  key: string,
  order: DecisionOrder,
  lookups: Lookups,
): Promise<void> {
  checkTeams(lookups, order.teams);
  checkChoices(lookups, { agentId: order.ownerId });
  if (order.kind === 'escalate') {
    await demandEscalatable(desk, key, escalationOf(order), lookups);
  } else checkChoices(lookups, wantedOf(order));
}

/**
 * Refuses what makes no sense for a ticket as it is.
 *
 * @throws DeskError `ticket-refused` with the field, `changed-meanwhile` where it is to be changed from what
 * it is not any more.
 */
export function demandSensible(
  desk: Desk,
  order: DecisionOrder,
  ticket: Ticket,
  lookups: Lookups,
): void {
  const refuse = (field: string, message: string) =>
    new DeskError('ticket-refused', message, { fields: { [field]: message } });
  const now = desk.now();
  if (order.dueAt <= now) throw refuse('dueAt', 'The due time has passed. Choose a later one.');
  if (order.dueAt > now + YEAR_MS) {
    throw refuse('dueAt', 'That is more than a year away. Choose an earlier time.');
  }
  if (order.kind !== 'reassign' && order.kind !== 'raise') return;
  demandAsSeen(order.from, ticket);
  if (order.kind === 'reassign' && changeOf(wantedOf(order), lookups).change === null) {
    throw refuse('agentId', 'They have it already. Choose somebody else, or another team.');
  }
  if (order.kind === 'raise') {
    const { urgencyOf } = desk.live.book();
    const [wanted, present] = [urgencyOf(order.priorityId), urgencyOf(ticket.priorityId)];
    if (wanted !== null && present !== null && wanted >= present) {
      throw refuse('priorityId', 'That is no more urgent than it is now. Choose a higher one.');
    }
  }
}
