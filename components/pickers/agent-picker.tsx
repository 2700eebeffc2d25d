'use client';

import { UserMinus } from 'lucide-react';
import type { Choice } from '@/components/ui/choice-list';
import { PickerDialog, type PickerProps } from './picker-dialog';
import { useAgentChoices } from './use-agent-choices';

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
  onChoose: (agent: ChosenAgent) => void;
};

/** Everybody a ticket can be given to, oneself first. */
export function AgentPicker({ chosen, teamNames, onChoose, ...rest }: AgentPickerProps) {
  const { isRead, me, colleagues, nameOf, reading } = useAgentChoices(teamNames);
  return (
    <PickerDialog
      {...rest}
      {...reading}
      label="Agent"
      choices={isRead ? [...(me ? [me] : []), NOBODY, ...colleagues] : []}
      chosen={chosen}
      emptyText="Nobody is called that"
      onChoose={(id) => {
        const name = nameOf(id);
        onChoose(name === null ? { id: null, name: NOBODY.name } : { id, name });
      }}
    />
  );
}
