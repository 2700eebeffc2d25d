import type { ReactNode } from 'react';
import { asProblem } from '@/lib/queries/api-problem';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';

type ReadingProps<Data> = {
  query: { data: Data | undefined; error: unknown; isFetching: boolean; refetch: () => unknown };
  /** What failed where it does: "The statuses could not be read". */
  failure: string;
  children: (data: Data) => ReactNode;
};

/** What was read, or why not yet. */
export function Reading<Data>({ query, failure, children }: ReadingProps<Data>) {
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) return children(data);
  if (!error) {
    return (
      <div aria-busy className="grid gap-3 rounded-md border p-3">
        <Skeleton className="w-1/3" />
        <Skeleton className="w-2/3" />
        <Skeleton className="w-1/2" />
      </div>
    );
  }
  const { message, code } = asProblem(error);
  return (
    <ErrorState
      title={failure}
      message={message}
      code={code}
      onRetry={() => void refetch()}
      isRetrying={isFetching}
    />
  );
}
