'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleMinus } from 'lucide-react';
import type { AgentLoad } from '@/lib/domain/agent-load';
import { asProblem } from '@/lib/queries/api-problem';
import { agentsQueries } from '@/lib/queries/dispatch-queries';
import { LoadFacts, PresenceMark, tellPresence } from '@/components/pickers/agent-facts';
import { PickerDialog, type PickerProps } from '@/components/pickers/picker-dialog';
import { partAgents } from '@/components/pickers/rank-agents';
import { useViewer } from '@/components/shell/desk-providers';
import { usePageTime } from '@/components/time/time-context';
import type { Choice } from '@/components/ui/choice-list';

type GivePickerProps = PickerProps & {
  /** Who has it; 0 is nobody. */
  chosen: readonly number[];
  /** The team it is of, or goes to: its members come first. */
  teamName: string | null;
  /** What leaving it as it is is called; left out where that is no choice. */
  none?: string;
  /** Null: it is left as it is. */
  onChoose: (agent: { id: number; name: string } | null) => void;
};

/** Whom something is passed on to: whoever is readiest of its team first, oneself after all others. */
export function GivePicker({ chosen, teamName, none, onChoose, ...rest }: GivePickerProps) {
  const { agent: viewer } = useViewer();
  const { zone } = usePageTime();
  const { data, error, isFetching, refetch } = useQuery(agentsQueries.load());
  const agents = data?.agents ?? [];
  const choiceOf = (agent: AgentLoad, group: string): Choice<number> => ({
    id: agent.id,
    name: agent.id === viewer.id ? `${agent.name} (me)` : agent.name,
    mark: <PresenceMark presence={agent.presence} />,
    detail: tellPresence(agent, data?.serverNow ?? 0, zone),
    facts: <LoadFacts open={agent.open} late={agent.late} />,
    keywords: agent.teamNames.join(' '),
    group,
  });
  const { me, team, others } = partAgents(agents, viewer.id, teamName === null ? [] : [teamName]);
  const elseName = team.length > 0 ? 'Everybody else' : 'Everybody';
  const choices = [
    ...team.map((agent) => choiceOf(agent, teamName ?? '')),
    ...others.map((agent) => choiceOf(agent, elseName)),
    ...(me ? [choiceOf(me, elseName)] : []),
    ...(data && none !== undefined
      ? [{ id: 0, name: none, mark: <CircleMinus aria-hidden />, group: 'As it is' }]
      : []),
  ];
  return (
    <PickerDialog
      {...rest}
      label="Agent"
      choices={choices}
      chosen={chosen}
      emptyText="Nobody is called that"
      isLoading={isFetching}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onChoose={(id) => {
        const agent = agents.find((each) => each.id === id);
        onChoose(agent ? { id: agent.id, name: agent.name } : null);
      }}
    />
  );
}
