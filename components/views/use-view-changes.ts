'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '@/lib/domain/saved-view';
import { asProblem } from '@/lib/queries/api-problem';
import { viewMutations } from '@/lib/queries/views-queries';
import { showToast } from '@/components/ui/toast';

export type ViewChanges = {
  /** Keeps another list under the view's name. */
  replace: (view: SavedView, query: string) => void;
  remove: (view: SavedView) => void;
  /** Puts one of one's own views, given in their order, one place up or down. */
  move: (own: readonly SavedView[], id: string, step: 1 | -1) => void;
};

/** Changes of a saved view that need no dialog; a toast tells of them and takes them back. */
export function useViewChanges(): ViewChanges {
  const client = useQueryClient();
  const save = useMutation(viewMutations.save(client));
  const change = useMutation(viewMutations.change(client));
  const remove = useMutation(viewMutations.remove(client));

  async function attempt(work: () => Promise<unknown>, failure: string, done?: () => void) {
    try {
      await work();
      done?.();
    } catch (error) {
      showToast({ message: failure, detail: asProblem(error).message, tone: 'failure' });
    }
  }

  return {
    replace(view, query) {
      const done = () =>
        showToast({
          message: `“${view.name}” was changed`,
          tone: 'done',
          action: {
            label: 'Undo',
            onAction: () =>
              void attempt(
                () => change.mutateAsync({ id: view.id, change: { query: view.query } }),
                `“${view.name}” could not be put back`,
              ),
          },
        });
      const work = () => change.mutateAsync({ id: view.id, change: { query } });
      void attempt(work, `“${view.name}” was not changed`, done);
    },
    remove(view) {
      const { id, name, team, query, position } = view;
      const done = () =>
        showToast({
          message: `“${view.name}” was deleted`,
          tone: 'done',
          action: {
            label: 'Undo',
            onAction: () =>
              void attempt(
                () => save.mutateAsync({ id, input: { name, team, query, position } }),
                `“${view.name}” could not be brought back`,
              ),
          },
        });
      void attempt(() => remove.mutateAsync(view.id), `“${view.name}” was not deleted`, done);
    },
    move(own, id, step) {
      const order = [...own];
      const at = order.findIndex((view) => view.id === id);
      const [moved, other] = [order[at], order[at + step]];
      if (!moved || !other) return;
      order[at] = other;
      order[at + step] = moved;
      const work = () =>
        Promise.all(
          order.flatMap((view, position) =>
            view.position === position
              ? []
              : [change.mutateAsync({ id: view.id, change: { position } })],
          ),
        );
      void attempt(work, 'The order of your views was not changed');
    },
  };
}
