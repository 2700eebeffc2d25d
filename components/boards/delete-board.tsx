'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BoardEntry } from '@/lib/domain/board';
import { asProblem } from '@/lib/queries/api-problem';
import { boardMutations } from '@/lib/queries/boards-queries';
import { routes } from '@/lib/routes';
import { SettingsSection } from '@/components/settings/settings-section';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';

type DeleteBoardProps = {
  entry: BoardEntry;
  /** It is about to go: the page is left for the list. */
  onDelete: () => void;
};

/** Deletes a board with its links, after asking. */
export function DeleteBoard({ entry: { board, links, screens }, onDelete }: DeleteBoardProps) {
  const hydrated = useHydrated();
  const router = useRouter();
  const [isAsked, setIsAsked] = useState(false);
  const remove = useMutation(boardMutations.remove(useQueryClient()));
  const dark = screens.length === 1 ? 'Its screen goes' : `Its ${screens.length} screens go`;
  return (
    <SettingsSection title="Delete the board">
      <Button
        className="justify-self-start"
        disabled={!hydrated}
        onClick={() => {
          remove.reset();
          setIsAsked(true);
        }}
      >
        <Trash2 aria-hidden className="size-4" />
        Delete board…
      </Button>
      {isAsked ? (
        <ConfirmDialog
          open
          onOpenChange={setIsAsked}
          title={`Delete “${board.name}”?`}
          confirmLabel="Delete board"
          tone="danger"
          isBusy={remove.isPending}
          problem={remove.error ? asProblem(remove.error) : null}
          onConfirm={() =>
            remove.mutate(board.id, {
              onSuccess() {
                onDelete();
                setIsAsked(false);
                showToast({ key: 'board', tone: 'done', message: `“${board.name}” deleted` });
                router.push(routes.boards());
              },
            })
          }
        >
          {screens.length === 0 ? 'No screen shows it.' : `${dark} dark at once.`}{' '}
          {links.length === 0
            ? ''
            : links.length === 1
              ? 'Its link opens nothing any more.'
              : `Its ${links.length} links open nothing any more.`}{' '}
          This cannot be undone.
        </ConfirmDialog>
      ) : null}
    </SettingsSection>
  );
}
