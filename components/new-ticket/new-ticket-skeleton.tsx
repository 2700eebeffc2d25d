import { Skeleton } from '@/components/ui/skeleton';

/** The shape of the form while it is on its way. */
export function NewTicketSkeleton() {
  return (
    <div
      aria-busy="true"
      className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-3 lg:grid-cols-[minmax(0,1fr)_280px]"
    >
      <h1 className="text-lg font-semibold lg:col-span-2">New ticket</h1>
      <div className="grid content-start gap-4">
        {['h-8', 'h-8', 'h-36', 'h-8', 'h-8'].map((height, at) => (
          <div key={`${at} ${height}`} className="grid gap-1.5">
            <Skeleton className="w-20" />
            <Skeleton className={height} />
          </div>
        ))}
      </div>
      <Skeleton className="h-80" />
    </div>
  );
}
