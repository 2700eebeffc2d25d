'use client';

import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Kbd } from './kbd';

const surface =
  'z-50 max-w-[calc(100vw-16px)] min-w-52 animate-appear overflow-y-auto rounded-md border bg-raised p-1 shadow-menu';
const item =
  'flex min-h-row items-center gap-2 rounded px-2 py-1 text-sm outline-none select-none data-disabled:text-muted data-disabled:opacity-60 data-highlighted:bg-active data-highlighted:shadow-active [&>svg]:size-4 [&>svg]:shrink-0';

/** A menu on a button; see `MenuTrigger`, `MenuContent`, `MenuItem`, `MenuCheckItem`. */
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
          surface,
          'max-h-[min(360px,var(--radix-dropdown-menu-content-available-height))]',
          className,
        )}
        {...props}
      />
    </DropdownMenu.Portal>
  );
}

type MenuItemProps = ComponentProps<typeof DropdownMenu.Item> & {
  icon?: ReactNode;
  /** A second line. */
  detail?: ReactNode;
  /** The keys that do the same, as in `Kbd`. */
  keys?: string;
  tone?: 'neutral' | 'danger';
};

/** Something to do. For a link: `asChild` around it, its contents by hand. */
export function MenuItem(props: MenuItemProps) {
  const { className, icon, detail, keys, tone = 'neutral', asChild, children, ...rest } = props;
  return (
    <DropdownMenu.Item
      data-slot="menu-item"
      asChild={asChild}
      className={classNames(item, tone === 'danger' && 'text-breach', className)}
      {...rest}
    >
      {asChild ? (
        children
      ) : (
        <>
          {icon}
          <ItemText detail={detail}>{children}</ItemText>
          {keys ? <Kbd keys={keys} /> : null}
        </>
      )}
    </DropdownMenu.Item>
  );
}

function ItemText({ detail, children }: { detail?: ReactNode; children: ReactNode }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate">{children}</span>
      {detail ? <span className="block truncate text-xs text-muted">{detail}</span> : null}
    </span>
  );
}

function ItemCount({ count }: { count: number | undefined }) {
  if (count === undefined) return null;
  return <span className="text-xs text-muted tabular-nums">{count}</span>;
}

type CheckItemProps = ComponentProps<typeof DropdownMenu.CheckboxItem> & {
  detail?: ReactNode;
  count?: number;
};

/** A choice that can be on or off; the menu stays open for the next one. */
export function MenuCheckItem({ className, children, detail, count, ...props }: CheckItemProps) {
  return (
    <DropdownMenu.CheckboxItem
      data-slot="menu-check-item"
      className={classNames(item, className)}
      onSelect={(event) => event.preventDefault()}
      {...props}
    >
      <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-control">
        <DropdownMenu.ItemIndicator>
          <Check aria-hidden className="size-3.5" />
        </DropdownMenu.ItemIndicator>
      </span>
      <ItemText detail={detail}>{children}</ItemText>
      <ItemCount count={count} />
    </DropdownMenu.CheckboxItem>
  );
}

/** Choices of which one is on. */
export function MenuRadioGroup(props: ComponentProps<typeof DropdownMenu.RadioGroup>) {
  return <DropdownMenu.RadioGroup data-slot="menu-radio-group" {...props} />;
}

type RadioItemProps = ComponentProps<typeof DropdownMenu.RadioItem> & {
  detail?: ReactNode;
  count?: number;
};

/** One of the choices. */
export function MenuRadioItem({ className, children, detail, count, ...props }: RadioItemProps) {
  return (
    <DropdownMenu.RadioItem
      data-slot="menu-radio-item"
      className={classNames(item, className)}
      {...props}
    >
      <span className="grid size-4 shrink-0 place-items-center rounded-full border border-control">
        <DropdownMenu.ItemIndicator>
          <span className="block size-2 rounded-full bg-accent" />
        </DropdownMenu.ItemIndicator>
      </span>
      <ItemText detail={detail}>{children}</ItemText>
      <ItemCount count={count} />
    </DropdownMenu.RadioItem>
  );
}

/** What the items below have in common. */
export function MenuLabel({ className, ...props }: ComponentProps<typeof DropdownMenu.Label>) {
  return (
    <DropdownMenu.Label
      data-slot="menu-label"
      className={classNames('px-2 pt-2 pb-1 text-xs font-medium text-muted', className)}
      {...props}
    />
  );
}

/** A line between items of different kinds. */
export function MenuSeparator({
  className,
  ...props
}: ComponentProps<typeof DropdownMenu.Separator>) {
  return (
    <DropdownMenu.Separator
      data-slot="menu-separator"
      className={classNames('-mx-1 my-1 border-t', className)}
      {...props}
    />
  );
}

type MenuSubProps = { label: ReactNode; icon?: ReactNode; children: ReactNode };

/** A menu within the menu. */
export function MenuSub({ label, icon, children }: MenuSubProps) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger
        data-slot="menu-sub-trigger"
        className={classNames(item, 'data-[state=open]:bg-active')}
      >
        {icon}
        <ItemText>{label}</ItemText>
        <ChevronRight aria-hidden className="text-muted" />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent
          data-slot="menu-sub-content"
          sideOffset={2}
          collisionPadding={8}
          className={classNames(surface, 'max-h-(--radix-dropdown-menu-content-available-height)')}
        >
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}
