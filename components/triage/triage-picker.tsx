'use client';

import { useQuery } from '@tanstack/react-query';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { AgentPicker, type ChosenAgent } from '@/components/pickers/agent-picker';
import { CategoryPicker } from '@/components/pickers/category-picker';
import { TeamPicker, type ChosenTeam } from '@/components/pickers/team-picker';
import type { TriageChoice } from './triage-choice';

/** What of a ticket is chosen in a dialog. */
export type PickedPart = 'agent' | 'team' | 'category';

type TriagePickerProps = {
  asked: PickedPart;
  ticketId: number;
  /** What the ticket is going to be, as far as it is chosen. */
  now: { agent: ChosenAgent | null; team: ChosenTeam; category: string | null };
  /** A category brings its team along, unless one was chosen. */
  isTeamChosen: boolean;
  onClose: () => void;
  onChoose: (choice: TriageChoice) => void;
};

/** Asks for one part of a decision out of all there is. */
export function TriagePicker(props: TriagePickerProps) {
  const { asked, ticketId, now, isTeamChosen, onClose, onChoose } = props;
  const { data: lookups } = useQuery(lookupsQueries.all());
  switch (asked) {
    case 'agent':
      return (
        <AgentPicker
          title={`Assign #${ticketId}`}
          chosen={now.agent ? [now.agent.id ?? 0] : []}
          teamNames={now.team.id === null ? [] : [now.team.name]}
          onClose={onClose}
          onChoose={(agent) => onChoose({ agent })}
        />
      );
    case 'team':
      return (
        <TeamPicker
          title={`Move #${ticketId} to a team`}
          chosen={[now.team.id ?? 0]}
          onClose={onClose}
          onChoose={(team) => onChoose({ team })}
        />
      );
    case 'category':
      return (
        <CategoryPicker
          title={`File #${ticketId} under a category`}
          chosen={[now.category ?? '']}
          onClose={onClose}
          onChoose={({ path, teamId }) => {
            const team = lookups?.teams.find(({ id }) => id === teamId);
            onChoose({ category: path, ...(team && !isTeamChosen && { team }) });
          }}
        />
      );
  }
}
