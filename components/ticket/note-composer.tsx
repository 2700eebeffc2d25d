'use client';

import { Eye, Lock, Send } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { NOTE_MAX } from '@/lib/contracts/limits';
import type { NoteInput } from '@/lib/contracts/ticket';
import { useCommands } from '@/components/shell/commands';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { isSendKey } from '@/components/ui/send-key';
import { useHydrated } from '@/components/ui/use-hydrated';

type NoteComposerProps = {
  text: string;
  onText: (text: string) => void;
  hiddenFromUser: boolean;
  onHiddenFromUser: (hidden: boolean) => void;
  onSend: (input: NoteInput) => void;
};

const audiences = [
  { hidden: true, icon: Lock, label: 'Internal note' },
  { hidden: false, icon: Eye, label: 'Visible to client' },
] as const;

/** Where a note is written; its frame shows who will read it before it is sent. */
export function NoteComposer(props: NoteComposerProps) {
  const { text, onText, hiddenFromUser, onHiddenFromUser, onSend } = props;
  const hydrated = useHydrated();
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const group = useId();
  useCommands([
    {
      id: 'write-note',
      title: 'Write a note',
      section: 'Ticket',
      keys: 'n',
      run: () => {
        field.current?.focus();
        field.current?.scrollIntoView({ block: 'center' });
      },
    },
  ]);

  const submit = () => {
    const length = text.length;
    if (!text.trim()) setProblem('Write something first');
    else if (length > NOTE_MAX) {
      setProblem(`At most ${NOTE_MAX} characters; these are ${length}. Send it in two notes.`);
    } else {
      setProblem(null);
      onSend({ note: text, hiddenFromUser });
    }
    field.current?.focus();
  };

  return (
    <form
      aria-label="Add a note"
      data-audience={hiddenFromUser ? 'internal' : 'visible'}
      className={classNames(
        'grid gap-2 rounded-md border-2 p-3',
        hiddenFromUser
          ? 'border-dashed border-internal-line bg-internal-soft'
          : 'border-visible-line bg-visible-soft',
      )}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') field.current?.blur();
        if (!isSendKey(event)) return;
        event.preventDefault();
        submit();
      }}
    >
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <legend className="sr-only">Who can read this note</legend>
        {audiences.map(({ hidden, icon: Icon, label }) => (
          <label
            key={label}
            className={classNames(
              'inline-flex min-h-6 items-center gap-1.5',
              hidden === hiddenFromUser &&
                (hidden ? 'font-semibold text-internal' : 'font-semibold text-visible'),
            )}
          >
            <input
              type="radio"
              name={group}
              className="size-4 accent-current"
              disabled={!hydrated}
              checked={hidden === hiddenFromUser}
              onChange={() => onHiddenFromUser(hidden)}
            />
            <Icon aria-hidden className="size-4" />
            {label}
          </label>
        ))}
      </fieldset>
      <Field label={<span className="sr-only">Note</span>} errors={problem ? [problem] : []}>
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            aria-keyshortcuts="n"
            readOnly={!hydrated}
            placeholder={hiddenFromUser ? 'For colleagues only' : 'The client reads this'}
            value={text}
            onChange={(event) => {
              setProblem(null);
              onText(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-xs text-muted">
          Press n to write, Ctrl or ⌘ + Enter to send. What you type is kept until it is sent.
        </p>
        <Button type="submit" variant="primary" disabled={!hydrated}>
          <Send aria-hidden className="size-4" />
          {hiddenFromUser ? 'Add internal note' : 'Add note for client'}
        </Button>
      </div>
    </form>
  );
}
