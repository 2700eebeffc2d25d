'use client';

import { useQuery } from '@tanstack/react-query';
import type { AgentLoad } from '@/lib/domain/agent-load';
import { asProblem, type ApiProblem } from '@/lib/queries/api-problem';
import { agentsQueries } from '@/lib/queries/dispatch-queries';
import { useViewer } from '@/components/shell/desk-providers';
import { usePageTime } from '@/components/time/time-context';
import type { Choice } from '@/components/ui/choice-list';
import { LoadFacts, PresenceMark, tellPresence } from './agent-facts';
import { partAgents } from './rank-agents';

export type AgentChoices = {
  isRead: boolean;
  /** Oneself, of no group; null for whom nothing can be given to. */
  me: Choice<number> | null;
  /** Members of the teams first, then everybody else; each part the readiest first. */
  colleagues: Choice<number>[];
  /** What the group of those of no such team is called. */
  elseName: string;
  nameOf: (id: number) => string | null;
  /** How reading them goes, for a picker. */
  reading: { isLoading: boolean; problem: ApiProblem | null; onRetry: () => void };
};

/** Everybody a ticket can be given to, as choices: what they have to do, and whether they are there. */
export function useAgentChoices(teamNames: readonly string[]): AgentChoices {
  const { agent: viewer } = useViewer();
  const { zone } = usePageTime();
  const { data, error, isFetching, refetch } = useQuery(agentsQueries.load());
  const agents = data?.agents ?? [];
  const choiceOf = (agent: AgentLoad, group?: string): Choice<number> => ({
    id: agent.id,
    name: agent.id === viewer.id ? `${agent.name} (me)` : agent.name,
    mark: <PresenceMark presence={agent.presence} />,
    detail: tellPresence(agent, data?.serverNow ?? 0, zone),
    facts: <LoadFacts open={agent.open} late={agent.late} />,
    keywords: agent.teamNames.join(' '),
    group,
  });
  const { me, team, others } = partAgents(agents, viewer.id, teamNames);
  const elseName = team.length > 0 ? 'Everybody else' : 'Everybody';
  return {
    isRead: data !== undefined,
    me: me && choiceOf(me),
    colleagues: [
      ...team.map((agent) => choiceOf(agent, teamNames.join(', '))),
      ...others.map((agent) => choiceOf(agent, elseName)),
    ],
    elseName,
    nameOf: (id) => agents.find((agent) => agent.id === id)?.name ?? null,
    reading: {
      isLoading: isFetching,
      problem: data || !error ? null : asProblem(error),
      onRetry: () => void refetch(),
    },
  };
}
