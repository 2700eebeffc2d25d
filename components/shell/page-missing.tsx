import { Compass } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { routes } from '@/lib/routes';
import { buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

type PageMissingProps = { title: string; children: ReactNode };

/** There is nothing at this address, and where to go instead. */
export function PageMissing({ title, children }: PageMissingProps) {
  return (
    <EmptyState
      icon={Compass}
      title={title}
      level={1}
      action={
        <Link href={routes.queue()} className={buttonVariants()}>
          Go to the queue
        </Link>
      }
    >
      {children}
    </EmptyState>
  );
}
