import { Skeleton } from '@/components/ui/skeleton';

/** The shape of the log and of minutes while they come. */
export function LogSkeleton() {
  return (
    <div aria-busy className="grid max-w-4xl content-start gap-4 px-4 pt-4 pb-10">
      <Skeleton className="h-5 w-56" />
      <div className="grid gap-3 rounded-md border p-3">
        <Skeleton className="w-1/3" />
        <Skeleton className="w-2/3" />
        <Skeleton className="w-1/2" />
      </div>
    </div>
  );
}
