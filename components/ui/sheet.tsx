'use client';

import { cva } from 'class-variance-authority';
import type { VariantProps } from 'class-variance-authority';
import { Dialog as Primitive } from 'radix-ui';
import { createContext, use } from 'react';
import type { ComponentProps, ReactNode, RefObject } from 'react';
import { classNames } from './class-names';
import { DialogHeader, DialogOverlay } from './dialog';
import { useDialogSurface, useSurfaceBesidePage } from './use-dialog-surface';

const ModalContext = createContext(true);

/**
 * Something beside the page. `modal={false}` leaves the page usable: the focus stays where it is,
 * a press outside changes nothing, Escape closes. See `SheetContent`.
 */
export function Sheet({ modal = true, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <ModalContext value={modal}>
      <Primitive.Root modal={modal} {...props} />
    </ModalContext>
  );
}

/** The button that opens the sheet, where one stands on the page. */
export function SheetTrigger(props: ComponentProps<typeof Primitive.Trigger>) {
  return <Primitive.Trigger data-slot="sheet-trigger" {...props} />;
}

/** Closes the sheet; `asChild` around a `Button`. */
export function SheetClose(props: ComponentProps<typeof Primitive.Close>) {
  return <Primitive.Close data-slot="sheet-close" {...props} />;
}

const contentVariants = cva(
  'fixed z-40 flex scroll-pt-14 scroll-pb-16 flex-col overflow-y-auto overscroll-contain bg-raised shadow-menu outline-none',
  {
    variants: {
      side: {
        right: 'inset-y-0 right-0 w-full animate-from-right border-l sm:w-[480px]',
        left: 'inset-y-0 left-0 w-[min(320px,calc(100vw-48px))] animate-from-left border-r',
        bottom: 'inset-x-0 bottom-0 max-h-[85dvh] animate-rise rounded-t-lg border-t',
      },
    },
    defaultVariants: { side: 'right' },
  },
);

type SheetContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> &
  VariantProps<typeof contentVariants> & {
    title: ReactNode;
    description?: ReactNode;
    /** Stands between the title and the close button. */
    actions?: ReactNode;
    /** Where the keyboard starts; the first field, unless said. */
    initialFocus?: RefObject<HTMLElement | null>;
  };

/** The surface, along one edge. A sheet that is not modal stands where it is written in the page. */
export function SheetContent(props: SheetContentProps) {
  const { className, side, title, description, actions, initialFocus, children, ...rest } = props;
  const isModal = use(ModalContext);
  const overPage = useDialogSurface(initialFocus);
  const besidePage = useSurfaceBesidePage();
  const content = (
    <Primitive.Content
      data-slot="sheet-content"
      className={classNames(contentVariants({ side }), className)}
      {...(isModal ? overPage : besidePage)}
      {...rest}
    >
      <DialogHeader title={title} description={description}>
        {actions}
      </DialogHeader>
      {children}
    </Primitive.Content>
  );
  if (!isModal) return content;
  return (
    <Primitive.Portal>
      <DialogOverlay />
      {content}
    </Primitive.Portal>
  );
}
