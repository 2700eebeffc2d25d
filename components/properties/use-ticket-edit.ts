'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewChoices } from '@/lib/domain/ticket-change';
import { asProblem, localProblem } from '@/lib/queries/api-problem';
import { freshKey } from '@/lib/queries/submit-key';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { useViewer } from '@/components/shell/desk-providers';
import { usePreload } from '@/components/shell/use-preload';
import { usePageTime } from '@/components/time/time-context';
import { editsStore, useTicketEdits } from './edits-store';
import type { NamedTicket } from './field-words';
import { ticketEdit, withEdits, type TicketEdit } from './ticket-edit';

const loadSending = () => import('./send-edit');

/** `names`: those of the new ids, for what is shown meanwhile; `seen`: where that was not the ticket as it is shown now. */
export type EditTicket = (
  change: NewChoices,
  more?: { names?: Partial<NamedTicket>; seen?: NamedTicket },
) => void;

export type TicketEditing = {
  /** The ticket with what is on its way to it. */
  shown: NamedTicket;
  /** Makes one change at once, taken back where it fails: then it is kept, with the reason, to be tried again. */
  edit: EditTicket;
  retry: (edit: TicketEdit) => void;
  /** Nothing can be saved: it was deleted, or is no longer this agent's to see. */
  isGone: boolean;
  /** Not known to be made. */
  saving: readonly TicketEdit[];
  failed: readonly TicketEdit[];
  giveUp: (edit: TicketEdit) => void;
};

/** The way to change what people decide about a ticket, by what they see of it. */
export function useTicketEdit(ticket: NamedTicket): TicketEditing {
  const client = useQueryClient();
  const { agent } = useViewer();
  const { zone } = usePageTime();
  const { saving, failed } = useTicketEdits(ticket.id);
  const { error } = useQuery({ ...ticketQueries.detail(ticket.id), enabled: false });
  const shown = withEdits(ticket, saving);
  usePreload(loadSending);

  const send = (edit: TicketEdit) => {
    editsStore.begin(agent.id, { ...edit, problem: null });
    loadSending()
      .then(({ sendEdit }) => sendEdit(client, agent.id, edit))
      .catch(() => {
        const problem = localProblem(navigator.onLine ? 'unreachable' : 'offline');
        editsStore.fail(agent.id, edit, problem);
      });
  };
  return {
    shown,
    saving,
    failed,
    isGone: error !== null && asProblem(error).code === 'not-found',
    retry: send,
    giveUp: (edit) => editsStore.drop(agent.id, edit),
    edit(change, { names, seen = shown } = {}) {
      const edit = ticketEdit(freshKey(), seen, { change, names }, zone);
      if (edit) send(edit);
    },
  };
}
