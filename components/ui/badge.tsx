import { cva } from 'class-variance-authority';
import type { VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

const badgeVariants = cva(
  'inline-flex max-w-full items-center align-middle gap-1 rounded px-1.5 text-xs leading-5 font-medium whitespace-nowrap',
  {
    variants: {
      tone: {
        neutral: 'bg-hover text-ink',
        accent: 'bg-accent-soft text-accent',
        breach: 'bg-breach-soft text-breach',
        risk: 'bg-risk-soft text-risk',
        met: 'bg-met-soft text-met',
        paused: 'bg-paused-soft text-paused',
        internal: 'bg-internal-soft text-internal',
        visible: 'bg-visible-soft text-visible',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

type BadgeProps = ComponentProps<'span'> & VariantProps<typeof badgeVariants>;

/** A short fact in a box. */
export function Badge({ className, tone, ...props }: BadgeProps) {
  return (
    <span data-slot="badge" className={classNames(badgeVariants({ tone }), className)} {...props} />
  );
}
