'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { targetTickets, useCurrentRow } from '@/components/queue/current-row';
import { useSelection } from '@/components/queue/selection';
import { useCommands } from '@/components/shell/commands';
import { useViewer } from '@/components/shell/desk-providers';
import { lazily } from '@/components/ui/lazily';
import { actionLooks, actionNames } from './action-names';
import { tellTarget } from './change-words';
import { useOpenAction } from './open-action';

// Nothing of it is needed before something is done.
const ActionDialog = lazily(() =>
  import('./action-dialog').then((module) => ({ default: module.ActionDialog })),
);

/** Offers what can be done to the chosen tickets, else to the one one is at, and asks for what it takes. */
export function TicketActions() {
  const client = useQueryClient();
  const { agent } = useViewer();
  const { size } = useSelection();
  const current = useCurrentRow();
  const open = useOpenAction();
  const target = size > 0 || current ? tellTarget(targetTickets()) : 'a ticket';
  useCommands(
    actionNames.map((name) => ({
      id: `ticket-${name}`,
      title: actionLooks[name].title(target),
      section: size > 0 ? 'Selection' : 'Ticket',
      keys: actionLooks[name].keys,
      run: () =>
        void import('./ask-action').then(({ askAction }) => askAction(name, client, agent)),
    })),
  );
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <ActionDialog key={open.name} action={open} />
    </Suspense>
  );
}
