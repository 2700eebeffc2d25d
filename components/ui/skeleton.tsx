import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** The shape of something that is still on its way. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      aria-hidden
      data-slot="skeleton"
      className={classNames('h-3 animate-pulse rounded bg-line', className)}
      {...props}
    />
  );
}
