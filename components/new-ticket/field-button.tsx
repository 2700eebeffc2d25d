'use client';

import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { FieldControl } from '@/components/ui/field';

type FieldButtonProps = FieldControl & {
  ref?: Ref<HTMLButtonElement>;
  /** What is chosen: "Team". */
  label: string;
  mark?: ReactNode;
  /** Null while nothing is chosen. */
  value: string | null;
  /** What holds while nothing is chosen. */
  placeholder: string;
  onOpen: () => void;
};

/** A field whose value is chosen in a dialog. */
export function FieldButton(props: FieldButtonProps) {
  const { label, mark, value, placeholder, onOpen, 'aria-invalid': isInvalid, ...wired } = props;
  return (
    <button
      {...wired}
      type="button"
      aria-haspopup="dialog"
      aria-label={`${label}: ${value ?? placeholder}`}
      onClick={onOpen}
      onKeyDown={(event) => {
        // The Enter that chose what is in the field before may still be held down.
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        onOpen();
      }}
      className={classNames(
        'flex h-row w-full min-w-0 items-center gap-2 rounded-md border bg-surface px-2.5 text-left text-base hover:bg-hover [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted',
        isInvalid ? 'border-breach' : 'border-control',
      )}
    >
      {mark}
      <span className={classNames('min-w-0 flex-1 truncate', value === null && 'text-muted')}>
        {value ?? placeholder}
      </span>
      <ChevronsUpDown aria-hidden />
    </button>
  );
}
