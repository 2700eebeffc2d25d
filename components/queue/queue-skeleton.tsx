import { Skeleton } from '@/components/ui/skeleton';

/** The rows before they are there, in their own places. */
export function QueueRowsSkeleton() {
  return (
    <div role="status" aria-label="Loading tickets">
      <div className="h-row border-b max-lg:hidden" />
      {Array.from({ length: 14 }, (_, row) => (
        <div key={row} className="flex h-row items-center gap-4 border-b px-2 max-lg:h-24">
          <Skeleton className="w-12" />
          <Skeleton className="flex-1" />
          <Skeleton className="w-28 max-lg:hidden" />
          <Skeleton className="w-20 max-lg:hidden" />
          <Skeleton className="w-24 max-lg:hidden" />
          <Skeleton className="w-36" />
        </div>
      ))}
    </div>
  );
}

/** The whole queue page before it is there. */
export function QueueSkeleton() {
  return (
    <div className="queue-page">
      <h1 className="text-lg font-semibold">Queue</h1>
      <div className="flex h-8 gap-2">
        <Skeleton className="h-8 w-64" />
        <Skeleton className="h-8 w-20 max-sm:hidden" />
        <Skeleton className="h-8 w-24 max-sm:hidden" />
        <Skeleton className="h-8 w-20 max-sm:hidden" />
      </div>
      <div className="flex h-7 gap-1.5">
        <Skeleton className="h-7 w-28" />
        <Skeleton className="h-7 w-24" />
        <Skeleton className="h-7 w-24" />
        <Skeleton className="h-7 w-24 max-sm:hidden" />
      </div>
      <QueueRowsSkeleton />
    </div>
  );
}
