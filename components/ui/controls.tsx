import type { ComponentProps } from 'react';
import { classNames } from './class-names';

const control =
  'w-full rounded-md border border-control bg-surface px-2.5 text-base text-ink aria-invalid:border-breach';

/** A one-line text control. */
export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input data-slot="input" className={classNames(control, 'h-row', className)} {...props} />;
}

/** A text control of several lines that grows with its text. */
export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      data-slot="textarea"
      className={classNames(control, 'field-sizing-content max-h-96 min-h-20 py-1.5', className)}
      {...props}
    />
  );
}

/** The platform's own select: keyboard, touch and screen reader for nothing. */
export function Select({ className, ...props }: ComponentProps<'select'>) {
  return (
    <select
      data-slot="select"
      // The platform indents the text by itself.
      className={classNames(control, 'h-row pl-1.5', className)}
      {...props}
    />
  );
}
