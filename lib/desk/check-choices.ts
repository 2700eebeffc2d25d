import type { TicketChangeInput } from '@/lib/contracts/ticket-change';
import type { Lookups } from '@/lib/domain/lookups';
import { unknownStatus } from '@/lib/domain/transition';
import { DeskError } from './context';

const lookAgain = 'Reload the page to see what there is.';

/**
 * Refuses what the tenant's lists do not have, before anything is asked of the tenant.
 *
 * @throws DeskError `unknown-status-id`, `unknown-agent`, `agent-not-assignable`, `unknown-team`,
 * `unknown-priority`, `unknown-category`.
 */
export function checkChoices(
  lookups: Lookups,
  { statusId, agentId, teamId, priorityId, category }: TicketChangeInput,
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
