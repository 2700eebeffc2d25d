'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { TicketCreated } from '@/lib/contracts/new-ticket';
import { asProblem, type ApiProblem } from '@/lib/queries/api-problem';
import { freshKey } from '@/lib/queries/submit-key';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { refusedFields, standingOf } from './save-words';
import { toNewTicket, type TicketForm } from './ticket-form';
import type { DraftKeeper } from './use-draft';

export type SaveTicket = {
  /** Checks the form and sends it; `onSaved` is called once it is a ticket. */
  save: (onSaved: OnSaved) => void;
  isSaving: boolean;
  /** Why it is not a ticket yet; null before the first try and while one is under way. */
  problem: ApiProblem | null;
  /**
   * Asks whether to send a form that was changed after a try of which nobody knows what became; null
   * where nothing is to be asked.
   */
  doubt: { goOn: () => void; goBack: () => void } | null;
};

export type OnSaved = (created: TicketCreated) => void;

/** Makes a ticket of the form, once, however often it has to be sent. */
export function useSaveTicket(form: UseFormReturn<TicketForm>, draft: DraftKeeper): SaveTicket {
  const client = useQueryClient();
  const { mutateAsync, isPending } = useMutation(ticketMutations.create(client));
  const isUnderWay = useRef(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [doubted, setDoubted] = useState<{ onSaved: OnSaved } | null>(null);

  const send = async (values: TicketForm, onSaved: OnSaved) => {
    setProblem(null);
    setDoubted(null);
    isUnderWay.current = true;
    const input = toNewTicket(values);
    const content = JSON.stringify(input);
    const before = draft.sent();
    const key = before?.content === content ? before.key : freshKey();
    // Before it is under way: a page that dies meanwhile sends it under the same key afterwards.
    draft.noteSent({ key, content, isDoubtful: true });
    try {
      const created = await mutateAsync({ input, key });
      draft.forget();
      onSaved(created);
    } catch (error) {
      const failure = asProblem(error);
      setProblem(failure);
      const standing = standingOf(failure);
      draft.noteSent(
        standing === 'refused' ? null : { key, content, isDoubtful: standing !== 'not-yet' },
      );
      // Where it arrived after all, it stands among those that look like it.
      void client.invalidateQueries({ queryKey: [...ticketQueries.all, 'duplicates'] });
      const refused = refusedFields(failure);
      for (const { name, message } of refused) form.setError(name, { type: 'server', message });
      const [first] = refused;
      if (first) form.setFocus(first.name);
    } finally {
      isUnderWay.current = false;
    }
  };
  const submit = (onSaved: OnSaved, isSure: boolean) => {
    void form.handleSubmit((values) => {
      if (isUnderWay.current) return;
      const before = draft.sent();
      const isOther = before?.isDoubtful && before.content !== JSON.stringify(toNewTicket(values));
      if (isOther && !isSure) setDoubted({ onSaved });
      else void send(values, onSaved);
    })();
  };
  return {
    save: (onSaved) => submit(onSaved, false),
    isSaving: isPending,
    problem,
    doubt: doubted && {
      goOn: () => submit(doubted.onSaved, true),
      goBack: () => setDoubted(null),
    },
  };
}
