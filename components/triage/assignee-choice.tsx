'use client';

import { useQuery } from '@tanstack/react-query';
import { agentsQueries } from '@/lib/queries/dispatch-queries';
import { asProblem } from '@/lib/queries/api-problem';
import type { ChosenAgent } from '@/components/pickers/agent-picker';
import { LoadFacts, PresenceMark, tellPresence } from '@/components/pickers/agent-facts';
import { suggestAgents } from '@/components/pickers/rank-agents';
import { usePageTime } from '@/components/time/time-context';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { ChoiceButton } from './choice-button';

const SUGGESTED = 4;

type AssigneeChoiceProps = {
  /** The team the ticket has or is going to have. */
  teamName: string | null;
  chosen: ChosenAgent | undefined;
  onChoose: (agent: ChosenAgent | undefined) => void;
  /** Asks for anybody else. */
  onMore: () => void;
};

/** Whom the ticket could go to, who is there and has the least to do first. */
export function AssigneeChoice({ teamName, chosen, onChoose, onMore }: AssigneeChoiceProps) {
  const { zone } = usePageTime();
  const { data, error, refetch } = useQuery(agentsQueries.load());
  if (!data) {
    if (!error) return <Skeleton className="h-36" />;
    const { message, code } = asProblem(error);
    return (
      <div role="alert" className="grid justify-items-start gap-2 text-sm text-breach">
        <p>
          The agents could not be read. {message} <span className="font-mono text-xs">{code}</span>
        </p>
        <Button size="sm" className="text-ink" onClick={() => void refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  const suggested = suggestAgents(data.agents, teamName, SUGGESTED);
  const other = chosen && !suggested.some(({ id }) => id === chosen.id) ? chosen : null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      {suggested.map((agent) => (
        <ChoiceButton
          key={agent.id}
          isChosen={agent.id === chosen?.id}
          mark={<PresenceMark presence={agent.presence} />}
          name={agent.name}
          detail={tellPresence(agent, data.serverNow, zone)}
          facts={<LoadFacts open={agent.open} late={agent.late} />}
          onPress={() =>
            onChoose(agent.id === chosen?.id ? undefined : { id: agent.id, name: agent.name })
          }
        />
      ))}
      {suggested.length === 0 ? (
        <p className="text-sm text-muted">
          Nobody of {teamName ?? 'the desk'} is there to take it.
        </p>
      ) : null}
      {other ? (
        <ChoiceButton isChosen name={other.name} onPress={() => onChoose(undefined)} />
      ) : null}
      <ChoiceButton isChosen={false} opensDialog name="Somebody else…" keys="a" onPress={onMore} />
    </div>
  );
}
