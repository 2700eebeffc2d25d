import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

type ProgressProps = Omit<ComponentProps<'progress'>, 'value' | 'max'> & {
  'aria-label': string;
  /** How much is done, 0 to 1; null while nobody knows. */
  share: number | null;
  /** In words beside the bar; the percentage, unless said. */
  children?: ReactNode;
};

/** How far something has come. */
export function Progress({ className, share, children, ...props }: ProgressProps) {
  const percent = share === null ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div data-slot="progress" className={classNames('flex items-center gap-2', className)}>
      <progress className="progress min-w-0 flex-1" max={100} value={percent} {...props} />
      <span className="min-w-9 text-right text-xs text-muted tabular-nums empty:hidden">
        {children ?? (percent === undefined ? null : `${percent}%`)}
      </span>
    </div>
  );
}
