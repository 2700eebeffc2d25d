'use client';

import type { AgentLoad } from '@/lib/domain/agent-load';
import { byAvailability, isOfTeams } from '@/components/pickers/rank-agents';
import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { tellLoad } from './owner-facts';

type AgentSelectProps = {
  label: string;
  hint?: string;
  agents: readonly AgentLoad[];
  /** Its members come first. */
  teamName: string | null;
  /** Null: none of them. */
  value: number | null;
  /** What none of them is called. */
  emptyName: string;
  error?: string;
  onChoose: (agent: AgentLoad | null) => void;
};

/** One of the agents, with whether they are there and what they have; typing a name finds it. */
export function AgentSelect(props: AgentSelectProps) {
  const { label, hint, agents, teamName, value, emptyName, error, onChoose } = props;
  const sorted = agents.toSorted(byAvailability);
  const isOfTeam = (agent: AgentLoad) => teamName !== null && isOfTeams(agent, [teamName]);
  const groups = [
    { name: teamName ?? '', among: sorted.filter(isOfTeam) },
    { name: 'Everybody else', among: sorted.filter((agent) => !isOfTeam(agent)) },
  ];
  return (
    <Field label={label} hint={hint} errors={error ? [error] : []}>
      {(control) => (
        <Select
          {...control}
          value={value ?? ''}
          onChange={({ target }) =>
            onChoose(agents.find(({ id }) => String(id) === target.value) ?? null)
          }
        >
          <option value="">{emptyName}</option>
          {groups.map(({ name, among }) =>
            among.length > 0 ? (
              <optgroup key={name} label={name}>
                {among.map((agent) => (
                  <option key={agent.id} value={agent.id}>
                    {`${agent.name} · ${tellLoad(agent)}`}
                  </option>
                ))}
              </optgroup>
            ) : null,
          )}
        </Select>
      )}
    </Field>
  );
}
