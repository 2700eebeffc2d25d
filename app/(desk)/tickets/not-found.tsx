import Link from 'next/link';
import { PageMissing } from '@/components/shell/page-missing';

export default function TicketNotFound() {
  return (
    <PageMissing title="There is no such ticket" link={Link}>
      Its number may be mistyped, it may have been deleted, or you may not be allowed to see it.
    </PageMissing>
  );
}
