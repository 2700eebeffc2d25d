'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ChoiceList } from './choice-list';
import type { Choice } from './choice-list';
import { classNames } from './class-names';
import type { FieldControl } from './field';
import { Popover, PopoverContent, PopoverTrigger } from './popover';

type ComboboxProps<Id extends string | number> = Partial<FieldControl> & {
  /** What is chosen: "Agent". */
  label: string;
  choices: readonly Choice<Id>[];
  /** Null while nothing is chosen. */
  value: Id | null;
  onChoose: (id: Id) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  searchPlaceholder?: string;
  emptyText?: ReactNode;
  isLoading?: boolean;
  /** Where the caller looks for choices itself; see `ChoiceList`. */
  onSearch?: (text: string) => void;
  disabled?: boolean;
  /** Opened from outside, by a key for instance. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
};

/** One of many, found by typing: a field that opens a list. Inside a `Field` spread its control. */
export function Combobox<Id extends string | number>(props: ComboboxProps<Id>) {
  const { label, choices, value, onChoose, placeholder = 'Choose…', searchPlaceholder } = props;
  const [isOpen, setIsOpen] = useState(false);
  const open = props.open ?? isOpen;
  const setOpen = (next: boolean) => {
    setIsOpen(next);
    props.onOpenChange?.(next);
  };
  const chosen = choices.find(({ id }) => id === value);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        id={props.id}
        type="button"
        data-slot="combobox"
        role="combobox"
        aria-expanded={open}
        aria-haspopup="dialog"
        aria-label={props.id ? undefined : label}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        disabled={props.disabled}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
        className={classNames(
          'flex h-row w-full items-center gap-2 rounded-md border border-control bg-surface px-2.5 text-left text-base aria-invalid:border-breach [&>svg]:size-4 [&>svg]:shrink-0',
          props.className,
        )}
      >
        {chosen?.mark}
        <span className={classNames('min-w-0 flex-1 truncate', chosen ? 'text-ink' : 'text-muted')}>
          {chosen?.name ?? placeholder}
        </span>
        <ChevronsUpDown aria-hidden className="text-muted" />
      </PopoverTrigger>
      <PopoverContent
        aria-label={label}
        className="flex max-h-[min(400px,var(--radix-popover-content-available-height))] w-[max(var(--radix-popover-trigger-width),280px)] flex-col overflow-hidden p-0"
      >
        <ChoiceList
          label={label}
          choices={choices}
          chosen={value === null ? [] : [value]}
          placeholder={searchPlaceholder}
          emptyText={props.emptyText}
          isLoading={props.isLoading}
          onSearch={props.onSearch}
          onChoose={(id) => {
            onChoose(id);
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
