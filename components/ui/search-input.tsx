'use client';

import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import type { ComponentProps } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Input } from './controls';

type SearchInputProps = Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange' | 'ref'> & {
  'aria-label': string;
  value: string;
  onSearch: (text: string) => void;
};

/** A text field that narrows a list; empties at the press of a button. */
export function SearchInput({ className, value, onSearch, ...props }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div data-slot="search-input" className={classNames('relative min-w-0', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-muted"
      />
      <Input
        ref={input}
        type="search"
        className="px-8.5 [&::-webkit-search-cancel-button]:hidden"
        value={value}
        onChange={(event) => onSearch(event.target.value)}
        {...props}
      />
      {value ? (
        <Button
          variant="ghost"
          size="icon-sm"
          className="absolute inset-y-0 right-1 my-auto size-6"
          aria-label="Clear the search"
          onClick={() => {
            onSearch('');
            input.current?.focus();
          }}
        >
          <X aria-hidden className="size-4" />
        </Button>
      ) : null}
    </div>
  );
}
