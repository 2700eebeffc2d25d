'use client';

import { useEffect, useRef, useState } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { useCommands } from '@/components/shell/commands';
import { showToast } from '@/components/ui/toast';
import { ComposerBar, DraftBar } from './composer-bar';
import { composerModes, type ComposerMode } from './composer-modes';
import { freshDraft, saysSomething, usualMode, withMode, type Draft } from './draft';
import { Opening } from './opening';
import { WRITE_ON } from './pending-actions';
import { useDraft } from './use-draft';
import { loadForm, useForm } from './use-form';

const commandWords: Readonly<Record<ComposerMode, { title: string; keys?: string }>> = {
  reply: { title: 'Reply by email', keys: 'r' },
  note: { title: 'Write a note', keys: 'n' },
  call: { title: 'Log a phone call' },
  visit: { title: 'Log a site visit' },
  time: { title: 'Log time' },
};

/** Where one adds to a ticket; what was begun is there again. */
export function TicketComposer({ detail }: { detail: TicketDetail }) {
  return <Composer key={detail.ticket.id} detail={detail} />;
}

function Composer({ detail }: { detail: TicketDetail }) {
  const { ticket } = detail;
  const { draft, read, set } = useDraft(ticket.id);
  /** Null until somebody opens or closes it: then it is open where something was begun. */
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [focusAsks, setFocusAsks] = useState(0);
  const [wasLastInternal, setWasLastInternal] = useState(false);
  const [barAsks, setBarAsks] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const isBegun = draft !== null && saysSomething(draft);
  const isOpen = draft !== null && (chosen ?? isBegun);
  const { Form, hasFailed, retry } = useForm(isOpen);
  const usual = usualMode(ticket, wasLastInternal);

  useEffect(() => {
    if (barAsks > 0) bar.current?.querySelector<HTMLElement>('[data-mode]')?.focus();
  }, [barAsks]);

  const open = () => {
    setChosen(true);
    setFocusAsks((asks) => asks + 1);
  };
  const begin = (mode: ComposerMode) => {
    const kept = read();
    if (!kept || !saysSomething(kept)) {
      set(kept && isOpen ? withMode(kept, mode, ticket) : freshDraft(mode, detail));
    } else if (kept.mode !== mode) {
      // What is begun keeps its reader, whatever key was pressed.
      showToast({
        key: 'composer',
        tone: 'risk',
        message: kept.hiddenFromUser
          ? 'This is the internal entry you had begun'
          : 'This is what you had begun for the client',
        detail: 'Send or discard it first, or choose above what it is to be.',
      });
    }
    open();
  };
  const leave = (kept: Draft | null) => {
    set(kept && saysSomething(kept) ? kept : null);
    setChosen(false);
    setBarAsks((asks) => asks + 1);
  };
  const discard = () => {
    const dropped = read();
    leave(null);
    if (!dropped) return;
    showToast({
      key: 'composer',
      message: 'Draft discarded',
      action: { label: 'Undo', onAction: () => set(dropped) },
    });
  };

  const offered = composerModes.filter((mode) => mode !== 'reply' || ticket.userEmail !== null);
  useCommands([
    ...offered.map((mode) => ({
      id: `write-${mode}`,
      section: 'Ticket' as const,
      ...commandWords[mode],
      run: () => begin(mode),
    })),
    {
      id: WRITE_ON,
      title: 'Go on writing',
      section: 'Ticket',
      isOnlyKey: true,
      run: () => (read() ? open() : begin(usual)),
    },
  ]);

  if (isOpen && Form) {
    return (
      <Form
        detail={detail}
        draft={draft}
        readDraft={() => read() ?? draft}
        onDraft={set}
        focusAsks={focusAsks}
        onSent={(sent) => {
          setWasLastInternal(sent.hiddenFromUser);
          leave(null);
        }}
        onClose={() => leave(read())}
        onDiscard={discard}
      />
    );
  }
  if (isOpen) {
    return (
      <Opening
        draft={draft}
        isAsked={focusAsks > 0}
        hasFailed={hasFailed}
        onRetry={retry}
        onHtml={(html) => set({ ...(read() ?? draft), html })}
      />
    );
  }
  return isBegun ? (
    <DraftBar ref={bar} draft={draft} onContinue={open} onDiscard={discard} />
  ) : (
    <ComposerBar ref={bar} usual={usual} onOpen={begin} onNear={() => void loadForm()} />
  );
}
