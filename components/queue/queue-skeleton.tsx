import { Skeleton } from '@/components/ui/skeleton';

/** The rows before they are there, in their own places. */
export function QueueRowsSkeleton() {
  return (
    <div role="status" aria-label="Loading tickets">
      <div className="h-row border-b max-lg:hidden" />
      {Array.from({ length: 14 }, (_, row) => (
        <div key={row} className="flex h-row items-center gap-4 border-b px-2 max-lg:h-[120px]">
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

const SLA_STATES = 7;

/** The whole queue page before it is there. */
export function QueueSkeleton() {
  return (
    <div className="queue-page">
      <div className="flex h-row items-center justify-between">
        <h1 className="text-lg font-semibold">Queue</h1>
        <Skeleton className="h-row w-24 max-sm:w-10" />
      </div>
      <div className="grid gap-3">
        <div className="flex h-row gap-2">
          <Skeleton className="h-row min-w-44 flex-1 sm:max-w-80" />
          <Skeleton className="h-row w-20 max-sm:hidden" />
          <Skeleton className="h-row w-24 max-sm:hidden" />
          <Skeleton className="h-row w-20 max-sm:hidden" />
          <Skeleton className="h-row w-20 max-sm:hidden" />
          <Skeleton className="h-row w-24" />
        </div>
        <div className="flex h-7 gap-1.5 overflow-hidden">
          {Array.from({ length: SLA_STATES }, (_, at) => (
            <Skeleton key={at} className="h-7 w-28 shrink-0" />
          ))}
        </div>
      </div>
      <QueueRowsSkeleton />
    </div>
  );
}
