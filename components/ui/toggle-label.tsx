import { useId } from 'react';
import type { ReactNode } from 'react';

type ToggleLabelProps = {
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
  children: (control: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
};

/** A label to the right of something that is on or off; a press anywhere on it counts. */
export function ToggleLabel({ label, hint, isDisabled, children }: ToggleLabelProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div data-slot="toggle-label" className="flex items-start gap-2 text-sm">
      {children({ id, 'aria-describedby': hint ? hintId : undefined })}
      <div className="py-0.5">
        <label htmlFor={id} className={isDisabled ? 'block animate-look-off' : 'block'}>
          {label}
        </label>
        {hint ? (
          <p id={hintId} className="text-xs text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
