'use client';

import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isTyping } from '@/components/shell/is-typing';
import { Input } from '@/components/ui/controls';
import { useHydrated } from '@/components/ui/use-hydrated';

const PAUSE_MS = 250;

type QueueSearchProps = { value: string; onSearch: (q: string) => void };

/** The text filter: asks when typing pauses, `/` goes to it, Escape leaves it. */
export function QueueSearch({ value, onSearch }: QueueSearchProps) {
  const hydrated = useHydrated();
  const input = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Null while the URL already says what the field does.
  const [typed, setTyped] = useState<string | null>(null);

  const searchNow = (text: string) => {
    clearTimeout(pause.current);
    onSearch(text);
    setTyped(null);
  };

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => {
      document.removeEventListener('keydown', focus);
      clearTimeout(pause.current);
    };
  }, []);

  return (
    <form
      role="search"
      className="relative min-w-0 max-sm:w-full sm:w-80"
      onSubmit={(event) => {
        event.preventDefault();
        searchNow(typed ?? value);
      }}
    >
      <Search aria-hidden className="pointer-events-none absolute top-2 left-2 size-4 text-muted" />
      <Input
        ref={input}
        type="search"
        aria-label="Search tickets"
        aria-keyshortcuts="/"
        placeholder="Number, summary, client, person (/)"
        maxLength={200}
        readOnly={!hydrated}
        className="pl-8"
        value={typed ?? value}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          clearTimeout(pause.current);
          pause.current = setTimeout(() => searchNow(text), PAUSE_MS);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </form>
  );
}
