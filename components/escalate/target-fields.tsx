'use client';

import { CircleUser, UsersRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { Instant } from '@/lib/domain/instant';
import type { Ticket } from '@/lib/domain/ticket';
import { serverTime } from '@/lib/queries/server-clock';
import { FieldButton } from '@/components/new-ticket/field-button';
import { LoadFacts, PresenceMark, tellPresence } from '@/components/pickers/agent-facts';
import { isOfTeams } from '@/components/pickers/rank-agents';
import { TeamPicker } from '@/components/pickers/team-picker';
import { useViewer } from '@/components/shell/desk-providers';
import { usePageTime } from '@/components/time/time-context';
import { Field } from '@/components/ui/field';
import { GivePicker } from './give-picker';
import { othersThan, readiestOf, type EscalateDraft } from './escalate-draft';

export type Target = Pick<EscalateDraft, 'agent' | 'team'>;

type TargetFieldsProps = {
  ticket: Pick<Ticket, 'id' | 'agentId' | 'agentName' | 'teamId' | 'teamName'>;
  target: Target;
  onTarget: (target: Target) => void;
  agents: readonly AgentLoad[];
  /** Asks for the agent at once. */
  startsAtAgent?: boolean;
  /** Why it cannot go there. */
  errors?: readonly string[];
};

/** To whom a ticket goes: a team, somebody of it, or both; what is left alone stays as it is. */
export function TargetFields(props: TargetFieldsProps) {
  const { ticket, target, onTarget, agents, startsAtAgent = false, errors } = props;
  const { agent: me } = useViewer();
  const [asked, setAsked] = useState<'team' | 'agent' | null>(null);
  const close = () => setAsked(null);
  const [isAtAgent] = useState(startsAtAgent);
  useEffect(() => {
    if (!isAtAgent) return;
    // The dialog around it has to take the focus first, to give it on.
    const frame = requestAnimationFrame(() => setAsked('agent'));
    return () => cancelAnimationFrame(frame);
  }, [isAtAgent]);
  const teamName = target.team?.name ?? ticket.teamName;
  const shown = agents.find(({ id }) => id === (target.agent?.id ?? ticket.agentId));
  const staysInTeam =
    ticket.teamName === null ? 'Stays without a team' : `Stays in ${ticket.teamName}`;
  const staysWith =
    ticket.agentName === null ? 'Stays unassigned' : `Stays with ${ticket.agentName}`;

  const chooseTeam = (team: Target['team']) => {
    const chosen = team?.id === ticket.teamId ? null : team;
    const known = agents.find(({ id }) => id === target.agent?.id);
    const fits = !chosen || (known && isOfTeams(known, [chosen.name]));
    onTarget({
      team: chosen,
      agent: fits
        ? target.agent
        : readiestOf(chosen.name, othersThan(me.id, agents), ticket.agentId),
    });
  };
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="To team">
          {(control) => (
            <FieldButton
              {...control}
              label="To team"
              mark={<UsersRound aria-hidden />}
              value={target.team?.name ?? null}
              placeholder={staysInTeam}
              onOpen={() => setAsked('team')}
            />
          )}
        </Field>
        <Field
          label="To agent"
          hint={shown ? <AgentNow agent={shown} now={serverTime()} /> : undefined}
          errors={errors}
        >
          {(control) => (
            <FieldButton
              {...control}
              label="To agent"
              mark={<CircleUser aria-hidden />}
              value={target.agent?.name ?? null}
              placeholder={staysWith}
              onOpen={() => setAsked('agent')}
            />
          )}
        </Field>
      </div>
      {asked === 'team' ? (
        <TeamPicker
          title={`The team #${ticket.id} goes to`}
          none={staysInTeam}
          chosen={[target.team?.id ?? 0]}
          onClose={close}
          onChoose={({ id, name }) => {
            chooseTeam(id === null ? null : { id, name });
            close();
          }}
        />
      ) : null}
      {asked === 'agent' ? (
        <GivePicker
          title={`Who gets #${ticket.id}`}
          none={staysWith}
          chosen={[target.agent?.id ?? 0]}
          teamName={teamName}
          onClose={close}
          onChoose={(agent) => {
            onTarget({ ...target, agent: agent?.id === ticket.agentId ? null : agent });
            close();
          }}
        />
      ) : null}
    </>
  );
}

/** Whether somebody is there, and how much they have to do. */
function AgentNow({ agent, now }: { agent: AgentLoad; now: Instant }) {
  const { zone } = usePageTime();
  return (
    <span className="flex items-center gap-1.5">
      <PresenceMark presence={agent.presence} />
      <span>
        {tellPresence(agent, now, zone)} · <LoadFacts open={agent.open} late={agent.late} />
      </span>
    </span>
  );
}
