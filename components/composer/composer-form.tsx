'use client';

import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { Trash2, TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { isBlankText } from '@/lib/domain/rich-text';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { setWriting } from '@/components/presence/writing';
import { useViewer } from '@/components/shell/desk-providers';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { isSendKey } from '@/components/ui/send-key';
import { writingFrame } from './audience-choice';
import { ComposerHead } from './composer-head';
import { sendLabel } from './composer-modes';
import { ComposerText } from './composer-text';
import { saysSomething, type Draft } from './draft';
import { GoesAlong } from './goes-along';
import { MailFields } from './mail-fields';
import { MailFiles } from './mail-files';
import { SendButton } from './send-button';
import { sendActs } from './send-acts';
import { useSending } from './use-sending';

export type ComposerFormProps = {
  detail: TicketDetail;
  draft: Draft;
  /** The draft as it is kept by now. */
  readDraft: () => Draft;
  onDraft: (draft: Draft) => void;
  /** One more each time the keyboard is to come here; 0: it stays where it is. */
  focusAsks: number;
  onSent: (draft: Draft) => void;
  /** Out, with everything kept. */
  onClose: () => void;
  onDiscard: () => void;
};

/** Where an entry is written; its frame shows who will read it before it is sent. */
export function ComposerForm(props: ComposerFormProps) {
  const { detail, draft, readDraft, onDraft, focusAsks, onSent, onClose, onDiscard } = props;
  const { ticket } = detail;
  const { agent } = useViewer();
  const { data: lookups } = useQuery(lookupsQueries.all());
  const [editor, setEditor] = useState<Editor | null>(null);
  const statuses = lookups?.statuses ?? [];
  const acts = sendActs(statuses, ticket, draft.mode);
  const { verdict, isAsked, target, timers, send, form, button } = useSending({
    detail,
    draft,
    readDraft,
    onDraft,
    statuses,
    outcomes: lookups?.outcomes ?? [],
    onSent,
  });
  const { errors, warnings } = verdict;
  const change = (part: Partial<Draft>) => onDraft({ ...readDraft(), ...part });
  const colleagues = useMemo(
    () =>
      (lookups?.agents ?? []).filter(
        ({ id, isDisabled, isMachine }) =>
          id !== agent.id && id !== lookups?.nobodyId && !isDisabled && !isMachine,
      ),
    [lookups, agent.id],
  );

  const isWriting = !isBlankText(draft.html);
  useEffect(() => {
    setWriting(ticket.id, isWriting);
    return () => setWriting(ticket.id, false);
  }, [ticket.id, isWriting]);

  const comeHere = useEffectEvent(() => {
    if (draft.mode === 'time') {
      form.current?.querySelector<HTMLElement>('[inputmode="numeric"]')?.focus();
    } else if (editor) {
      editor.commands.setTextSelection(editor.state.doc.content.size);
      // Its own command waits for the next frame.
      editor.view.focus();
    }
    form.current?.scrollIntoView({ block: 'nearest' });
  });
  useLayoutEffect(() => {
    if (focusAsks > 0 && editor) comeHere();
  }, [focusAsks, editor]);

  const label = sendLabel(draft.mode, draft.hiddenFromUser);
  // What was not tried yet is not wrong yet; too long is too long.
  const shown = (field: keyof typeof errors) =>
    isAsked || (field === 'text' && !isBlankText(draft.html)) ? errors[field] : [];
  const shownErrors = {
    to: shown('to'),
    cc: shown('cc'),
    subject: shown('subject'),
    text: shown('text'),
    minutes: shown('minutes'),
    status: shown('status'),
    resolution: shown('resolution'),
  };

  return (
    <form
      ref={form}
      aria-label="Add to the ticket"
      data-audience={draft.hiddenFromUser ? 'internal' : 'visible'}
      className={classNames(
        'grid grid-cols-[minmax(0,1fr)] gap-2 p-2.5',
        writingFrame(draft.hiddenFromUser),
      )}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      // Before the editor, where Ctrl + Enter would break the line.
      onKeyDownCapture={(event) => {
        if (!isSendKey(event) || !isWithin(event)) return;
        event.preventDefault();
        event.stopPropagation();
        // An address that is still being typed is taken by leaving its field.
        if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
        // A status somebody chose is the one they mean.
        if (!event.shiftKey || readDraft().statusId !== null) send();
        else if (acts[0]?.keys) send({ act: acts[0].target });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !isWithin(event)) return;
        event.preventDefault();
        onClose();
      }}
    >
      <ComposerHead draft={draft} ticket={ticket} onDraft={onDraft} onClose={onClose} />
      {draft.mode === 'reply' ? (
        <MailFields draft={draft} ticket={ticket} errors={shownErrors} onChange={change} />
      ) : null}
      <ComposerText
        draft={draft}
        ticket={ticket}
        agents={colleagues}
        errors={shownErrors.text}
        editor={editor}
        onEditor={setEditor}
        onHtml={(html) => change({ html })}
      />
      {draft.mode === 'reply' ? <MailFiles draft={draft} detail={detail} /> : null}
      <GoesAlong
        draft={draft}
        ticket={ticket}
        target={target}
        timers={timers}
        errors={shownErrors}
        readText={() => editor?.getText({ blockSeparator: '\n' }) ?? ''}
        onChange={change}
      />
      <div role="status" className="empty:hidden">
        {warnings.length > 0 ? (
          <ul className="grid gap-1 rounded-md bg-risk-soft px-3 py-2 text-sm text-risk">
            {warnings.map((warning) => (
              <li key={warning} className="flex gap-2">
                <TriangleAlert aria-label="Warning" className="mt-0.5 size-4 shrink-0" />
                <span className="min-w-0 wrap-anywhere">{warning}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="mr-auto text-xs text-muted max-sm:hidden">
          Ctrl or ⌘ + Enter sends. What you type is kept until it is sent.
        </p>
        {saysSomething(draft) ? (
          <Button variant="ghost" onClick={onDiscard}>
            <Trash2 aria-hidden className="size-4" />
            Discard
          </Button>
        ) : null}
        <SendButton
          ref={button}
          label={warnings.length > 0 ? `${label} anyway` : label}
          acts={acts}
          onSend={() => send({ isConfirmed: true })}
          onAct={(act) => send({ act })}
        />
      </div>
    </form>
  );
}

/** False for what happens in a menu or a dialog that is a child of the form for React alone. */
function isWithin({ currentTarget, target }: KeyboardEvent<HTMLFormElement>): boolean {
  return target instanceof Node && currentTarget.contains(target);
}
