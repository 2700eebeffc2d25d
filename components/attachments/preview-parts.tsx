'use client';

import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TicketAttachment } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { Button, buttonVariants } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Zoom } from './zoom';

/** What each kind of preview is told. */
export type PreviewProps = {
  attachment: TicketAttachment;
  zoom: Zoom;
  /** Told at which size it is on the screen, as times its own. */
  onShown: (scale: number) => void;
};

/** Why there is nothing to see of a file, and what can be done. */
export function PreviewWord(props: {
  attachment: TicketAttachment;
  title: string;
  children: ReactNode;
  onRetry?: () => void;
}) {
  const { attachment, title, children, onRetry } = props;
  return (
    <div role="status" className="m-auto grid justify-items-center gap-2 p-6 text-center">
      <p className="text-base font-semibold">{title}</p>
      <div className="max-w-prose text-sm text-muted">{children}</div>
      <div className="mt-2 flex gap-2">
        {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
        <a href={routes.api.attachment(attachment.id)} download className={buttonVariants()}>
          <Download aria-hidden className="size-4" />
          Download
        </a>
      </div>
    </div>
  );
}

/** While a file is on its way. */
export function PreviewWait() {
  return (
    <div role="status" aria-label="Loading" className="m-auto grid w-full max-w-xl gap-3 p-6">
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-4" />
      <Skeleton className="h-4 w-5/6" />
      <Skeleton className="h-40" />
    </div>
  );
}
