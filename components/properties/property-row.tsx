'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';

type PropertyRowProps = { name: string; children: ReactNode };

/** One fact of a ticket beside what it is called. */
export function PropertyRow({ name, children }: PropertyRowProps) {
  return (
    <div className="contents">
      <dt className="py-1 text-muted">{name}</dt>
      <dd className="flex min-w-0 items-start">{children}</dd>
    </div>
  );
}

/** The look of a value that can be changed where it stands: it begins where a fixed one does. */
export const propertyClass =
  '-mx-1.5 min-h-7 flex-1 px-1.5 py-1 text-left wrap-anywhere rounded-md hover:bg-hover disabled:cursor-not-allowed disabled:hover:bg-transparent';

type PropertyButtonProps = {
  name: string;
  value: string;
  /** Stands behind it. */
  mark: ReactNode;
  /** True where `value` says that there is none. */
  isNone: boolean;
  /** It is on its way. */
  isSaving: boolean;
  keys?: string;
  disabled: boolean;
  /** Why it cannot be changed. */
  reason?: string;
  onAsk: () => void;
};

/** A value that is chosen in a dialog. */
export function PropertyButton(props: PropertyButtonProps) {
  const { name, value, mark, isNone, isSaving, keys, disabled, reason, onAsk } = props;
  const hydrated = useHydrated();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts={keys}
      aria-busy={isSaving || undefined}
      disabled={disabled || !hydrated}
      title={disabled ? reason : undefined}
      onClick={onAsk}
      className={classNames(propertyClass, isNone && 'text-muted', isSaving && 'opacity-60')}
    >
      <span className="sr-only">{name}: </span>
      <bdi>{value}</bdi>
      {mark ? <span className="ml-1 inline-block align-[-2px] leading-none">{mark}</span> : null}
    </button>
  );
}
