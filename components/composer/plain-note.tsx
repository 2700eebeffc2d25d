'use client';

import { Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { NOTE_MAX } from '@/lib/contracts/limits';
import { textToHtml } from '@/lib/domain/rich-text';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { isSendKey } from '@/components/ui/send-key';
import { AudienceChoice, writingFrame } from './audience-choice';
import { sendLabel } from './composer-modes';
import { isNearLimit, textLength } from './text-length';

type PlainNoteProps = {
  text: string;
  onText: (text: string) => void;
  hiddenFromUser: boolean;
  onHiddenFromUser: (hidden: boolean) => void;
  onSend: (text: string, hiddenFromUser: boolean) => void;
};

/** A note as plain text; its frame shows who will read it before it is sent. */
export function PlainNote(props: PlainNoteProps) {
  const { text, onText, hiddenFromUser, onHiddenFromUser, onSend } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const length = textLength(textToHtml(text));
  const tooLong = `At most ${NOTE_MAX} characters; these are ${length}. Send it in two notes.`;
  const problem =
    length > NOTE_MAX ? tooLong : isAsked && !text.trim() ? 'Write something first' : null;

  const submit = () => {
    setIsAsked(true);
    if (text.trim() && length <= NOTE_MAX) onSend(text, hiddenFromUser);
    field.current?.focus();
  };

  return (
    <form
      aria-label="Add a note"
      data-audience={hiddenFromUser ? 'internal' : 'visible'}
      className={classNames('grid gap-2 p-3', writingFrame(hiddenFromUser))}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (!isSendKey(event)) return;
        event.preventDefault();
        submit();
      }}
    >
      <AudienceChoice
        internalLabel="Internal note"
        hiddenFromUser={hiddenFromUser}
        onChoose={onHiddenFromUser}
      />
      <Field
        label={<span className="sr-only">Note</span>}
        hint={isNearLimit(length) && !problem ? `${length} of ${NOTE_MAX} characters` : undefined}
        errors={problem ? [problem] : []}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            placeholder={hiddenFromUser ? 'For colleagues only' : 'The client reads this'}
            value={text}
            onChange={(event) => {
              setIsAsked(false);
              onText(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-xs text-muted">
          Ctrl or ⌘ + Enter sends. What you type is kept until it is sent.
        </p>
        <Button type="submit" variant="primary">
          <Send aria-hidden className="size-4" />
          {sendLabel('note', hiddenFromUser)}
        </Button>
      </div>
    </form>
  );
}
