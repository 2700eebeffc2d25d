'use client';

import { useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { Input } from '@/components/ui/controls';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';

/** From so few characters left on they are counted. */
const NEAR_LIMIT = 30;

type EditableTextProps = {
  /** What it is: "Summary". */
  label: string;
  /** Empty where there is none. */
  value: string;
  /** Stands where there is none. */
  none: string;
  max: number;
  isRequired?: boolean;
  disabled?: boolean;
  /** Why it cannot be edited. */
  reason?: string;
  className?: string;
  inputClassName?: string;
  /** True where the value is a heading's own words, which are its name already. */
  isNamed?: boolean;
  /** Called with what differs, trimmed; `seen` is what stood there when the editing began. */
  onSave: (text: string, seen: string) => void;
};

/** A line of text that turns into a field where it stands: Enter saves, Escape leaves it as it was. */
export function EditableText(props: EditableTextProps) {
  const { label, value, none, max, isRequired, disabled, reason, className, isNamed } = props;
  const hydrated = useHydrated();
  const [editing, setEditing] = useState<{ text: string; seen: string } | null>(null);
  const shown = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const stop = () => {
    setEditing(null);
    // Once it is there again.
    requestAnimationFrame(() => shown.current?.focus());
  };

  if (!editing) {
    return (
      <button
        ref={shown}
        type="button"
        disabled={disabled || !hydrated}
        title={disabled ? reason : `Edit: ${label}`}
        aria-label={isNamed ? undefined : `${label}: ${value || none}`}
        onClick={() => setEditing({ text: value, seen: value })}
        className={classNames(
          'min-w-0 rounded-md text-left hover:bg-hover disabled:hover:bg-transparent',
          !value && 'text-muted',
          className,
        )}
      >
        <bdi>{value || none}</bdi>
      </button>
    );
  }

  const { text, seen } = editing;
  const length = text.trim().length;
  const problem =
    length > max
      ? `At most ${max} characters; these are ${length}`
      : isRequired && length === 0
        ? `${label} is required`
        : null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    if (text.trim() !== seen.trim()) props.onSave(text.trim(), seen);
    stop();
  };
  return (
    <form onSubmit={save} className="grid min-w-0 flex-1 gap-0.5">
      <Input
        autoFocus
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={hintId}
        value={text}
        onChange={(event) => setEditing({ text: event.target.value, seen })}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          // What was typed stays until it is saved or left.
          if (text === seen) setEditing(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          stop();
        }}
        className={props.inputClassName}
      />
      <p
        id={hintId}
        role={problem ? 'alert' : undefined}
        className={classNames('text-xs font-normal', problem ? 'text-breach' : 'text-muted')}
      >
        {problem ??
          `Enter saves, Esc leaves it${length > max - NEAR_LIMIT ? ` · ${length} of ${max}` : ''}`}
      </p>
    </form>
  );
}
