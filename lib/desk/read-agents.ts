import type { AgentsAnswer } from '@/lib/contracts/agents';
import { agentLoads } from '@/lib/domain/agent-load';
import type { Desk } from './context';

/**
 * Everybody a ticket can be given to, with what they have to do as far as this agent may see it, and
 * whether they are there.
 *
 * @throws HaloError where the tenant does not say what this agent may see.
 */
export async function readAgents(desk: Desk): Promise<AgentsAnswer> {
  const lookups = await desk.lookups();
  const { entries } = await desk.live.list();
  const serverNow = desk.now();
  return {
    serverNow,
    agents: agentLoads(
      lookups,
      entries.map(({ row }) => row),
      serverNow,
    ),
  };
}
