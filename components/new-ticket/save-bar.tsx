'use client';

import type { ApiProblem } from '@/lib/queries/api-problem';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Kbd } from '@/components/ui/kbd';
import { tellFailure } from './save-words';

type SaveBarProps = {
  isSaving: boolean;
  problem: ApiProblem | null;
  keepsClient: boolean;
  onKeepsClient: (keeps: boolean) => void;
  onAnother: () => void;
};

/** The ways to save, in sight wherever one is in the form, and why it did not work. */
export function SaveBar(props: SaveBarProps) {
  const { isSaving, problem, keepsClient, onKeepsClient, onAnother } = props;
  return (
    <div className="sticky bottom-0 z-10 -mx-4 grid gap-2 border-t bg-canvas px-4 pt-2 pb-[max(12px,env(safe-area-inset-bottom))]">
      <p role="alert" className="text-sm text-breach empty:hidden">
        {problem ? (
          <>
            <span className="font-medium">{tellFailure(problem)}</span> {problem.message}{' '}
            <span className="font-mono text-xs">{problem.code}</span>
          </>
        ) : null}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant="primary"
          aria-busy={isSaving}
          aria-disabled={isSaving}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          className="max-sm:flex-1"
        >
          Create ticket
        </Button>
        <Button aria-disabled={isSaving} className="max-sm:flex-1" onClick={onAnother}>
          Create, then another
        </Button>
        <Checkbox
          label="for the same client"
          checked={keepsClient}
          onChange={(event) => onKeepsClient(event.target.checked)}
        />
        <span className="flex-1" />
        <span className="flex items-center gap-1.5 text-xs text-muted max-lg:hidden">
          <Kbd keys="mod+enter" /> creates it
        </span>
      </div>
    </div>
  );
}
