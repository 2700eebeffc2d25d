'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useForm, useWatch, type FieldErrors, type Resolver } from 'react-hook-form';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import { clientQueries } from '@/lib/queries/dispatch-queries';
import { routes } from '@/lib/routes';
import { refuseFile, startUploads } from '@/components/attachments/uploads';
import { showToast } from '@/components/ui/toast';
import type { TicketDraft } from './draft';
import type { MadeTicket } from './made-tickets';
import { checkForm, isWorthKeeping, type FormErrors, type TicketForm } from './ticket-form';
import { useChosenFiles } from './use-chosen-files';
import { useDraft } from './use-draft';
import { useExpected } from './use-expected';
import { useSaveTicket } from './use-save-ticket';

export type NewTicketStart = {
  lookups: LookupsAnswer;
  /** The form before anything is filled in. */
  blank: TicketForm;
  /** What was kept of an earlier visit; null for nothing. */
  draft: TicketDraft | null;
  draftKey: string;
};

const nobody = { person: null, site: null, summary: '' } as const;

/** The form of a new ticket, what is known for it, and what can be done with it. */
export function useNewTicket({ lookups, blank, draft: restored, draftKey }: NewTicketStart) {
  const router = useRouter();
  const client = useQueryClient();
  const [base, setBase] = useState(blank);
  const [isRestored, setIsRestored] = useState(restored !== null);
  const [made, setMade] = useState<readonly MadeTicket[]>([]);

  const contractOf = (id: number) =>
    client.getQueryData(clientQueries.card(id).queryKey)?.hasActiveContract;
  const form = useForm<TicketForm>({
    defaultValues: restored?.form ?? blank,
    resolver: (values) =>
      verdictOf(values, checkForm(values, lookups, contractOf(values.client?.id ?? 0))),
  });
  const { control, setValue, getValues, setFocus, reset } = form;
  const draft = useDraft(draftKey, form, base, restored?.sent ?? null);
  const saving = useSaveTicket(form, draft);
  const chosen = useChosenFiles();
  const clientId = useWatch({ control, name: 'client' })?.id ?? null;
  const reading = useQuery({ ...clientQueries.card(clientId ?? 0), enabled: clientId !== null });
  const card = clientId === null ? undefined : reading.data;
  const expected = useExpected(control, lookups, card);

  useEffect(() => {
    if (getValues('client')) setFocus('summary');
  }, [getValues, setFocus]);
  useEffect(() => {
    const [only, ...others] = card?.sites ?? [];
    const isOpen = getValues('site') === null && getValues('person') === null;
    if (only && others.length === 0 && isOpen) setValue('site', { id: only.id, name: only.name });
  }, [card, getValues, setValue]);

  const attachTo = (ticketId: number) => {
    const files = chosen.files.filter((file) => refuseFile(file) === null);
    startUploads(client, ticketId, files);
  };
  const leaveFor = (ticketId: number) => {
    attachTo(ticketId);
    router.push(routes.ticket(ticketId));
  };
  const beginWith = (next: TicketForm) => {
    draft.forget();
    chosen.clear();
    setBase(next);
    setIsRestored(false);
    reset(next);
    // What was made stands at the top.
    window.scrollTo({ top: 0 });
    setTimeout(() => setFocus(next.client ? 'summary' : 'client'));
  };
  return {
    form,
    chosen,
    card,
    /** Why nothing is known of the client; null where something is. */
    cardProblem: card ? null : reading.error,
    readCardAgain: () => void reading.refetch(),
    expected,
    saving,
    made,
    /** What was kept of an earlier visit, while that is what one goes on with. */
    restored: isRestored ? restored : null,
    hasSomething: () => isWorthKeeping(getValues(), blank) || chosen.files.length > 0,
    createAndOpen: () => saving.save(({ ticket }) => leaveFor(ticket.id)),
    createAndGoOn: (keepsClient: boolean) =>
      saving.save(({ ticket }) => {
        attachTo(ticket.id);
        setMade((all) => [{ id: ticket.id, summary: ticket.summary }, ...all]);
        // Where one looks, wherever the form has scrolled to.
        showToast({
          key: 'made-ticket',
          tone: 'done',
          message: `#${ticket.id} is created`,
          detail: ticket.summary,
          action: {
            label: `Open #${ticket.id}`,
            onAction: () => router.push(routes.ticket(ticket.id)),
          },
        });
        beginWith({ ...blank, ...nobody, client: keepsClient ? getValues('client') : null });
      }),
    /** What was written has gone to a ticket that was there already. */
    goTo(ticketId: number) {
      draft.forget();
      leaveFor(ticketId);
    },
    startOver() {
      setMade([]);
      beginWith(blank);
    },
  };
}

function verdictOf(values: TicketForm, found: FormErrors): ReturnType<Resolver<TicketForm>> {
  const errors: FieldErrors<TicketForm> = {};
  for (const [name, message] of Object.entries(found)) {
    Object.assign(errors, { [name]: { type: 'refused', message } });
  }
  return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
}
