'use client';

import { asProblem } from '@/lib/queries/api-problem';
import { ErrorState } from '@/components/ui/error-state';

/** The number Next logged a server's fault under, for whoever reads the log. */
function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}

/** A page that broke: in words, with the number to look for in the log, and a way to try again. */
export function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  return (
    <ErrorState
      level={1}
      title="This page could not be shown"
      message={
        digest
          ? 'Halyard failed while making it. Try again; if it goes on, give the number below to whoever runs Halyard.'
          : asProblem(error).message
      }
      code={digest ?? asProblem(error).code}
      onRetry={retry}
    />
  );
}
