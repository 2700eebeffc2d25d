'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FormProvider, useForm, useWatch, type FieldErrors, type Resolver } from 'react-hook-form';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import { clientQueries } from '@/lib/queries/dispatch-queries';
import { routes } from '@/lib/routes';
import { refuseFile, startUploads } from '@/components/attachments/uploads';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { isSendKey } from '@/components/ui/send-key';
import { ClientUnread } from './client-unread';
import type { TicketDraft } from './draft';
import { Duplicates, type Duplicate } from './duplicates';
import { FilesField } from './files-field';
import { HeedCard } from './heed-card';
import { MadeTickets, type MadeTicket } from './made-tickets';
import { PlacingFields } from './placing-fields';
import { RequesterFields } from './requester-fields';
import { RestoredNotice } from './restored-notice';
import { ResultPreview } from './result-preview';
import { SaveBar } from './save-bar';
import { DetailsField, SummaryField } from './text-fields';
import { checkForm, isWorthKeeping, type FormErrors, type TicketForm } from './ticket-form';
import type { Asked } from './ticket-pickers';
import { useChosenFiles } from './use-chosen-files';
import { useDraft } from './use-draft';
import { useExpected } from './use-expected';
import { useSaveTicket } from './use-save-ticket';

// Nobody needs them before something is to be chosen.
const TicketPickers = lazy(() =>
  import('./ticket-pickers').then(({ TicketPickers }) => ({ default: TicketPickers })),
);
const AddInstead = lazy(() =>
  import('./add-instead').then(({ AddInstead }) => ({ default: AddInstead })),
);

type NewTicketFormProps = {
  lookups: LookupsAnswer;
  /** The form before anything is filled in. */
  blank: TicketForm;
  /** What was kept of an earlier visit; null for nothing. */
  draft: TicketDraft | null;
  draftKey: string;
};

