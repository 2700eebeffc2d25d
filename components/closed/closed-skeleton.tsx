import { Skeleton } from '@/components/ui/skeleton';

/** The rows before they are there, in their own places. */
export function ClosedRowsSkeleton() {
  return (
    <div role="status" aria-label="Searching closed tickets">
      <div className="h-row border-b max-lg:hidden" />
      {Array.from({ length: 14 }, (_, row) => (
        <div key={row} className="flex h-row items-center gap-4 border-b px-2 max-lg:h-24">
          <Skeleton className="w-12" />
          <Skeleton className="flex-1" />
          <Skeleton className="w-28 max-lg:hidden" />
          <Skeleton className="w-24 max-lg:hidden" />
          <Skeleton className="w-24" />
        </div>
      ))}
    </div>
  );
}

/** The whole page before it is there. */
export function ClosedSkeleton() {
  return (
    <div className="grid gap-3 px-4 pt-3 pb-6">
      <h1 className="text-lg font-semibold">Closed tickets</h1>
      <div className="flex gap-2">
        <Skeleton className="h-8 w-80" />
        <Skeleton className="h-8 w-44 max-sm:hidden" />
        <Skeleton className="h-8 w-44 max-sm:hidden" />
        <Skeleton className="h-8 w-44 max-sm:hidden" />
      </div>
      <ClosedRowsSkeleton />
    </div>
  );
}
