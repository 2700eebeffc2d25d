import Link from 'next/link';
import { routes } from '@/lib/routes';
import { buttonVariants } from '@/components/ui/button';

/** The way from a list of open tickets to the closed ones with these words; all of them where `q` is empty. */
export function ClosedSearchLink({ q }: { q: string }) {
  return (
    <Link href={routes.closed({ q: q.trim() })} prefetch={false} className={buttonVariants()}>
      Search closed tickets
    </Link>
  );
}
