'use client';

import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A menu on a button; see `MenuTrigger`, `MenuContent`, `MenuCheckItem`. */
export function Menu(props: ComponentProps<typeof DropdownMenu.Root>) {
  return <DropdownMenu.Root modal={false} {...props} />;
}

/** The button that opens the menu. */
export function MenuTrigger(props: ComponentProps<typeof DropdownMenu.Trigger>) {
  return <DropdownMenu.Trigger data-slot="menu-trigger" {...props} />;
}

/** The list; scrolls when it is longer than the window leaves room for. */
export function MenuContent({ className, ...props }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        data-slot="menu-content"
        align="start"
        sideOffset={4}
        collisionPadding={8}
        className={classNames(
          'z-50 max-h-[min(360px,var(--radix-dropdown-menu-content-available-height))] max-w-[calc(100vw-16px)] min-w-52 overflow-y-auto rounded-md border bg-raised p-1 shadow-menu',
          className,
        )}
        {...props}
      />
    </DropdownMenu.Portal>
  );
}

type CheckItemProps = ComponentProps<typeof DropdownMenu.CheckboxItem> & { count?: number };

/** A choice that can be on or off; the menu stays open for the next one. */
export function MenuCheckItem({ children, count, ...props }: CheckItemProps) {
  return (
    <DropdownMenu.CheckboxItem
      data-slot="menu-check-item"
      className="flex h-8 items-center gap-2 rounded px-2 text-sm outline-none select-none data-highlighted:bg-hover"
      onSelect={(event) => event.preventDefault()}
      {...props}
    >
      <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-control">
        <DropdownMenu.ItemIndicator>
          <Check aria-hidden className="size-3.5" />
        </DropdownMenu.ItemIndicator>
      </span>
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count === undefined ? null : (
        <span className="text-xs text-muted tabular-nums">{count}</span>
      )}
    </DropdownMenu.CheckboxItem>
  );
}
