import { cva } from 'class-variance-authority';
import type { VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

const noticeVariants = cva(
  'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-3 py-1.5 text-sm',
  {
    variants: {
      tone: {
        neutral: 'bg-hover text-ink',
        risk: 'bg-risk-soft text-risk',
        breach: 'bg-breach-soft text-breach',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

type NoticeProps = ComponentProps<'div'> & VariantProps<typeof noticeVariants>;

/** A strip that says something about the page it stands in. */
export function Notice({ className, tone, ...props }: NoticeProps) {
  return (
    <div
      data-slot="notice"
      className={classNames(noticeVariants({ tone }), className)}
      {...props}
    />
  );
}
