'use client';

import { Popover as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A small surface on a button. See `PopoverTrigger`, `PopoverAnchor`, `PopoverContent`. */
export function Popover(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root {...props} />;
}

/** The button that opens the popover. */
export function PopoverTrigger(props: ComponentProps<typeof Primitive.Trigger>) {
  return <Primitive.Trigger data-slot="popover-trigger" {...props} />;
}

/** Where the popover stands, when that is not its trigger. */
export function PopoverAnchor(props: ComponentProps<typeof Primitive.Anchor>) {
  return <Primitive.Anchor data-slot="popover-anchor" {...props} />;
}

type PopoverContentProps = ComponentProps<typeof Primitive.Content> & { 'aria-label': string };

/** The surface; never larger than the window leaves room for. */
export function PopoverContent({ className, ...props }: PopoverContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        data-slot="popover-content"
        align="start"
        sideOffset={4}
        collisionPadding={8}
        className={classNames(
          'z-50 max-h-(--radix-popover-content-available-height) w-72 max-w-[calc(100vw-16px)] animate-appear overflow-y-auto rounded-md border bg-raised p-3 text-sm shadow-menu outline-none',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}
