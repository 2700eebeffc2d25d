import { Check } from 'lucide-react';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type SaveStateProps = {
  state: 'untouched' | 'saving' | 'saved' | 'failed';
  problem: ApiProblem | null;
  onRetry: () => void;
};

/** Whether what was chosen is saved: quietly where it is, with a way to try again where it is not. */
export function SaveState({ state, problem, onRetry }: SaveStateProps) {
  return (
    <div className="sticky top-12 z-10 grid min-h-6 bg-canvas">
      <p role="status" className="flex items-center gap-1.5 text-sm text-muted">
        {state === 'untouched' ? 'What you choose is saved at once.' : null}
        {state === 'saving' ? 'Saving…' : null}
        {state === 'saved' ? (
          <>
            <Check aria-hidden className="size-4 text-met" />
            Saved
          </>
        ) : null}
      </p>
      <div role="alert" className="empty:hidden">
        {problem ? (
          <Notice tone="breach">
            <p className="min-w-0 flex-1">
              Your choice holds on this page, but is not saved. {problem.message}{' '}
              <span className="font-mono text-xs">{problem.code}</span>
            </p>
            <Button size="sm" onClick={onRetry}>
              Try again
            </Button>
          </Notice>
        ) : null}
      </div>
    </div>
  );
}
