'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { asProblem } from '@/lib/queries/api-problem';
import { boardMutations } from '@/lib/queries/boards-queries';
import { freshKey } from '@/lib/queries/submit-key';
import { routes } from '@/lib/routes';
import { showToast } from '@/components/ui/toast';
import { newBoard } from './board-draft';

let made: string | null = null;

/** True once for a board that this page made a moment ago: its name waits to be typed. */
export function takeJustMade(boardId: string): boolean {
  if (made !== boardId) return false;
  made = null;
  return true;
}

/** Makes a board at once, with what most begin with, and goes to its page. */
export function useNewBoard() {
  const router = useRouter();
  const save = useMutation(boardMutations.save(useQueryClient()));
  return {
    isMaking: save.isPending || save.isSuccess,
    make() {
      if (save.isPending || save.isSuccess) return;
      const id = freshKey();
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
      save.mutate(
        { id, input: newBoard(zone) },
        {
          onSuccess() {
            made = id;
            router.push(routes.boardSettings(id));
          },
          onError(error) {
            const { message, code } = asProblem(error);
            showToast({
              key: 'new-board',
              tone: 'failure',
              message: `No board was made. ${message}`,
              detail: code,
            });
          },
        },
      );
    },
  };
}
