import { cva } from 'class-variance-authority';
import type { VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** The look of a button, also for links that act like one. While busy, a ring takes the icon's place. */
export const buttonVariants = cva(
  [
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors',
    'aria-busy:cursor-progress aria-busy:before:size-4 aria-busy:before:animate-spin aria-busy:before:rounded-full aria-busy:before:border-2 aria-busy:before:border-current aria-busy:before:border-r-transparent aria-busy:before:content-[""] aria-busy:[&>svg]:hidden',
  ],
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-accent text-accent-ink hover:brightness-95',
        secondary: 'border-control bg-surface text-ink hover:bg-hover',
        ghost: 'border-transparent bg-transparent text-ink hover:bg-hover',
        danger: 'border-transparent bg-breach text-breach-ink hover:brightness-95',
      },
      size: {
        sm: 'h-7 px-2 text-sm',
        md: 'h-row px-3 text-sm',
        lg: 'h-10 px-4 text-base',
        icon: 'size-row',
        'icon-sm': 'size-7',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonVariants>;

/** A button; says nothing to forms unless `type="submit"`. One with only an icon needs `aria-label`. */
export function Button({ className, variant, size, type = 'button', ...props }: ButtonProps) {
  return (
    <button
      data-slot="button"
      type={type}
      className={classNames(buttonVariants({ variant, size }), className)}
      {...props}
    />
  );
}
