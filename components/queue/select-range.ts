'use client';

import { SELECTION_MAX } from '@/lib/contracts/queue';
import { asProblem } from '@/lib/queries/api-problem';
import { getJson } from '@/lib/queries/http';
import { routes } from '@/lib/routes';
import { showToast } from '@/components/ui/toast';
import { selectionStore } from './selection';
import type { ListPages } from './use-list-pages';

type IdsAnswer = { matched: number; ids: number[] };

/** Chooses all from one place of the list to another, also rows that are not here yet. */
export async function selectRange(shown: ListPages, from: number, to: number): Promise<void> {
  const [start, end] = [Math.min(from, to), Math.max(from, to) + 1];
  if (end - start > SELECTION_MAX) {
    showToast({
      tone: 'failure',
      message: `At most ${SELECTION_MAX} tickets can be selected at once. Narrow the list first.`,
    });
    return;
  }
  const rows = Array.from({ length: end - start }, (_, at) => shown.rowAt(start + at));
  const known = rows.filter((row) => row !== undefined);
  if (known.length === rows.length) {
    selectionStore.add(known.map((row) => [row.id, row] as const));
    return;
  }
  try {
    const { ids } = await getJson<IdsAnswer>(routes.api.ticketIds(shown.question, start, end));
    const byId = new Map(known.map((row) => [row.id, row]));
    selectionStore.add(ids.map((id) => [id, byId.get(id) ?? null] as const));
  } catch (error) {
    const { message } = asProblem(error);
    showToast({ tone: 'failure', message: `Not all of them could be selected. ${message}` });
  }
}
