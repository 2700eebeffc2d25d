import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type HeaderChoiceProps = {
  /** What is chosen: "Priority". */
  label: string;
  keys?: string;
  isSaving?: boolean;
  disabled: boolean;
  /** Why it cannot be changed. */
  reason: string;
  className?: string;
  onAsk: () => void;
  children: ReactNode;
};

/** What a ticket has, in its header; pressed, another is chosen. */
export function HeaderChoice(props: HeaderChoiceProps) {
  const { label, keys, isSaving, disabled, reason, className, onAsk, children } = props;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts={keys}
      aria-busy={isSaving || undefined}
      disabled={disabled}
      title={disabled ? reason : `Change: ${label}`}
      onClick={onAsk}
      className={classNames(
        'inline-flex min-h-7 min-w-0 shrink-0 items-center gap-1 rounded-md px-1 hover:bg-hover disabled:hover:bg-transparent',
        isSaving && 'opacity-60',
        className,
      )}
    >
      <span className="sr-only">{label}: </span>
      {children}
    </button>
  );
}
