'use client';

import { useEffect, useRef, useState } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { Instant } from '@/lib/domain/instant';
import { serverTime } from '@/lib/queries/server-clock';
import { useCommands } from '@/components/shell/commands';
import { showToast } from '@/components/ui/toast';
import { ClosedComposer, ComposerBar, DraftBar } from './composer-bar';
import { composerModes, type ComposerMode } from './composer-modes';
import { freshDraft, saysSomething, usualMode, type Draft } from './draft';
import { begunOf } from './drafts';
import { Opening } from './opening';
import { WRITE_ON } from './pending-actions';
import { useDrafts } from './use-drafts';
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
  const { drafts, read, put, drop } = useDrafts(ticket.id);
  /**
   * When the draft one has before oneself was begun. Null until somebody opens or closes one: then what was
   * begun is open. Each tab's own: what is typed in one must not land in what another one opened.
   */
  const [opened, setOpened] = useState<Instant | 'none' | null>(null);
  const [focusAsks, setFocusAsks] = useState(0);
  const [wasLastInternal, setWasLastInternal] = useState(false);
  const [barAsks, setBarAsks] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const begun = drafts.filter(saysSomething);
  const [latest] = begun;
  if (opened === null && latest) setOpened(latest.begunAt);
  const draft = drafts.find(({ begunAt }) => begunAt === opened) ?? null;
  const { Form, hasFailed, retry } = useForm(draft !== null);
  const usual = usualMode(ticket, wasLastInternal);

  useEffect(() => {
    if (barAsks > 0) bar.current?.querySelector<HTMLElement>('[data-mode]')?.focus();
  }, [barAsks]);

  const open = (next: Draft) => {
    put(next);
    setOpened(next.begunAt);
    setFocusAsks((asks) => asks + 1);
  };
  const begin = (mode: ComposerMode) =>
    open(begunOf(read(), mode) ?? freshDraft(mode, detail, serverTime()));
  const byNow = (shown: Draft) => read().find(({ begunAt }) => begunAt === shown.begunAt) ?? shown;
  const close = () => {
    setOpened('none');
    setBarAsks((asks) => asks + 1);
  };
  const discard = (shown: Draft) => {
    const dropped = byNow(shown);
    drop(dropped);
    if (draft && draft.begunAt !== shown.begunAt) setFocusAsks((asks) => asks + 1);
    else close();
    showToast({
      key: 'composer',
      message: 'Draft discarded',
      action: { label: 'Undo', onAction: () => put(dropped) },
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
      run: () => {
        const [last] = read();
        if (last) open(last);
        else begin(usual);
      },
    },
  ]);

  const aside = begun
    .filter(({ begunAt }) => begunAt !== draft?.begunAt)
    .map((each) => (
      <DraftBar
        key={each.begunAt}
        draft={each}
        onContinue={() => open(byNow(each))}
        onDiscard={() => discard(each)}
      />
    ));
  if (!draft) {
    return (
      <ClosedComposer ref={bar}>
        {aside}
        <ComposerBar
          usual={begun.length > 0 ? null : usual}
          onOpen={begin}
          onNear={() => void loadForm()}
        />
      </ClosedComposer>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {aside}
      {Form ? (
        <Form
          // An editor of its own: undoing must not bring back the words of another draft.
          key={draft.begunAt}
          detail={detail}
          draft={draft}
          readDraft={() => byNow(draft)}
          onDraft={put}
          focusAsks={focusAsks}
          onSent={(sent) => {
            setWasLastInternal(sent.hiddenFromUser);
            drop(sent);
            close();
          }}
          onClose={() => {
            if (!saysSomething(byNow(draft))) drop(draft);
            close();
          }}
          onDiscard={() => discard(draft)}
        />
      ) : (
        <Opening
          key={draft.begunAt}
          draft={draft}
          isAsked={focusAsks > 0}
          hasFailed={hasFailed}
          onRetry={retry}
          onHtml={(html) => put({ ...byNow(draft), html })}
        />
      )}
    </div>
  );
}
