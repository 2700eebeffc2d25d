import { Compass } from 'lucide-react';
import type Link from 'next/link';
import type { ReactNode } from 'react';
import { routes } from '@/lib/routes';
import { buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

type PageMissingProps = {
  title: string;
  children: ReactNode;
  /** `Link` where the desk around it stays; else the way on is another document. */
  link?: typeof Link | 'a';
};

/** There is nothing at this address, and where to go instead. */
export function PageMissing({ title, children, link: To = 'a' }: PageMissingProps) {
  return (
    <EmptyState
      icon={Compass}
      title={title}
      level={1}
      action={
        <To href={routes.queue()} className={buttonVariants()}>
          Go to the queue
        </To>
      }
    >
      {children}
    </EmptyState>
  );
}
