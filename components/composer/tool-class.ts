import { buttonVariants } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';

/** The look of a button in the toolbar of the editor. */
export const toolClass = classNames(
  buttonVariants({ variant: 'ghost', size: 'icon-sm' }),
  'text-muted hover:text-ink aria-pressed:bg-active aria-pressed:text-ink',
);
