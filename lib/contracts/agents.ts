import type { AgentLoad } from '@/lib/domain/agent-load';
import type { Instant } from '@/lib/domain/instant';

/** GET /api/agents: counted over the tickets the asking agent may see. */
export type AgentsAnswer = {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  agents: AgentLoad[];
};
