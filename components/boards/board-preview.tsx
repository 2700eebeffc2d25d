'use client';

import { useQuery } from '@tanstack/react-query';
import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import type { BoardDraft } from '@/lib/contracts/boards';
import { asProblem } from '@/lib/queries/api-problem';
import { boardsQueries } from '@/lib/queries/boards-queries';
import { serverTime } from '@/lib/queries/server-clock';
import { BoardFace } from '@/components/board/board-face';
import { useSettled } from '@/components/preview/use-settled';
import { Button } from '@/components/ui/button';
import { DialogBody, DialogContent, OpenDialog } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { useHydrated } from '@/components/ui/use-hydrated';

/** How long a change has to stay before the desk is asked what it would show. */
const PAUSE_MS = 400;

/** The board as it would be on the wall now, with what is not saved yet. */
export function BoardPreview({ draft }: { draft: BoardDraft }) {
  const hydrated = useHydrated();
  const [isLarge, setIsLarge] = useState(false);
  return (
    <section
      aria-label="Preview"
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-2 self-start lg:sticky lg:top-16"
    >
      <div className="flex min-h-7 items-center justify-between gap-2">
        <h2 className="text-sm font-medium">Preview</h2>
        <Button size="sm" disabled={!hydrated} onClick={() => setIsLarge(true)}>
          <Maximize2 aria-hidden className="size-4" />
          Larger
        </Button>
      </div>
      <Screen draft={draft} />
      <p className="text-xs text-muted">
        As it would be on the wall now, with your tickets and what you have not saved yet.
      </p>
      {isLarge ? (
        <OpenDialog onClose={() => setIsLarge(false)}>
          <DialogContent
            title="Preview"
            // As large as the window leaves room for.
            className="sm:top-[4vh]! sm:max-h-[92vh]! sm:max-w-[min(96vw,140vh)]!"
          >
            <DialogBody className="pb-4">
              <Screen draft={draft} />
            </DialogBody>
          </DialogContent>
        </OpenDialog>
      ) : null}
    </section>
  );
}

function Screen({ draft }: { draft: BoardDraft }) {
  const { name, panels, theme, zone } = draft;
  const settled = useSettled(draft, PAUSE_MS);
  const preview = useQuery({
    // The frame is the same whatever these are.
    ...boardsQueries.preview({ ...settled, name: 'Preview', theme: 'night' }),
    enabled: settled.panels.length > 0,
  });
  const { data, error, isFetching, refetch } = preview;
  const problem = error ? asProblem(error) : null;
  return (
    <>
      <div className="relative aspect-video overflow-hidden rounded-md border bg-surface">
        {data && panels.length > 0 ? (
          // To be looked at: what is in it can be read in the queue.
          <div role="img" aria-label={`The board “${name}”`} className="size-full">
            <div inert aria-hidden className="size-full">
              <BoardFace
                shown={{ name, theme, zone, frame: data.frame }}
                health={data.health}
                contact={{ state: 'preview', since: null }}
                clock={serverTime}
              />
            </div>
          </div>
        ) : (
          <div className="grid size-full place-items-center overflow-auto">
            {panels.length === 0 ? (
              <p className="px-4 text-sm text-muted">Choose a panel to see the board.</p>
            ) : problem ? (
              <ErrorState
                title="There is no preview"
                message={problem.message}
                code={problem.code}
                onRetry={() => void refetch()}
                isRetrying={isFetching}
              />
            ) : (
              <p role="status" className="text-sm text-muted">
                Loading the preview…
              </p>
            )}
          </div>
        )}
      </div>
      <p role="status" className="text-xs text-muted empty:hidden">
        {data ? openWords(data.frame.open) : null}
      </p>
    </>
  );
}

/** How many tickets a filter leaves: none is mostly a slip. */
function openWords(open: number): string {
  if (open === 0) return 'No open ticket matches now.';
  return open === 1 ? '1 open ticket is on it.' : `${open} open tickets are on it.`;
}
