'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { AgentPicker } from '@/components/pickers/agent-picker';
import { CategoryPicker } from '@/components/pickers/category-picker';
import { PriorityPicker } from '@/components/pickers/priority-picker';
import { TeamPicker } from '@/components/pickers/team-picker';
import { useViewer } from '@/components/shell/desk-providers';
import { actionLooks } from './action-names';
import { changeWords, tellTarget, type ChangeWords } from './change-words';
import { ConfirmMany } from './confirm-many';
import { NoteDialog } from './note-dialog';
import { closeAction, returnFocus, type OpenAction } from './open-action';
import { startChange, type Change, type PlannedChange } from './start-change';
import { StatusDialog } from './status-dialog';

/** Asks what an action takes, and once more where it is about many tickets; then it is done. */
export function ActionDialog({ action }: { action: OpenAction }) {
  const { name, targets } = action;
  const client = useQueryClient();
  const { agent } = useViewer();
  const [plan, setPlan] = useState<PlannedChange | null>(() =>
    name === 'assign-to-me'
      ? { targets, changeOf: () => ({ agentId: agent.id }), words: changeWords.assign(agent.name) }
      : null,
  );

  const start = (planned: PlannedChange) => {
    closeAction();
    startChange(client, planned);
  };
  const decide = (change: Change, words: ChangeWords) => {
    const planned = { targets, changeOf: () => change, words };
    if (targets.length > 1) setPlan(planned);
    else start(planned);
  };
  const dialog = {
    title: actionLooks[name].title(tellTarget(targets)),
    onClose: closeAction,
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      returnFocus(action);
    },
  };
  const rows = targets.flatMap(({ row }) => row ?? []);
  const common = <Value,>(read: (row: QueueRow) => Value): Value[] => {
    const values = [...new Set(rows.map(read))];
    return values.length === 1 && rows.length === targets.length ? values : [];
  };

  if (plan) return <ConfirmMany {...dialog} plan={plan} onConfirm={() => start(plan)} />;
  switch (name) {
    case 'assign':
    case 'assign-to-me':
      return (
        <AgentPicker
          {...dialog}
          chosen={common((row) => row.agentId ?? 0)}
          teamNames={common((row) => row.teamName).flatMap((team) => team ?? [])}
          onChoose={({ id, name }) =>
            decide({ agentId: id }, changeWords.assign(id === null ? null : name))
          }
        />
      );
    case 'priority':
      return (
        <PriorityPicker
          {...dialog}
          chosen={common((row) => row.priorityId ?? 0)}
          ticket={targets.length === 1 ? (rows[0] ?? null) : null}
          onChoose={({ id, name }) => decide({ priorityId: id }, changeWords.priority(name))}
        />
      );
    case 'team':
      return (
        <TeamPicker
          {...dialog}
          chosen={common((row) => row.teamId ?? 0)}
          onChoose={({ id, name }) =>
            decide({ teamId: id }, changeWords.team(id === null ? null : name))
          }
        />
      );
    case 'category':
      return (
        <CategoryPicker
          {...dialog}
          chosen={common((row) => row.category ?? '')}
          onChoose={({ path }) => decide({ category: path }, changeWords.category(path))}
        />
      );
    case 'status':
      return (
        <StatusDialog
          {...dialog}
          targets={targets}
          chosen={common((row) => row.statusId)}
          onDecide={start}
        />
      );
    case 'note':
      return <NoteDialog {...dialog} targets={targets} />;
  }
}
