import type { Query, QueryClient } from '@tanstack/react-query';
import { isAfter } from '@/lib/domain/live-events';
import type { LiveEvent, LiveHealth } from '@/lib/domain/live-events';
import { queueRanks } from '@/lib/domain/queue-order';
import type { QueueOrder, QueueRanks } from '@/lib/domain/queue-order';
import { lookupsQueries } from '../lookups-queries';
import { cachedList, cachedLists, ticketQueries } from '../ticket-queries';
import type { CachedList } from '../ticket-queries';
import { applyChanges } from './apply-changes';
import { changeLog } from './change-log';

/** What is needed of the page the lists are on. */
export type PageLook = {
  isHidden: () => boolean;
  /** From 0 until before 1. */
  random: () => number;
};

export type ListKeeper = { take: (event: LiveEvent) => void; stop: () => void };

/** Everybody misses the same rows at the same moment: they must not all ask in that moment, too. */
const ROWS_MISSING = { from: 500, to: 4_000 };
const ALL_UNKNOWN = { from: 0, to: 2_000 };

/** Shown, and marked as old. */
function isAwaited(
  query: Pick<Query, 'isActive'> & { state: { isInvalidated: boolean } },
): boolean {
  return query.isActive() && query.state.isInvalidated;
}

/** The version of the list read longest ago: what comes after it is needed; null without lists. */
export function oldestVersion(client: QueryClient): string | null {
  const versions = cachedLists(client).flatMap(({ query }) => query.state.data?.version ?? []);
  return versions.reduce<string | null>(
    (oldest, each) => (oldest !== null && isAfter(each, oldest) !== false ? oldest : each),
    null,
  );
}

const noRanks: QueueRanks = { status: new Map(), priority: new Map() };

/** What puts rows in the order asked for; null where that needs the tenant's lists, and none are here. */
function knownRanks(client: QueryClient, { sort, group }: QueueOrder): QueueRanks | null {
  const lookups = client.getQueryData(lookupsQueries.all().queryKey);
  if (lookups) return queueRanks(lookups);
  return sort === 'status' || sort === 'priority' || group === 'priority' ? null : noRanks;
}

/**
 * Keeps all cached lists as the server would answer them, from `version` on: changes are applied to
 * them, also to those that arrive later than the changes; where that is not enough they are asked for
 * again, once however many changes there were.
 */
export function keepLists(
  client: QueryClient,
  { isHidden, random }: PageLook,
  version: string | null,
): ListKeeper {
  const cache = client.getQueryCache();
  const log = changeLog();
  const askedInVain = new Set<string>();
  let asking: ReturnType<typeof setTimeout> | undefined;
  let health: LiveHealth | null = null;
  if (version !== null) log.reset(version);

  function askAgain({ from, to }: { from: number; to: number }): void {
    asking ??= setTimeout(
      () => {
        asking = undefined;
        // Shown again, it asks by itself for what is marked as old.
        if (isHidden()) return;
        const queryKey = ticketQueries.lists();
        void client.refetchQueries({ queryKey, predicate: isAwaited }, { cancelRefetch: false });
      },
      from + random() * (to - from),
    );
  }

  /** False where what happened since the list was read is not known. */
  function catchUp({ asked, query }: CachedList): boolean {
    const page = query.state.data;
    const newest = log.newest();
    if (!page || newest === null) return true;
    const missed = log.since(page.version);
    if (missed === null) return false;
    if (missed.length === 0) return true;
    const ranks = knownRanks(client, asked.order);
    if (ranks === null) return false;
    const applied = applyChanges(page, asked, ranks, missed, newest);
    // Not `setQueryData`: that would take the mark of being old away.
    query.setState({ data: applied.page });
    if (!applied.isWhole) query.invalidate();
    return true;
  }

  function markOld({ query }: CachedList): void {
    if (query.state.data) query.invalidate();
  }

  function catchAllUp(): void {
    for (const list of cachedLists(client)) {
      if (!catchUp(list)) markOld(list);
    }
  }

  function askForOld(when: { from: number; to: number }): void {
    if (cachedLists(client).some(({ query }) => isAwaited(query))) askAgain(when);
  }

  function tellHealth(): void {
    for (const { query } of cachedLists(client)) {
      const page = query.state.data;
      if (!page || !health || query.state.isInvalidated || log.since(page.version) === null)
        continue;
      // The rows of a first reading are there only in the next answer.
      if (page.health.loading && !health.loading) continue;
      if (JSON.stringify(page.health) === JSON.stringify(health)) continue;
      query.setState({ data: { ...page, health } });
    }
  }

  const stopListening = cache.subscribe((event) => {
    const hasData =
      event.type === 'added' ||
      (event.type === 'updated' &&
        (event.action.type === 'success' || event.action.type === 'setState'));
    const list = hasData ? cachedList(client, event.query.queryKey) : null;
    if (!list) return;
    const { queryHash } = list.query;
    if (catchUp(list)) askedInVain.delete(queryHash);
    else if (!askedInVain.has(queryHash)) {
      askedInVain.add(queryHash);
      markOld(list);
    }
    if (list.query.state.isInvalidated) askAgain(ROWS_MISSING);
  });

  return {
    take(event) {
      if (event.type === 'tickets-changed') {
        log.append(event.version, event.changes);
        catchAllUp();
        askForOld(ROWS_MISSING);
      } else if (event.type === 'snapshot-version') {
        log.reset(event.version);
        catchAllUp();
        askForOld(ALL_UNKNOWN);
      } else if (event.type === 'health') {
        const { tenant, readAt, loading, trouble } = event;
        health = { tenant, readAt, loading, trouble };
        tellHealth();
        askForOld(ROWS_MISSING);
      }
    },
    stop() {
      stopListening();
      clearTimeout(asking);
    },
  };
}