/** Everything a ticket is made of, and beside it what will become of it. */
export function NewTicketForm({ lookups, blank, draft: restored, draftKey }: NewTicketFormProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [base, setBase] = useState(blank);
  const [isRestored, setIsRestored] = useState(restored !== null);
  const [made, setMade] = useState<readonly MadeTicket[]>([]);
  const [keepsClient, setKeepsClient] = useState(true);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [duplicate, setDuplicate] = useState<Duplicate | null>(null);
  const [isStartingOver, setIsStartingOver] = useState(false);

  const contractOf = (id: number) =>
    client.getQueryData(clientQueries.card(id).queryKey)?.hasActiveContract;
  const form = useForm<TicketForm>({
    defaultValues: restored?.form ?? blank,
    resolver: (values) =>
      answer(values, checkForm(values, lookups, contractOf(values.client?.id ?? 0))),
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

  const beginWith = (next: TicketForm) => {
    draft.forget();
    chosen.clear();
    setBase(next);
    setIsRestored(false);
    reset(next);
    setTimeout(() => setFocus(next.client ? 'summary' : 'client'));
  };
  const attachTo = (ticketId: number) =>
    startUploads(
      client,
      ticketId,
      chosen.files.filter((file) => refuseFile(file) === null),
    );
  const createAndOpen = () =>
    saving.save(({ ticket }) => {
      attachTo(ticket.id);
      router.push(routes.ticket(ticket.id));
    });
  const createAndGoOn = () =>
    saving.save(({ ticket }) => {
      attachTo(ticket.id);
      setMade((all) => [{ id: ticket.id, summary: ticket.summary }, ...all]);
      beginWith({ ...blank, ...nobody, client: keepsClient ? getValues('client') : null });
    });
  const startOver = () => {
    setIsStartingOver(false);
    setMade([]);
    beginWith(blank);
  };

  return (
    <FormProvider {...form}>
      <div className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-3 px-4 pt-3 lg:grid-cols-[minmax(0,1fr)_280px]">
        <div className="flex items-center justify-between gap-3 lg:col-span-2">
          <h1 className="text-lg font-semibold">New ticket</h1>
          <Button
            variant="ghost"
            size="sm"
            className="text-muted"
            onClick={() => {
              if (isWorthKeeping(getValues(), blank) || chosen.files.length > 0)
                setIsStartingOver(true);
              else startOver();
            }}
          >
            <RotateCcw aria-hidden className="size-3.5" />
            Start over
          </Button>
        </div>
        <div className="grid gap-2 empty:hidden lg:col-span-2">
          <MadeTickets made={made} />
          {isRestored ? <RestoredNotice wasSent={restored?.sent?.isDoubtful === true} /> : null}
        </div>
        <form
          noValidate
          aria-label="New ticket"
          className="contents"
          onSubmit={(event) => {
            event.preventDefault();
            createAndOpen();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.defaultPrevented) return;
            const { currentTarget, target } = event;
            // What stands in a popover over the form is no part of it.
            if (!(target instanceof HTMLElement && currentTarget.contains(target))) return;
            if (isSendKey(event)) createAndOpen();
            // Nothing is created by an Enter in a line of text.
            else if (!(target instanceof HTMLInputElement)) return;
            else if (target.name === 'summary') setFocus('details');
            event.preventDefault();
          }}
        >
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
            <RequesterFields onAsk={setAsked} />
            <HeedCard card={card} />
            <ClientUnread
              error={card ? null : reading.error}
              onRetry={() => void reading.refetch()}
            />
            <div>
              <SummaryField />
              <Duplicates onAddTo={setDuplicate} />
            </div>
            <DetailsField />
            <FilesField {...chosen} />
            <PlacingFields
              lookups={lookups}
              onAsk={setAsked}
              expected={{ ...expected, slaId: expected.sla?.slaId ?? null }}
            />
          </div>
          <div className="lg:sticky lg:top-16 lg:self-start">
            <ResultPreview card={card} {...expected} />
          </div>
          <SaveBar
            isSaving={saving.isSaving}
            problem={saving.problem}
            keepsClient={keepsClient}
            onKeepsClient={setKeepsClient}
            onAnother={createAndGoOn}
          />
        </form>
      </div>
      <Suspense>
        {asked ? (
          <TicketPickers
            asked={asked}
            onClose={() => setAsked(null)}
            expected={{
              slaId: expected.sla?.slaId ?? null,
              priorityId: expected.priorityId,
              teamName: expected.team?.name ?? null,
            }}
            outcomeOf={expected.outcomeOf}
          />
        ) : null}
        {duplicate ? (
          <AddInstead
            duplicate={duplicate}
            form={getValues()}
            files={chosen.files.length}
            onClose={() => setDuplicate(null)}
            onAdded={() => {
              draft.forget();
              attachTo(duplicate.id);
              router.push(routes.ticket(duplicate.id));
            }}
          />
        ) : null}
      </Suspense>
      <ConfirmDialog
        open={isStartingOver}
        onOpenChange={setIsStartingOver}
        title="Start over?"
        confirmLabel="Start over"
        tone="danger"
        onConfirm={startOver}
      >
        What you filled in is lost, and files you chose are left out.
      </ConfirmDialog>
      <ConfirmDialog
        open={saving.doubt !== null}
        onOpenChange={() => saving.doubt?.goBack()}
        title="Create the changed ticket, too?"
        confirmLabel="Create it"
        onConfirm={() => saving.doubt?.goOn()}
      >
        The ticket was sent off before you changed it, and nobody knows whether that one was
        created. Look among the open tickets of the client first: there may be two afterwards.
      </ConfirmDialog>
    </FormProvider>
  );
}

const nobody = { person: null, site: null, summary: '' } as const;

function answer(values: TicketForm, found: FormErrors): ReturnType<Resolver<TicketForm>> {
  const errors: FieldErrors<TicketForm> = {};
  for (const [name, message] of Object.entries(found)) {
    Object.assign(errors, { [name]: { type: 'refused', message } });
  }
  return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
}
