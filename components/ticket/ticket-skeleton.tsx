import { Skeleton } from '@/components/ui/skeleton';

/** A ticket before it is there, its parts in their own places. */
export function TicketSkeleton() {
  return (
    <div role="status" aria-label="Loading ticket" className="ticket-page">
      <div className="grid gap-2 pt-1">
        <Skeleton className="h-6 w-2/3" />
        <Skeleton className="h-6 w-1/2" />
      </div>
      <div className="ticket-columns">
        <div className="grid content-start gap-3">
          <Skeleton className="h-32" />
          <Skeleton className="h-20" />
          <Skeleton className="h-20" />
        </div>
        <div className="grid content-start gap-3">
          <Skeleton className="h-96" />
          <Skeleton className="h-24" />
        </div>
      </div>
    </div>
  );
}
