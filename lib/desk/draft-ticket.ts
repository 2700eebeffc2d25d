import type { NewTicketOrder } from '@/lib/contracts/new-ticket';
import type { Lookups } from '@/lib/domain/lookups';
import {
  checkNewTicket,
  hasActiveContract,
  newTicketDefaults,
  type NewTicketProblem,
} from '@/lib/domain/new-ticket';
import { chooseSla } from '@/lib/domain/routing';
import { isFinished } from '@/lib/domain/status';
import { validateStatusTransition } from '@/lib/domain/transition';
import type { NewTicket } from '@/lib/halo/client';
import { HaloError } from '@/lib/halo/errors';
import { sanitizeTicketHtml } from '@/lib/halo/sanitize';
import { checkChoices } from './check-choices';
import type { Desk } from './context';
import { DeskError } from './context';
import { deskDay } from './desk-day';

/** A ticket that may be created, and what is amiss all the same. */
export type DraftedTicket = { ticket: NewTicket; warnings: NewTicketProblem[] };

/**
 * Judges a new ticket by the rules (§6) and gives it what nobody chose: status, priority, the team of
 * the desk's routing, the SLA of the contract in force, else of the client, its type, the default. What
 * none of these says is left to the tenant. Two calls of the tenant.
 *
 * @throws DeskError `ticket-refused` with fields, `transition-refused` where it would begin finished,
 * those of checkChoices; HaloError
 */
export async function draftTicket(
  desk: Desk,
  order: NewTicketOrder,
  lookups: Lookups,
): Promise<DraftedTicket> {
  const { clientId, typeId } = order;
  const [client, contracts, { settings }] = await Promise.all([
    desk.halo.clients.get(clientId).catch(noneWhereMissing),
    desk.halo.clients.contracts(clientId),
    desk.keep.system.read(),
  ]);
  const today = deskDay(lookups, desk.now());
  const verdict = checkNewTicket(
    {
      ...order,
      clientExists: client !== null,
      statusId: order.statusId ?? null,
      priorityId: order.priorityId ?? null,
      hasActiveContract: hasActiveContract(contracts, today),
    },
    lookups,
  );
  if (!verdict.canCreate) throw refused(verdict.errors);
  checkChoices(lookups, order);
  demandOpen(order, lookups);

  const category = order.category ?? null;
  const defaults = newTicketDefaults({ category, clientId, typeId }, lookups, settings.routing);
  const teamId = order.teamId ?? defaults.teamId;
  const inForce = contracts.find((contract) => hasActiveContract([contract], today));
  const sla = chooseSla({
    contract: inForce?.slaId ?? client?.slaId ?? null,
    type: lookups.types.find(({ id }) => id === typeId)?.slaId ?? null,
    default: lookups.slas.find(({ isDefault }) => isDefault)?.id ?? null,
  });
  const { summary, siteId, userId, agentId, reportedBy, source } = order;
  return {
    ticket: {
      ...{ clientId, typeId, summary, siteId, userId, agentId, reportedBy, source },
      category: order.category,
      detailsHtml: sanitizeTicketHtml(order.details),
      statusId: order.statusId ?? defaults.statusId ?? undefined,
      priorityId: order.priorityId ?? defaults.priorityId ?? undefined,
      team: lookups.teams.find(({ id }) => id === teamId),
      slaId: sla?.slaId,
    },
    warnings: verdict.warnings,
  };
}

function noneWhereMissing(error: unknown): null {
  if (error instanceof HaloError && error.kind === 'not-found') return null;
  throw error;
}

function refused(errors: readonly NewTicketProblem[]): DeskError {
  const said = errors.map(({ message }) => message).join('. ');
  return new DeskError(
    'ticket-refused',
    `${said}. Nothing was created: put that right and send it again.`,
    { fields: Object.fromEntries(errors.map(({ field, message }) => [field, message])) },
  );
}

/** No ticket begins solved: it has no resolution yet. */
function demandOpen({ statusId, agentId }: NewTicketOrder, { statuses }: Lookups): void {
  const status = statuses.find(({ id }) => id === statusId);
  if (!status || !isFinished(status.role)) return;
  throw new DeskError(
    'transition-refused',
    `A new ticket cannot begin as “${status.name}”: it has no resolution yet. Create it as New, then resolve it.`,
    validateStatusTransition('new', status.role, {
      resolution: null,
      agentId: agentId ?? null,
    }),
  );
}
