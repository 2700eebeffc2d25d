import { useId } from 'react';
import type { ReactNode } from 'react';

/** What a control needs to be tied to its label, hint and errors. */
export type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** Each is announced when it appears. */
  errors?: readonly string[];
  children: (control: FieldControl) => ReactNode;
};

/** Label above, hint and errors below, all wired to the one control inside. */
export function Field({ label, hint, errors = [], children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint ? hintId : '', errors.length > 0 ? errorId : ''].filter(Boolean);
  return (
    <div data-slot="field" className="grid content-start gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': errors.length > 0 || undefined,
      })}
      {hint ? (
        <p id={hintId} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
      <div id={errorId} role="alert" className="grid gap-0.5 text-sm text-breach empty:hidden">
        {errors.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </div>
    </div>
  );
}
