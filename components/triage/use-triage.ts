'use client';

import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import type { TicketChanged } from '@/lib/contracts/ticket-change';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { inverseChange } from '@/lib/domain/ticket-change';
import { asProblem, type ApiProblem } from '@/lib/queries/api-problem';
import { isPastUndo } from '@/lib/queries/bulk-run';
import { submitKeys, type SubmitKeys } from '@/lib/queries/submit-key';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { sendOne } from '@/components/bulk/start-change';
import { showToast } from '@/components/ui/toast';
import { triageQuestion } from './triage-question';
import {
  currentTicket,
  progressOf,
  returnTo,
  startOfWalk,
  stepBack,
  stepOn,
  upcoming,
  withoutSkipped,
} from './triage-walk';

export type Triage = {
  /** The first page of the list; undefined until it was read. */
  first: QueuePage | undefined;
  problem: ApiProblem | null;
  isFetching: boolean;
  retry: () => void;
  /** The ticket one looks at; null at the end. */
  ticketId: number | null;
  /** What the list knew of it last. */
  row: QueueRow | null;
  position: number;
  total: number;
  /** How many are still to come; at the end, those that came in since. */
  waiting: number;
  /** What was decided here about the ticket one looks at. */
  outcome: TicketChanged | null;
  canGoBack: boolean;
  canUndo: boolean;
  /** Of those gone through, how many still wait for somebody. */
  skipped: number;
  done: number;
  skip: () => void;
  back: () => void;
  apply: (changed: TicketChanged) => void;
  undo: () => void;
  /** Goes through what was skipped once more. */
  again: () => void;
};

/** What was decided about a ticket, with the keys its undo is sent under. */
type Decision = { changed: TicketChanged; keys: SubmitKeys };

/** The way through the unassigned tickets, one at a time, as the list goes on changing. */
export function useTriage(): Triage {
  const client = useQueryClient();
  const [pages, setPages] = useState(1);
  const [walk, setWalk] = useState(startOfWalk);
  const [rows, setRows] = useState<ReadonlyMap<number, QueueRow>>(new Map());
  const [done, setDone] = useState<readonly Decision[]>([]);
  const [isUndoing, setIsUndoing] = useState(false);

  const first = useQuery(ticketQueries.list({ ...triageQuestion, page: 1 }));
  const rest = useQueries({
    queries: Array.from({ length: pages - 1 }, (_, at) =>
      ticketQueries.list({ ...triageQuestion, page: at + 2 }),
    ),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const listed = useMemo(
    () => (first.data?.rows ?? []).concat(rest.flatMap((page) => page.rows)),
    [first.data, rest],
  );
  const ids = useMemo(() => [...new Set(listed.map(({ id }) => id))], [listed]);
  const ticketId = currentTicket(walk);
  const row = listed.find(({ id }) => id === ticketId);
  // The list forgets a ticket that somebody takes; who looks at it goes on seeing it.
  if (row && rows.get(row.id) !== row) setRows(new Map(rows).set(row.id, row));
  if (walk === startOfWalk && ids.length > 0) setWalk(stepOn(walk, ids));

  const coming = upcoming(walk, ids);
  const { matched, pageSize } = first.data ?? { matched: 0, pageSize: 0 };
  // All that was read was gone through: there is more on the next page.
  const isMore = pages * pageSize < matched && rest.length === pages - 1;
  if (isMore && coming.length === 0) setPages(pages + 1);

  const [next] = coming;
  useEffect(() => {
    // It is looked at in a moment.
    if (next !== undefined) client.query(ticketQueries.detail(next)).catch(() => {});
  }, [client, next]);

  const decided = new Set(done.map(({ changed }) => changed.ticket.id));
  const on = () => setWalk((from) => stepOn(from, ids));
  const undo = async () => {
    const last = done.at(-1);
    if (!last || isUndoing) return;
    setIsUndoing(true);
    const { before, ticket } = last.changed;
    const way = inverseChange(before, ticket);
    const name = `#${ticket.id}`;
    const forget = () => setDone((all) => all.filter((each) => each !== last));
    try {
      if (way) await sendOne(client, ticket.id, { input: way, key: last.keys.keyFor(name) });
      forget();
      setWalk((from) => returnTo(from, ticket.id));
      showToast({ key: 'triage', tone: 'done', message: `${name} is as it was before` });
    } catch (error) {
      const problem = asProblem(error);
      last.keys.settle(problem);
      // The decision before it can be taken back all the same.
      if (isPastUndo(problem)) forget();
      const { message, code } = problem;
      showToast({
        key: 'triage',
        tone: 'failure',
        message: `${name} could not be put back`,
        detail: `${message} (${code})`,
      });
    } finally {
      setIsUndoing(false);
    }
  };

  return {
    first: first.data,
    problem: first.error ? asProblem(first.error) : null,
    isFetching: first.isFetching,
    retry: () => void first.refetch(),
    ticketId,
    row: row ?? rows.get(ticketId ?? 0) ?? null,
    ...progressOf(walk, ids, matched),
    waiting: coming.length,
    outcome: done.findLast(({ changed }) => changed.ticket.id === ticketId)?.changed ?? null,
    canGoBack: walk.at > 0,
    canUndo: done.length > 0,
    skipped: ids.filter((id) => walk.visited.includes(id) && !decided.has(id)).length,
    done: done.length,
    skip: on,
    back: () => setWalk(stepBack),
    apply(changed) {
      setDone((all) => [...all, { changed, keys: submitKeys() }]);
      on();
    },
    undo: () => void undo(),
    again: () => setWalk((from) => stepOn(withoutSkipped(from, decided), ids)),
  };
}
