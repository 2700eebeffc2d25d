'use client';

import { Check, Minus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { ToggleLabel } from './toggle-label';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  /** Some of what it stands for is on, some off. */
  isIndeterminate?: boolean;
  /** Beside it; without one `aria-label` is needed. */
  label?: ReactNode;
  hint?: ReactNode;
};

/** The platform's own checkbox in Halyard's look, 24 px to press. */
export function Checkbox({ label, hint, ...props }: CheckboxProps) {
  if (label === undefined) return <CheckboxBox {...props} />;
  return (
    <ToggleLabel label={label} hint={hint} isDisabled={props.disabled}>
      {(control) => <CheckboxBox {...control} {...props} />}
    </ToggleLabel>
  );
}

function CheckboxBox({
  isIndeterminate = false,
  className,
  ...props
}: Omit<CheckboxProps, 'label' | 'hint'>) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = isIndeterminate;
  }, [isIndeterminate, props.checked]);
  return (
    <span className={classNames('relative inline-grid size-6 shrink-0', className)}>
      <input
        ref={input}
        type="checkbox"
        data-slot="checkbox"
        className="peer opacity-0"
        {...props}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-1 rounded-sm border border-control bg-surface peer-checked:border-accent peer-checked:bg-accent peer-indeterminate:border-accent peer-indeterminate:bg-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-disabled:animate-look-off peer-aria-invalid:border-breach"
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute inset-1.5 hidden size-3 text-accent-ink peer-checked:block peer-indeterminate:hidden"
      />
      <Minus
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute inset-1.5 hidden size-3 text-accent-ink peer-indeterminate:block"
      />
    </span>
  );
}
