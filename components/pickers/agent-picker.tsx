'use client';

import { useQuery } from '@tanstack/react-query';
import { UserMinus } from 'lucide-react';
import type { AgentLoad } from '@/lib/domain/agent-load';
import { asProblem } from '@/lib/queries/api-problem';
import { agentsQueries } from '@/lib/queries/dispatch-queries';
import { useViewer } from '@/components/shell/desk-providers';
import { usePageTime } from '@/components/time/time-context';
import type { Choice } from '@/components/ui/choice-list';
import { LoadFacts, PresenceMark, tellPresence } from './agent-facts';
import { PickerDialog, type PickerProps } from './picker-dialog';
import { partAgents } from './rank-agents';

/** Somebody a ticket is given to; id null is nobody. */
export type ChosenAgent = { id: number | null; name: string };

const NOBODY: Choice<number> = {
  id: 0,
  name: 'Unassigned',
  mark: <UserMinus aria-hidden />,
  keywords: 'nobody none',
};

type AgentPickerProps = PickerProps & {
  /** Who the tickets are with, where that is one; 0 is nobody. */
  chosen: readonly number[];
  /** The teams of the tickets: their members come first. */
  teamNames: readonly string[];
  /** What choosing nobody is called, where it is not "Unassigned". */
  none?: string;
  onChoose: (agent: ChosenAgent) => void;
};

/** Everybody a ticket can be given to, with what they have to do and whether they are there. */
export function AgentPicker({ chosen, teamNames, none, onChoose, ...rest }: AgentPickerProps) {
  const { agent: viewer } = useViewer();
  const { zone } = usePageTime();
  const { data, error, isFetching, refetch } = useQuery(agentsQueries.load());

  const choiceOf = (agent: AgentLoad, group?: string): Choice<number> => ({
    id: agent.id,
    name: agent.id === viewer.id ? `${agent.name} (me)` : agent.name,
    mark: <PresenceMark presence={agent.presence} />,
    detail: tellPresence(agent, data?.serverNow ?? 0, zone),
    facts: <LoadFacts open={agent.open} late={agent.late} />,
    keywords: agent.teamNames.join(' '),
    group,
  });
  const { me, team, others } = partAgents(data?.agents ?? [], viewer.id, teamNames);
  const choices = data
    ? [
        ...(me ? [choiceOf(me)] : []),
        { ...NOBODY, name: none ?? NOBODY.name },
        ...team.map((agent) => choiceOf(agent, teamNames.join(', '))),
        ...others.map((agent) => choiceOf(agent, team.length > 0 ? 'Everybody else' : 'Everybody')),
      ]
    : [];
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
        const name = data?.agents.find((agent) => agent.id === id)?.name;
        onChoose(name === undefined ? { id: null, name: NOBODY.name } : { id, name });
      }}
    />
  );
}
