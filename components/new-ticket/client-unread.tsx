'use client';

import { asProblem } from '@/lib/queries/api-problem';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type ClientUnreadProps = { error: Error | null; onRetry: () => void };

/** Says that nothing is known of the client, which keeps nobody from creating a ticket. */
export function ClientUnread({ error, onRetry }: ClientUnreadProps) {
  if (!error) return null;
  return (
    <Notice tone="risk" role="status">
      <span className="min-w-0 flex-1">
        The client’s contract, sites and notes could not be read. {asProblem(error).message}
      </span>
      <Button size="sm" onClick={onRetry}>
        Read them again
      </Button>
    </Notice>
  );
}
