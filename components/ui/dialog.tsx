'use client';

import { cva } from 'class-variance-authority';
import type { VariantProps } from 'class-variance-authority';
import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode, RefObject } from 'react';
import { buttonVariants } from './button';
import { classNames } from './class-names';
import { useDialogSurface } from './use-dialog-surface';

/** A question or a form over the page; holds the focus until it is closed. See `DialogContent`. */
export function Dialog(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root {...props} />;
}

type OpenDialogProps = { onClose: () => void; children: ReactNode };

/** A dialog that is open for as long as it is there; `onClose` takes it away. */
export function OpenDialog({ onClose, children }: OpenDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {children}
    </Dialog>
  );
}

/** The button that opens the dialog, where one stands on the page. */
export function DialogTrigger(props: ComponentProps<typeof Primitive.Trigger>) {
  return <Primitive.Trigger data-slot="dialog-trigger" {...props} />;
}

/** Closes the dialog; `asChild` around a `Button`. */
export function DialogClose(props: ComponentProps<typeof Primitive.Close>) {
  return <Primitive.Close data-slot="dialog-close" {...props} />;
}

/** Dims the page behind a dialog or sheet and keeps it from scrolling. */
export function DialogOverlay({ className, ...props }: ComponentProps<typeof Primitive.Overlay>) {
  return (
    <Primitive.Overlay
      data-slot="dialog-overlay"
      className={classNames('fixed inset-0 z-40 animate-appear bg-scrim', className)}
      {...props}
    />
  );
}

const contentVariants = cva(
  'fixed inset-x-0 bottom-0 z-40 max-h-[90dvh] scroll-pt-14 scroll-pb-16 animate-rise overflow-y-auto overscroll-contain rounded-t-lg border bg-raised shadow-menu outline-none sm:inset-x-auto sm:top-[12vh] sm:bottom-auto sm:left-1/2 sm:max-h-[76dvh] sm:w-[calc(100vw-32px)] sm:-translate-x-1/2 sm:rounded-lg',
  {
    variants: { size: { sm: 'sm:max-w-md', md: 'sm:max-w-xl', lg: 'sm:max-w-3xl' } },
    defaultVariants: { size: 'md' },
  },
);

type DialogContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> &
  VariantProps<typeof contentVariants> & {
    title: ReactNode;
    description?: ReactNode;
    /** For a dialog that explains itself to the eye; the title is still its name. */
    isTitleHidden?: boolean;
    /** Where the keyboard starts; the first field, unless said. */
    initialFocus?: RefObject<HTMLElement | null>;
  };

/** The surface: in the upper middle with room, at the bottom edge of a phone. */
export function DialogContent(props: DialogContentProps) {
  const { className, size, title, description, isTitleHidden, initialFocus, children, ...rest } =
    props;
  const surface = useDialogSurface(initialFocus);
  return (
    <Primitive.Portal>
      <DialogOverlay />
      <Primitive.Content
        data-slot="dialog-content"
        className={classNames(contentVariants({ size }), className)}
        {...surface}
        {...rest}
      >
        {isTitleHidden ? (
          <Primitive.Title className="sr-only">{title}</Primitive.Title>
        ) : (
          <DialogHeader title={title} description={description} />
        )}
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}

type DialogHeaderProps = { title: ReactNode; description?: ReactNode; children?: ReactNode };

/** Title, what it is about, and the way out; stays in sight while the body scrolls. */
export function DialogHeader({ title, description, children }: DialogHeaderProps) {
  return (
    <div
      data-slot="dialog-header"
      className="sticky top-0 z-10 flex items-start gap-2 bg-raised px-4 pt-3 pb-2"
    >
      <div className="grid min-w-0 flex-1 gap-0.5 py-1">
        <Primitive.Title className="text-base font-semibold">{title}</Primitive.Title>
        {description ? (
          <Primitive.Description className="text-sm text-muted">
            {description}
          </Primitive.Description>
        ) : null}
      </div>
      {children}
      <Primitive.Close
        aria-label="Close"
        className={classNames(buttonVariants({ variant: 'ghost', size: 'icon' }), '-mr-1.5')}
      >
        <X aria-hidden className="size-4" />
      </Primitive.Close>
    </div>
  );
}

/** What the dialog is about. */
export function DialogBody({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="dialog-body"
      className={classNames('grid grid-cols-[minmax(0,1fr)] gap-4 px-4 py-2', className)}
      {...props}
    />
  );
}

/** The ways on, the main one last; stays in sight while the body scrolls. */
export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="dialog-footer"
      className={classNames(
        'sticky bottom-0 z-10 mt-auto flex flex-wrap items-center justify-end gap-2 bg-raised px-4 pt-2 pb-[max(12px,env(safe-area-inset-bottom))] max-sm:*:flex-1',
        className,
      )}
      {...props}
    />
  );
}
