'use client';

import { CircleMinus } from 'lucide-react';
import { PickerDialog, type PickerProps } from '@/components/pickers/picker-dialog';
import { useAgentChoices } from '@/components/pickers/use-agent-choices';

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
  const agents = useAgentChoices(teamName === null ? [] : [teamName]);
  const { isRead, me, colleagues, elseName, nameOf, reading } = agents;
  const choices = [
    ...colleagues,
    ...(me ? [{ ...me, group: elseName }] : []),
    ...(isRead && none !== undefined
      ? [{ id: 0, name: none, mark: <CircleMinus aria-hidden />, group: 'As it is' }]
      : []),
  ];
  return (
    <PickerDialog
      {...rest}
      {...reading}
      label="Agent"
      choices={choices}
      chosen={chosen}
      emptyText="Nobody is called that"
      onChoose={(id) => {
        const name = nameOf(id);
        onChoose(name === null ? null : { id, name });
      }}
    />
  );
}
