import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { ToggleLabel } from './toggle-label';

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role'> & {
  /** Beside it; without one `aria-label` is needed. */
  label?: ReactNode;
  hint?: ReactNode;
};

/** On or off at once, without a save. */
export function Switch({ label, hint, ...props }: SwitchProps) {
  if (label === undefined) return <SwitchTrack {...props} />;
  return (
    <ToggleLabel label={label} hint={hint} isDisabled={props.disabled}>
      {(control) => <SwitchTrack {...control} {...props} />}
    </ToggleLabel>
  );
}

function SwitchTrack({ className, ...props }: Omit<SwitchProps, 'label' | 'hint'>) {
  return (
    <span className={classNames('relative inline-grid h-6 w-9 shrink-0', className)}>
      <input
        type="checkbox"
        role="switch"
        data-slot="switch"
        className="peer opacity-0"
        {...props}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-x-0 inset-y-0.5 rounded-full border border-control bg-hover peer-checked:border-accent peer-checked:bg-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-disabled:animate-look-off"
      />
      <span
        aria-hidden
        className="pointer-events-none absolute top-1.5 left-1 size-3 rounded-full bg-control transition-transform peer-checked:translate-x-4 peer-checked:bg-accent-ink forced-colors:bg-[CanvasText]"
      />
    </span>
  );
}
