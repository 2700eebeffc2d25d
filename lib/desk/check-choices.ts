import type { TicketChangeInput } from '@/lib/contracts/ticket-change';
import type { Lookups } from '@/lib/domain/lookups';
import { unknownStatus } from '@/lib/domain/transition';
import { HaloError } from '@/lib/halo/errors';
import { DeskError } from './context';

const lookAgain = 'Reload the page to see what there is.';

/**
 * Refuses what the tenant's lists do not have, before anything is asked of the tenant. Clients and what
 * is theirs are no lists: the tenant judges those.
 *
 * @throws DeskError `unknown-status-id`, `unknown-agent`, `agent-not-assignable`, `unknown-team`,
 * `unknown-priority`, `unknown-category`, `unknown-type`, `unknown-sla`.
 */
export function checkChoices(
  lookups: Lookups,
  { statusId, agentId, teamId, priorityId, category, typeId, slaId }: TicketChangeInput,
): void {
  if (statusId !== undefined && !lookups.statuses.some(({ id }) => id === statusId)) {
    throw new DeskError(
      'unknown-status-id',
      'This tenant has no such status. Reload the page to see the ones it has.',
      { errors: [unknownStatus], warnings: [] },
    );
  }
  if (typeof agentId === 'number') checkAgent(lookups, agentId);
  if (typeof teamId === 'number' && !lookups.teams.some(({ id }) => id === teamId)) {
    throw new DeskError('unknown-team', `This tenant has no such team. ${lookAgain}`);
  }
  const isPriority = lookups.priorities.some((each) => each.priorityId === priorityId);
  if (priorityId !== undefined && !isPriority) {
    throw new DeskError('unknown-priority', `This tenant has no such priority. ${lookAgain}`);
  }
  const isCategory = lookups.categories.some(({ path }) => path === category);
  if (typeof category === 'string' && !isCategory) {
    throw new DeskError(
      'unknown-category',
      `This tenant has no category "${category}". ${lookAgain}`,
    );
  }
  if (typeId !== undefined && !lookups.types.some(({ id }) => id === typeId)) {
    throw new DeskError('unknown-type', `This tenant has no such ticket type. ${lookAgain}`);
  }
  if (slaId !== undefined && !lookups.slas.some(({ id }) => id === slaId)) {
    throw new DeskError('unknown-sla', `This tenant has no such SLA. ${lookAgain}`);
  }
}

/** @throws DeskError `unknown-team` where the tenant has one of these teams no more. */
export function checkTeams({ teams }: Lookups, teamIds: readonly number[]): void {
  if (teamIds.every((teamId) => teams.some(({ id }) => id === teamId))) return;
  const message = `This tenant does not have all of these teams. ${lookAgain}`;
  throw new DeskError('unknown-team', message, { fields: { teams: message } });
}

function checkAgent({ agents }: Lookups, agentId: number): void {
  const agent = agents.find(({ id }) => id === agentId);
  if (!agent) throw new DeskError('unknown-agent', `This tenant has no such agent. ${lookAgain}`);
  if (!agent.isDisabled && !agent.isMachine) return;
  throw new DeskError(
    'agent-not-assignable',
    agent.isMachine
      ? `${agent.name} is an account of a program, so nobody would work on the ticket. Choose a person.`
      : `${agent.name} is disabled in HaloPSA, so the ticket would lie still. Choose somebody else.`,
  );
}

const ofClient: Readonly<Record<string, string>> = {
  siteId: 'site',
  userId: 'contact',
  contractId: 'contract',
};

/**
 * What the tenant refused of a client or of what is a client's, as DeskError `unknown-client` or
 * `not-of-client` with the field; any other error as it is.
 */
export function tellRefusal(error: unknown): unknown {
  if (!(error instanceof HaloError) || error.kind !== 'invalid' || error.field === null) {
    return error;
  }
  const { field } = error;
  const what = ofClient[field];
  if (field !== 'clientId' && what === undefined) return error;
  const message =
    what === undefined
      ? 'The tenant has no such client, or does not show it to you. Choose another one.'
      : `The tenant has no such ${what} of this client. Choose one of the client's own.`;
  const code = what === undefined ? 'unknown-client' : 'not-of-client';
  return new DeskError(code, message, { fields: { [field]: message } }, { cause: error });
}
