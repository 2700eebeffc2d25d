'use client';

import { RotateCcw } from 'lucide-react';
import { Suspense, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import type { KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { isSendKey } from '@/components/ui/send-key';
import { lazily } from '@/components/ui/lazily';
import { ClientUnread } from './client-unread';
import { Duplicates, type Duplicate } from './duplicates';
import { FilesField } from './files-field';
import { HeedCard } from './heed-card';
import { MadeTickets } from './made-tickets';
import { PlacingFields } from './placing-fields';
import { RequesterFields } from './requester-fields';
import { RestoredNotice } from './restored-notice';
import { ResultPreview } from './result-preview';
import { SaveBar } from './save-bar';
import { DetailsField, SummaryField } from './text-fields';
import type { Asked } from './ticket-pickers';
import { useNewTicket, type NewTicketStart } from './use-new-ticket';

// Nobody needs them before something is to be chosen.
const TicketPickers = lazily(() =>
  import('./ticket-pickers').then(({ TicketPickers }) => ({ default: TicketPickers })),
);
const AddInstead = lazily(() =>
  import('./add-instead').then(({ AddInstead }) => ({ default: AddInstead })),
);

/** Everything a ticket is made of, and beside it what will become of it. */
export function NewTicketForm(start: NewTicketStart) {
  const ticket = useNewTicket(start);
  const { form, chosen, card, expected, saving, made, restored } = ticket;
  const { sla, priorityId, team } = expected;
  const slaId = sla?.slaId ?? null;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [duplicate, setDuplicate] = useState<Duplicate | null>(null);
  const [keepsClient, setKeepsClient] = useState(true);
  const [isStartingOver, setIsStartingOver] = useState(false);

  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    const { currentTarget, target } = event;
    // What stands in a popover over the form is no part of it.
    if (!(target instanceof HTMLElement && currentTarget.contains(target))) return;
    if (isSendKey(event)) ticket.createAndOpen();
    // Nothing is created by an Enter in a line of text.
    else if (!(target instanceof HTMLInputElement)) return;
    else if (target.name === 'summary') form.setFocus('details');
    event.preventDefault();
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
              if (ticket.hasSomething()) setIsStartingOver(true);
              else ticket.startOver();
            }}
          >
            <RotateCcw aria-hidden className="size-3.5" />
            Start over
          </Button>
        </div>
        <div className="grid gap-2 empty:hidden lg:col-span-2">
          {made.length > 0 ? <MadeTickets made={made} /> : null}
          {restored ? <RestoredNotice wasSent={restored.sent?.isDoubtful === true} /> : null}
        </div>
        <form
          noValidate
          aria-label="New ticket"
          className="contents"
          onSubmit={(event) => {
            event.preventDefault();
            ticket.createAndOpen();
          }}
          onKeyDown={press}
        >
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
            <RequesterFields onAsk={setAsked} />
            <HeedCard card={card} />
            <ClientUnread error={ticket.cardProblem} onRetry={ticket.readCardAgain} />
            <div>
              <SummaryField />
              <Duplicates onAddTo={setDuplicate} />
            </div>
            <DetailsField />
            <FilesField {...chosen} />
            <PlacingFields
              lookups={start.lookups}
              onAsk={setAsked}
              expected={{ slaId, priorityId, team }}
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
            onAnother={() => ticket.createAndGoOn(keepsClient)}
          />
        </form>
      </div>
      <Suspense>
        {asked ? (
          <TicketPickers
            asked={asked}
            onClose={() => setAsked(null)}
            expected={{ slaId, priorityId, teamName: team?.name ?? null }}
            outcomeOf={expected.outcomeOf}
          />
        ) : null}
        {duplicate ? (
          <AddInstead
            duplicate={duplicate}
            form={form.getValues()}
            files={chosen.files.length}
            onClose={() => setDuplicate(null)}
            onAdded={() => ticket.goTo(duplicate.id)}
          />
        ) : null}
      </Suspense>
      <ConfirmDialog
        open={isStartingOver}
        onOpenChange={setIsStartingOver}
        title="Start over?"
        confirmLabel="Start over"
        tone="danger"
        onConfirm={() => {
          setIsStartingOver(false);
          ticket.startOver();
        }}
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
