'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SELECTION_MAX, type QueueQuestion } from '@/lib/contracts/queue';
import { asProblem } from '@/lib/queries/api-problem';
import { getJson } from '@/lib/queries/http';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { formatCount } from '@/components/queue/format-count';
import { selectionStore } from '@/components/queue/selection';
import { useQueueState } from '@/components/queue/use-queue-state';
import { Button } from '@/components/ui/button';
import { MenuItem } from '@/components/ui/menu';
import { showToast } from '@/components/ui/toast';
import { withLatestRows } from './seen-rows';

/** Chooses all that matches, up to what may be chosen; those already chosen stay. */
async function selectMatching(client: QueryClient, question: QueueQuestion): Promise<void> {
  try {
    const { ids } = await getJson<{ ids: number[] }>(
      routes.api.ticketIds(question, 0, SELECTION_MAX),
    );
    const chosen = selectionStore.get();
    const free = SELECTION_MAX - chosen.size;
    const more = ids.filter((id) => !chosen.has(id)).slice(0, Math.max(0, free));
    const targets = withLatestRows(
      client,
      more.map((id) => ({ id, row: null })),
    );
    selectionStore.add(targets.map(({ id, row }) => [id, row] as const));
  } catch (error) {
    const { message, code } = asProblem(error);
    showToast({
      key: 'select-matching',
      tone: 'failure',
      message: 'The rest of the list could not be selected',
      detail: `${message} (${code})`,
    });
  }
}

type SelectMatchingProps = { size: number; isInMenu?: boolean };

/** Chooses the whole list one looks at, also what was not scrolled to. */
export function SelectMatching({ size, isInMenu }: SelectMatchingProps) {
  const client = useQueryClient();
  const { question } = useQueueState();
  const [isBusy, setIsBusy] = useState(false);
  // What the list has read anyway.
  const { data: matched = 0 } = useQuery({
    ...ticketQueries.list({ ...question, page: 1 }),
    select: (page) => page.matched,
    enabled: false,
  });
  if (matched <= size || size >= SELECTION_MAX) return null;
  const select = async () => {
    if (isBusy) return;
    setIsBusy(true);
    await selectMatching(client, question);
    setIsBusy(false);
  };
  const words =
    matched > SELECTION_MAX
      ? `Select the first ${formatCount(SELECTION_MAX)} of ${formatCount(matched)}`
      : `Select all ${formatCount(matched)} matching`;
  if (isInMenu) return <MenuItem onSelect={() => void select()}>{words}</MenuItem>;
  return (
    <Button
      size="sm"
      variant="ghost"
      className="text-accent"
      aria-busy={isBusy}
      onClick={() => void select()}
    >
      {words}
    </Button>
  );
}
