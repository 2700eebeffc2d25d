import type { LiveHealth } from '@/lib/domain/live-events';
import { ErrorState } from '@/components/ui/error-state';
import { Progress } from '@/components/ui/progress';
import { formatCount } from './format-count';

/** In place of the rows while the tenant's open tickets are read for the first time. */
export function FirstReading({ health }: { health: LiveHealth }) {
  const { trouble } = health;
  if (trouble) {
    return (
      <ErrorState
        title="The open tickets could not be read yet"
        message={`${trouble.message} Halyard goes on trying by itself.`}
        code={trouble.code}
      />
    );
  }
  const { read, expected } = health.loading ?? { read: 0, expected: null };
  const progress =
    expected === null
      ? formatCount(read)
      : `${formatCount(Math.min(read, expected))} of ${formatCount(expected)}`;
  return (
    <div className="grid justify-items-center gap-3 px-4 py-16 text-center">
      <p className="text-base font-semibold tabular-nums">Reading the open tickets: {progress}</p>
      <Progress
        className="w-full max-w-80"
        aria-label="Reading the open tickets"
        share={expected === null ? null : read / Math.max(1, expected)}
      >
        {' '}
      </Progress>
      <p className="max-w-prose text-sm text-balance text-muted">
        Halyard reads them once, then keeps them current. The list appears here by itself.
      </p>
    </div>
  );
}
