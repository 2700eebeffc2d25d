'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Instant } from '@/lib/domain/instant';
import { usePageTime } from '@/components/time/time-context';
import { instantOfText, wallText } from '@/components/time/wall-time';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { OpenDialog, DialogBody, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import type { PickerProps } from '@/components/pickers/picker-dialog';

type MomentDialogProps = PickerProps & {
  label: string;
  /** Null where there is none yet. */
  value: Instant | null;
  /** Times one is likely to want, by what they are called. */
  suggestions?: readonly { name: string; at: Instant }[];
  /** What speaks against a time; null where nothing does. */
  objection?: (at: Instant) => string | null;
  /** What a time would lead to. */
  children?: (at: Instant) => ReactNode;
  /** What emptying it is called, where that can be. */
  emptyLabel?: string;
  /** Null empties it. */
  onChoose: (at: Instant | null) => void;
};

/** A date and time in the viewer's zone, to the minute. */
export function MomentDialog(props: MomentDialogProps) {
  const { title, label, value, suggestions = [], objection, children, emptyLabel } = props;
  const { onChoose, onClose, onCloseAutoFocus } = props;
  const { zone } = usePageTime();
  const [text, setText] = useState(value === null ? '' : wallText(value, zone));
  const [isAsked, setIsAsked] = useState(false);
  // What is left as it stands keeps its seconds.
  const isAsItWas = value !== null && text === wallText(value, zone);
  const at = isAsItWas ? value : instantOfText(text, zone);
  const problem = at === null ? 'Give a whole date and time' : (objection?.(at) ?? null);
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent size="sm" title={title} onCloseAutoFocus={onCloseAutoFocus}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setIsAsked(true);
            if (at !== null && problem === null) onChoose(at);
          }}
        >
          <DialogBody>
            {suggestions.length > 0 ? (
              <div className="flex flex-wrap gap-2">
                {suggestions.map(({ name, at: suggested }) => (
                  <Button key={name} size="sm" onClick={() => setText(wallText(suggested, zone))}>
                    {name}
                  </Button>
                ))}
              </div>
            ) : null}
            <Field
              label={label}
              hint={`In ${zone}`}
              errors={problem !== null && (isAsked || at !== null) ? [problem] : []}
            >
              {(control) => (
                <Input
                  {...control}
                  type="datetime-local"
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              )}
            </Field>
            {at !== null && problem === null ? children?.(at) : null}
          </DialogBody>
          <DialogFooter>
            {emptyLabel && value !== null ? (
              <Button variant="ghost" className="sm:mr-auto" onClick={() => onChoose(null)}>
                {emptyLabel}
              </Button>
            ) : null}
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary">
              Save
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </OpenDialog>
  );
}
