import { Skeleton } from '@/components/ui/skeleton';
import { columnsShape, pageShape } from './page-shape';

/** The rows of a review before they are there. */
export function ReviewRowsSkeleton() {
  return (
    <div role="status" aria-label="Loading the review" className={columnsShape}>
      <div className="grid content-start gap-6">
        {[3, 4, 2].map((rows, part) => (
          <div key={part} className="grid gap-3">
            <Skeleton className="h-4 w-40" />
            {Array.from({ length: rows }, (_, row) => (
              <Skeleton key={row} className="h-12" />
            ))}
          </div>
        ))}
      </div>
      <Skeleton className="h-96 max-[1099px]:hidden" />
    </div>
  );
}

/** The whole page before it is there. */
export function ReviewSkeleton() {
  return (
    <div className={pageShape}>
      <h1 className="text-lg font-semibold">Escalation review</h1>
      <Skeleton className="h-4 w-80 max-w-full" />
      <ReviewRowsSkeleton />
    </div>
  );
}
