'use client';

import { Command as Primitive, useCommandState } from 'cmdk';
import { Search } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Kbd } from './kbd';

/** A text field over a list that the arrow keys walk. See `CommandInput`, `CommandList`. */
export function Command({ className, ...props }: ComponentProps<typeof Primitive>) {
  return (
    <Primitive
      data-slot="command"
      // Ctrl + K opens the palette and must not move in a list.
      vimBindings={false}
      className={classNames('flex min-h-0 flex-col', className)}
      {...props}
    />
  );
}

/** What is looked for. */
export function CommandInput({ className, ...props }: ComponentProps<typeof Primitive.Input>) {
  return (
    <div className="flex shrink-0 items-center gap-2 border-b px-3">
      <Search aria-hidden className="size-4 shrink-0 text-muted" />
      <Primitive.Input
        data-slot="command-input"
        className={classNames(
          'h-10 w-full min-w-0 bg-transparent text-base outline-none',
          className,
        )}
        {...props}
      />
    </div>
  );
}

/** The list; scrolls by itself. */
export function CommandList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  const isEmpty = useCommandState(({ filtered }) => filtered.count === 0);
  return (
    <Primitive.List
      data-slot="command-list"
      className={classNames(
        'min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain p-1',
        isEmpty && 'hidden',
        className,
      )}
      {...props}
    />
  );
}

/** What is said when nothing fits; stands after the list, which is hidden then. */
export function CommandEmpty({ className, children, ...props }: ComponentProps<'div'>) {
  const isEmpty = useCommandState(({ filtered }) => filtered.count === 0);
  return (
    <div
      role="status"
      data-slot="command-empty"
      className={classNames(isEmpty && 'px-3 py-6 text-center text-sm text-muted', className)}
      {...props}
    >
      {isEmpty ? children : null}
    </div>
  );
}

/** Items under a heading. */
export function CommandGroup({ className, ...props }: ComponentProps<typeof Primitive.Group>) {
  return (
    <Primitive.Group
      data-slot="command-group"
      className={classNames(
        '**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-muted',
        className,
      )}
      {...props}
    />
  );
}

type CommandItemProps = Omit<ComponentProps<typeof Primitive.Item>, 'children'> & {
  /** An icon or another mark before the name. */
  mark?: ReactNode;
  name: ReactNode;
  /** A second line. */
  detail?: ReactNode;
  /** Right-aligned: counts, states, a check. */
  facts?: ReactNode;
  /** The keys that do the same, as in `Kbd`. */
  keys?: string;
};

/** One thing to choose. */
export function CommandItem(props: CommandItemProps) {
  const { mark, name, detail, facts, keys, className, ...rest } = props;
  return (
    <Primitive.Item
      data-slot="command-item"
      className={classNames(
        'flex min-h-row cursor-pointer items-center gap-2 rounded px-2 py-1 text-sm select-none data-[disabled=true]:cursor-not-allowed data-[disabled=true]:text-muted data-[selected=true]:bg-active data-[selected=true]:shadow-active [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted',
        className,
      )}
      {...rest}
    >
      {mark}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{name}</span>
        {detail ? <span className="block truncate text-xs text-muted">{detail}</span> : null}
      </span>
      {facts ? (
        <span className="flex shrink-0 items-center gap-2 text-xs text-muted tabular-nums">
          {facts}
        </span>
      ) : null}
      {keys ? <Kbd keys={keys} /> : null}
    </Primitive.Item>
  );
}
