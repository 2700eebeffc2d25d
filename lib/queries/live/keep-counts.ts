import type { Query, QueryClient } from '@tanstack/react-query';
import { builtInLists, savedList } from '@/lib/contracts/list-views';
import type { ViewsAnswer } from '@/lib/contracts/views';
import type { LiveEvent } from '@/lib/domain/live-events';
import { countMatching } from '@/lib/domain/queue';
import { QueueEntry } from '@/lib/domain/queue-entry';
import type { TicketChange } from '@/lib/domain/queue-entry';
import { viewsQueries } from '../views-queries';
import { changeLog } from './change-log';
import type { PageLook } from './keep-lists';

export type CountKeeper = { take: (event: LiveEvent) => void; stop: () => void };

/** Everybody hears the same at the same moment, and must not ask in that moment, too. */
const WITHIN_MS = 2_000;

const { queryKey } = viewsQueries.all();

/** The state of the desk that the counts of the views are of; null without any. */
export function countedVersion(client: QueryClient): string | null {
  return client.getQueryData(queryKey)?.version ?? null;
}

/** The answer as the server would give it after `changes` that are not in it yet, which lead to `version`. */
export function recount(
  answer: ViewsAnswer,
  agentId: number,
  changes: readonly TicketChange[],
  version: string,
): ViewsAnswer {
  const entries = (side: keyof TicketChange) =>
    changes.flatMap((change) => change[side] ?? []).map((row) => new QueueEntry(row));
  const [gone, come] = [entries('before'), entries('after')];
  const { teamIds, views } = answer;
  const counts = { ...answer.counts };
  for (const { id, question } of [...builtInLists({ agentId, teamIds }), ...views.map(savedList)]) {
    const known = counts[id];
    if (known === undefined) continue;
    const { filter } = question;
    counts[id] = Math.max(0, known + countMatching(come, filter) - countMatching(gone, filter));
  }
  return { ...answer, version, counts };
}

/**
 * Keeps the counts of the views as the server would answer them, from `version` on: changes are
 * counted in, also where the counts arrive later than those; what was missed is asked for.
 */
export function keepCounts(
  client: QueryClient,
  { isHidden, random }: PageLook,
  agentId: number,
  version: string | null,
): CountKeeper {
  const cache = client.getQueryCache();
  const log = changeLog();
  let isAskedInVain = false;
  let asking: ReturnType<typeof setTimeout> | undefined;
  if (version !== null) log.reset(version);

  const counted = () => cache.find<ViewsAnswer>({ queryKey });
  const isAwaited = (query: Query<ViewsAnswer> | undefined) =>
    query !== undefined && query.isActive() && query.state.isInvalidated;

  function askIfOld(): void {
    if (!isAwaited(counted())) return;
    asking ??= setTimeout(() => {
      asking = undefined;
      // Shown again, it asks by itself for what is marked as old.
      if (isHidden() || !isAwaited(counted())) return;
      void client.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
    }, random() * WITHIN_MS);
  }

  /** False where what happened since the counts were taken is not known. */
  function catchUp(): boolean {
    const query = counted();
    const answer = query?.state.data;
    const newest = log.newest();
    if (!query || !answer || newest === null) return true;
    const missed = log.since(answer.version);
    // Not `setQueryData`: that would take the mark of being old away.
    if (missed?.length) query.setState({ data: recount(answer, agentId, missed, newest) });
    return missed !== null;
  }

  function catchUpOrMark(): void {
    if (!catchUp()) counted()?.invalidate();
    askIfOld();
  }

  const stopListening = cache.subscribe((event) => {
    const hasData =
      event.type === 'added' ||
      (event.type === 'updated' &&
        (event.action.type === 'success' || event.action.type === 'setState'));
    if (!hasData || event.query !== counted()) return;
    if (catchUp()) isAskedInVain = false;
    else if (!isAskedInVain) {
      isAskedInVain = true;
      counted()?.invalidate();
    }
    askIfOld();
  });

  return {
    take(event) {
      if (event.type === 'tickets-changed') {
        log.append(event.version, event.changes);
        catchUpOrMark();
      } else if (event.type === 'snapshot-version') {
        log.reset(event.version);
        catchUpOrMark();
      } else if (event.type === 'health') askIfOld();
    },
    stop() {
      stopListening();
      clearTimeout(asking);
    },
  };
}
