'use client';

import { Eye, Lock } from 'lucide-react';
import { useId } from 'react';
import { classNames } from '@/components/ui/class-names';

type AudienceChoiceProps = {
  hiddenFromUser: boolean;
  onChoose: (hiddenFromUser: boolean) => void;
  /** "Internal note" where it is one. */
  internalLabel?: string;
  disabled?: boolean;
};

/** Who will read it: icon, word and colour. */
export function AudienceChoice(props: AudienceChoiceProps) {
  const { hiddenFromUser, onChoose, internalLabel = 'Internal', disabled } = props;
  const group = useId();
  const choices = [
    { hidden: true, icon: Lock, label: internalLabel },
    { hidden: false, icon: Eye, label: 'Visible to client' },
  ];
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <legend className="sr-only">Who can read this</legend>
      {choices.map(({ hidden, icon: Icon, label }) => (
        <label
          key={label}
          className={classNames(
            'inline-flex min-h-6 cursor-pointer items-center gap-1.5',
            hidden === hiddenFromUser
              ? hidden
                ? 'font-semibold text-internal'
                : 'font-semibold text-visible'
              : 'text-muted',
          )}
        >
          <input
            type="radio"
            name={group}
            className="size-4 accent-current"
            disabled={disabled}
            checked={hidden === hiddenFromUser}
            onChange={() => onChoose(hidden)}
          />
          <Icon aria-hidden className="size-4" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** The frame around what is being written, telling at a glance who will read it. */
export function writingFrame(hiddenFromUser: boolean): string {
  return classNames(
    'rounded-md border-2',
    hiddenFromUser
      ? 'border-dashed border-internal-line bg-internal-soft'
      : 'border-visible-line bg-visible-soft',
  );
}
