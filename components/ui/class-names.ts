import { clsx } from 'clsx';
import type { ClassValue } from 'clsx';
import { createTailwindMerge } from 'tailwind-merge';

const any = () => true;
const each = (...properties: string[]) =>
  Object.fromEntries(properties.map((name) => [name, [{ [name]: [any] }]]));

/** The properties a component's caller may set anew; the whole of Tailwind's would be 6 kB more. */
const merge = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: {
    display: ['block', 'flex', 'grid', 'hidden', 'inline-flex'],
    shrink: ['shrink', 'shrink-0'],
    lines: ['flex-wrap', 'flex-nowrap'],
    justify: [{ justify: ['start', 'center', 'between', 'end'] }],
    overflow: [{ overflow: ['auto', 'hidden', 'x-auto', 'y-auto'] }],
    rounded: [{ rounded: ['', 'sm', 'md', 'lg', 'full', 'none'] }],
    weight: [{ font: ['normal', 'medium', 'semibold', 'bold'] }],
    fontSize: [{ text: ['xs', 'sm', 'base', 'lg', 'xl'] }],
    align: [{ text: ['left', 'center', 'right'] }],
    wrap: [{ text: ['balance', 'ellipsis', 'nowrap'] }],
    colour: [{ text: [any] }],
    ...each('bg', 'leading', 'whitespace', 'items', 'gap', 'gap-x', 'gap-y'),
    ...each(
      'size',
      'w',
      'h',
      'min-w',
      'max-w',
      'min-h',
      'max-h',
      'p',
      'px',
      'py',
      'pt',
      'pr',
      'pb',
      'pl',
    ),
  },
  conflictingClassGroups: {
    fontSize: ['leading'],
    size: ['w', 'h'],
    gap: ['gap-x', 'gap-y'],
    p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
    px: ['pr', 'pl'],
    py: ['pt', 'pb'],
  },
  conflictingClassGroupModifiers: {},
  orderSensitiveModifiers: [],
}));

/** Joins class names; of two that set the same property of `merge` the later one wins. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
