import Link from 'next/link';
import { routes } from '@/lib/routes';
import { buttonVariants } from '@/components/ui/button';
import { searchedNumber } from './searched-number';

/** The way to the ticket whose number was searched for, whichever list it is not in; nothing for words. */
export function OpenSearchedTicket({ q }: { q: string }) {
  const ticketId = searchedNumber(q);
  if (ticketId === null) return null;
  return (
    <Link href={routes.ticket(ticketId)} className={buttonVariants()}>
      Open ticket #{ticketId}
    </Link>
  );
}
