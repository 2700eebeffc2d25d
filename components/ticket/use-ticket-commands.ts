'use client';

import type { Agent } from '@/lib/domain/ticket';
import { actionLooks, type ActionName } from '@/components/bulk/action-names';
import type { AskedField } from '@/components/properties/field-dialog';
import type { TicketEditing } from '@/components/properties/use-ticket-edit';
import { useCommands } from '@/components/shell/commands';

const askedBy: Readonly<Record<Exclude<ActionName, 'note' | 'assign-to-me'>, AskedField>> = {
  assign: 'agentId',
  status: 'statusId',
  priority: 'priorityId',
  team: 'teamId',
  category: 'category',
};
const names = ['assign', 'assign-to-me', 'status', 'priority', 'team', 'category'] as const;

/** Offers on the page of a ticket what a list offers for its rows, by the same keys and words. */
export function useTicketCommands(
  { shown, edit, isGone }: TicketEditing,
  me: Agent,
  ask: (field: AskedField) => void,
): void {
  const offered = isGone ? [] : names;
  useCommands(
    offered.map((name) => ({
      id: `ticket-${name}`,
      title: actionLooks[name].title(`#${shown.id}`),
      section: 'Ticket',
      keys: actionLooks[name].keys,
      run() {
        if (name === 'assign-to-me') edit({ agentId: me.id }, { names: { agentName: me.name } });
        else ask(askedBy[name]);
      },
    })),
  );
}
