'use client';

import { Tabs as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** Parts of one thing, one in sight at a time. See `TabsList`, `TabsTrigger`, `TabsContent`. */
export function Tabs({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      data-slot="tabs"
      className={classNames('grid grid-cols-[minmax(0,1fr)] gap-3', className)}
      {...props}
    />
  );
}

/** The tabs; scrolls sideways where there is no room. Needs `aria-label`. */
export function TabsList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return (
    <Primitive.List
      data-slot="tabs-list"
      className={classNames('flex gap-1 overflow-x-auto border-b p-0.5 pb-0', className)}
      {...props}
    />
  );
}

/** One tab. */
export function TabsTrigger({ className, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      data-slot="tabs-trigger"
      className={classNames(
        'inline-flex h-row shrink-0 items-center gap-1.5 rounded-t border-b-2 border-transparent px-2.5 text-sm text-muted hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink',
        className,
      )}
      {...props}
    />
  );
}

/** What the tab of the same `value` shows. */
export function TabsContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return <Primitive.Content data-slot="tabs-content" className={className} {...props} />;
}
