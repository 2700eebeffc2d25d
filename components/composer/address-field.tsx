'use client';

import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { oddAddresses } from './addresses';

type AddressFieldProps = {
  /** "To", "Cc". */
  label: string;
  addresses: readonly string[];
  onAddresses: (addresses: string[]) => void;
  /** Addresses to choose from, with the names of whom they belong to. */
  known: readonly { name: string; email: string }[];
  errors: readonly string[];
  /** The keyboard starts here. */
  isFresh?: boolean;
  /** At the end of the box. */
  children?: ReactNode;
};

/** The addresses in a text: what somebody typed, or a line of names with addresses in angle brackets. */
function addressesIn(text: string): string[] {
  return text
    .split(/[,;\n]+/)
    .map((part) => (/<([^<>]+)>/.exec(part)?.[1] ?? part).trim())
    .filter((part) => part !== '');
}

/** Mail addresses, each with a way to take it out. Comma, Enter and leaving the field take what is typed. */
export function AddressField(props: AddressFieldProps) {
  const { label, addresses, onAddresses, known, errors, isFresh } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const odd = oddAddresses(addresses);
  // Those at once, without waiting until somebody tries to send it.
  const said = [...new Set([...odd.map(({ error }) => error), ...errors])];
  const isInvalid = said.length > 0;
  const offered = known.filter(({ email }) => !addresses.includes(email));

  const take = (text: string) => {
    const added = addressesIn(text).filter((address) => !addresses.includes(address));
    if (added.length > 0) onAddresses([...addresses, ...new Set(added)]);
    setTyped('');
  };
  const change = (text: string) => {
    // One of those on offer comes whole, without a key.
    const isChosen = offered.some(({ email }) => email === text);
    if (isChosen || /[,;\n]/.test(text)) take(text);
    else setTyped(text);
  };

  return (
    <div data-slot="address-field" className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
      <div
        className={classNames(
          'flex min-h-row flex-wrap items-center gap-1 rounded-md border border-control bg-surface py-0.5 pr-1 pl-2.5 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent',
          isInvalid && 'border-breach',
        )}
        onClick={(event) => {
          if (event.target === event.currentTarget) field.current?.focus();
        }}
      >
        <label htmlFor={id} className="w-6 shrink-0 text-sm text-muted">
          {label}
        </label>
        {addresses.map((address) => (
          <span
            key={address}
            className={classNames(
              'inline-flex h-6 max-w-[calc(100%-32px)] items-center rounded bg-hover pl-1.5 text-sm',
              odd.some((each) => each.address === address) && 'bg-breach-soft text-breach',
            )}
          >
            <span className="truncate">{address}</span>
            <button
              type="button"
              aria-label={`Remove ${address}`}
              className="grid size-6 shrink-0 place-items-center rounded text-muted hover:text-ink"
              onClick={() => {
                onAddresses(addresses.filter((each) => each !== address));
                field.current?.focus();
              }}
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </span>
        ))}
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          list={`${id}-known`}
          // The field was just asked for.
          autoFocus={isFresh}
          aria-invalid={isInvalid || undefined}
          aria-describedby={`${id}-error`}
          className="h-6 min-w-16 flex-1 bg-transparent text-base outline-none"
          value={typed}
          onChange={(event) => change(event.target.value)}
          onBlur={() => take(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              take(typed);
            } else if (event.key === 'Backspace' && typed === '' && addresses.length > 0) {
              onAddresses(addresses.slice(0, -1));
            }
          }}
        />
        {props.children}
        <datalist id={`${id}-known`}>
          {offered.map(({ name, email }) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
        </datalist>
      </div>
      <div id={`${id}-error`} role="alert" className="text-sm text-breach empty:hidden">
        {said.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </div>
    </div>
  );
}
