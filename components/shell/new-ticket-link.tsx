import { Plus } from 'lucide-react';
import Link from 'next/link';
import { routes } from '@/lib/routes';
import { buttonVariants } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';

/** Leads to where a ticket is made; the word goes where there is no room for it. */
export function NewTicketLink() {
  return (
    <Link
      href={routes.newTicket()}
      aria-keyshortcuts="c"
      title="New ticket ( c )"
      className={classNames(
        buttonVariants(),
        'max-md:size-row max-md:border-transparent max-md:px-0',
      )}
    >
      <Plus aria-hidden className="size-4 shrink-0 max-md:size-5" />
      <span className="max-md:sr-only">New ticket</span>
    </Link>
  );
}
