'use client';

import { useEffect, useRef, useState } from 'react';
import { useCommands } from '@/components/shell/commands';
import { classNames } from '@/components/ui/class-names';
import { SearchInput } from '@/components/ui/search-input';
import { useHydrated } from '@/components/ui/use-hydrated';

const LENGTH_MAX = 200;

type SearchFieldProps = {
  /** What is searched: "Search tickets". */
  label: string;
  placeholder: string;
  value: string;
  /** How long typing has to pause before it is asked, ms. */
  pauseMs: number;
  onSearch: (q: string) => void;
  className?: string;
};

/** A text filter: asks when typing pauses, at once on Enter; `/` goes to it, Escape leaves it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, pauseMs, onSearch, className } = props;
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Null while the URL already says what the field does.
  const [typed, setTyped] = useState<string | null>(null);

  const searchNow = (text: string) => {
    clearTimeout(pause.current);
    onSearch(text);
    setTyped(null);
  };

  useCommands([
    {
      id: 'search-list',
      title: label,
      section: 'List',
      keys: '/',
      run: () => {
        const input = form.current?.querySelector('input');
        input?.focus();
        input?.select();
      },
    },
  ]);
  useEffect(() => () => clearTimeout(pause.current), []);

  return (
    <form
      ref={form}
      role="search"
      className={classNames('min-w-0 [&_input]:text-ellipsis', className)}
      onSubmit={(event) => {
        event.preventDefault();
        searchNow(typed ?? value);
      }}
    >
      <SearchInput
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        maxLength={LENGTH_MAX}
        readOnly={!hydrated}
        value={typed ?? value}
        onSearch={(text) => {
          setTyped(text);
          clearTimeout(pause.current);
          pause.current = setTimeout(() => searchNow(text), pauseMs);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </form>
  );
}
