'use client';

import { Tooltip as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { Kbd } from './kbd';

const DELAY_MS = 300;

type TooltipProps = Pick<ComponentProps<typeof Primitive.Content>, 'side' | 'align'> & {
  /** Never the only place for a fact: touch does not get here. */
  content: ReactNode;
  /** The keys that do the same, as in `Kbd`. */
  keys?: string;
  /** One element that takes the focus. */
  children: ReactNode;
};

/** A word about a control, on hover after a moment and on focus at once; Escape hides it. */
export function Tooltip({ content, keys, side, align, children }: TooltipProps) {
  return (
    <Primitive.Provider delayDuration={DELAY_MS}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            data-slot="tooltip"
            side={side}
            align={align}
            sideOffset={6}
            collisionPadding={8}
            className="z-60 flex max-w-72 items-center gap-2 rounded-md border bg-raised px-2 py-1 text-xs text-ink shadow-menu"
          >
            {content}
            {keys ? <Kbd keys={keys} /> : null}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
